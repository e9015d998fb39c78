package dev.laurel.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.laurel.testing.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** The teacher in {@link EveryPageIT} who lets other systems send activity records. */
final class Senders {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Cast cast;

  Senders(Cast cast) {
    this.cast = cast;
  }

  void makesNothing(Page page) {
    cast.in("/activity-records").accept(page);
    page.locator("input[name=home]").fill("");
    page.locator("input[name=xapi]").check();
    page.locator("form button.primary").click();
  }

  /** The key is shown once. */
  void makesKey(Page page) {
    cast.in("/activity-records").accept(page);
    page.locator("input[name=name]").fill("Videos of the library, with all their questions");
    page.locator("input[name=xapi]").check();
    page.locator("form button.primary").click();
  }

  /** One key was used for something that is of no use, one has ended. */
  void hasHistory() {
    Visitor.Page made = makes("Old videos");
    String id = made.html().selectFirst("#copy-id").val();
    cast.teacher()
        .submit(cast.teacher().get(end(made, id)).form("main form[method=post]"), Map.of());
    Visitor.Page used = makes("Podcasts");
    String login =
        used.html().selectFirst("#copy-id").val()
            + ":"
            + used.html().selectFirst("#copy-secret").val();
    sends(used.html().selectFirst("#copy-xapi").val(), login);
  }

  private Visitor.Page makes(String name) {
    Visitor.Page page = cast.teacher().get(list());
    return cast.teacher()
        .submit(page.form("form[action$=activity-records]"), Map.of("name", name, "xapi", "true"));
  }

  private String list() {
    return cast.course() + "/activity-records";
  }

  private static String end(Visitor.Page page, String id) {
    return page.html().selectFirst("#senders a[href*=" + id + "]").absUrl("href");
  }

  private static void sends(String xapi, String login) {
    String encoded = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    String statement =
        """
        {"actor":{"mbox":"mailto:ana@example.edu"},
         "verb":{"id":"http://adlnet.gov/expapi/verbs/passed"},
         "object":{"id":"https://content.example.edu/video/7"}}\
        """;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(xapi + "/statements"))
            .header("Authorization", "Basic " + encoded)
            .header("X-Experience-API-Version", "1.0.3")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(statement))
            .build();
    assertThat(HTTP.sendAsync(request, HttpResponse.BodyHandlers.discarding()).join().statusCode())
        .isEqualTo(200);
  }

  void asksToEnd(Page page) {
    cast.in("/activity-records").accept(page);
    page.locator("#senders a[href$='/end']").first().click();
    page.waitForURL("**/end");
  }
}
