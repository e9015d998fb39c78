package dev.laurel.story;

import com.microsoft.playwright.Page;
import dev.laurel.testing.Visitor;
import java.util.Map;

/** The teacher in {@link EveryPageIT} who mirrors a quiz. */
final class MirrorColumns {

  private final Cast cast;
  private String list = "";
  private String column = "";

  MirrorColumns(Cast cast) {
    this.cast = cast;
  }

  /** From the sources of grades. */
  void opensList(Page page) {
    cast.in("/channels").accept(page);
    page.locator("main a[href$='/mirrors']").click();
    page.waitForURL("**/mirrors");
    list = page.url();
  }

  void asksForNonsense(Page page) {
    opensList(page);
    page.locator("input[name=points]").fill("many");
    page.locator("form button.primary").click();
  }

  void makes() {
    Visitor.Page made =
        cast.teacher()
            .submit(
                cast.teacher().get(list).form("form:has(input[name=idNumber])"),
                Map.of(
                    "name", "The first quiz of the course, as it counts for badges",
                    "points", "10",
                    "idNumber", "quiz-1-with-an-id-number-of-some-length"));
    column = made.uri().toString();
  }

  void opens(Page page) {
    page.navigate(column);
  }

  void checks(Page page) {
    page.navigate(column);
    page.locator("form[action$='/check'] button").click();
    page.locator(".notice").waitFor();
  }
}
