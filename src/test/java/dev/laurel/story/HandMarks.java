package dev.laurel.story;

import com.microsoft.playwright.Page;
import dev.laurel.testing.Visitor;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The teacher in {@link EveryPageIT} who marks by hand what no gradebook knows. */
final class HandMarks {

  private final Cast cast;
  private String list = "";
  private String sheet = "";

  HandMarks(Cast cast) {
    this.cast = cast;
  }

  /** From the badges of the course. */
  void opensList(Page page) {
    cast.in("/badges").accept(page);
    page.locator("main a[href$='/by-hand']").click();
    page.waitForURL("**/by-hand");
  }

  void addsNonsense(Page page) {
    opensList(page);
    page.locator("input[name=points]").fill("many");
    page.locator("form button.primary").click();
  }

  /** One with a long name and points, on the way from a draft's rule. */
  void addsActivity() {
    Element link =
        cast.teacher().get(cast.draft("when")).html().selectFirst("main a[href$=/by-hand]");
    list = link.attr("abs:href");
    Visitor.Page added =
        adds("Portfolio reviewed, with everything that belongs to it since the beginning", "20");
    sheet = added.uri().toString().replaceFirst("\\?.*", "");
    adds("First-aid practice shown", "");
  }

  private Visitor.Page adds(String name, String points) {
    return cast.teacher()
        .submit(
            cast.teacher().get(list).form("form:has(input[name=points])"),
            Map.of("name", name, "points", points));
  }

  void opensSheet(Page page) {
    page.navigate(sheet);
  }

  void marksNobody(Page page) {
    page.navigate(sheet);
    page.locator("input[name=points]").fill("21");
    page.locator("form button.primary").click();
  }

  void marks() {
    Visitor.Page page = cast.teacher().get(sheet);
    String ana = page.html().select("#learners label:contains(Ana) input").attr("value");
    says(page, Map.of("learner", ana, "what", "mark", "points", "16.5", "reason", "Seen. ✓"));
  }

  private void says(Visitor.Page page, Map<String, String> fields) {
    cast.teacher().submit(page.form("form:has(textarea)"), fields);
  }
}
