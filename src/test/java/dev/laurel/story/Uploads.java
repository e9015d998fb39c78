package dev.laurel.story;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** The teacher in {@link EveryPageIT} who uploads a gradebook. */
final class Uploads {

  private static final String TABLE =
      """
      "ID number","First name","Last name","Quiz: Plants and their surroundings (Real)",Letters (Letter),Course total (Real)
      nobody-1,Ana,Öztürk,8.50,B+,85
      nobody-2,"Ben, who is called Benedikt Maximilian",Cruz,7,A,7o
      nobody-2,Ben,Cruz,7,A,70
      ,Eva,Ng,3,C,30
      """;

  private final Cast cast;
  private String upload = "";

  Uploads(Cast cast) {
    this.cast = cast;
  }

  static FilePayload file(String name, String text) {
    return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  /** From the page that says where grades come from. */
  void opensForm(Page page) {
    cast.in("/channels").accept(page);
    page.locator("main a[href$='/import']").click();
    page.waitForURL("**/import");
  }

  private void sends(Page page, String text) {
    opensForm(page);
    page.locator("input[type=file]").setInputFiles(file("Bewertungen 🎓.csv", text));
    page.locator("form button.primary").click();
  }

  void sendsNonsense(Page page) {
    sends(page, "id,Quiz\n7,\"8\n");
    page.locator("#mistakes").waitFor();
  }

  void uploads(Page page) {
    sends(page, TABLE);
    page.locator("#columns").waitFor();
    upload = page.url();
  }

  void choosesNonsense(Page page) {
    page.navigate(upload);
    page.locator("input[inputmode=decimal]").first().fill("many");
    page.locator("form button.primary").click();
    page.locator("#mistakes").waitFor();
  }

  void looks(Page page) {
    page.navigate(upload);
    page.locator("#columns tr:has-text('Letters') input[type=checkbox]").check();
    page.locator("input[name=keep]").check();
    page.locator("form button.primary").click();
    page.locator("#lines").waitFor();
  }

  void looksAtNothing(Page page) {
    page.navigate(upload);
    page.locator("input[name=keep]").uncheck();
    page.locator("form button.primary").click();
    page.locator("#fates").waitFor();
  }

  void confirms(Page page) {
    page.navigate(upload);
    if (page.locator("#columns").count() > 0) { // another picture has found it unconfirmed
      looks(page);
      page.locator("form[action$='/confirm'] button.primary").click();
    }
    page.locator("main a[href$='/import']").waitFor();
  }

  /** The same page when all is recorded. */
  void looksAgain(Page page) {
    page.navigate(upload);
    page.locator("main a[href$='/waiting']").waitFor();
  }
}
