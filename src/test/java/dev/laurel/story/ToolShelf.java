package dev.laurel.story;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.laurel.testing.Visitor;
import java.util.Map;

/** The people in {@link EveryPageIT} who add and open tools of LTI 1.1. */
final class ToolShelf {

  /** Nobody is there; the browser's way ends before it. */
  private static final String TOOL = "http://localhost:1/launch?unit=3";

  private final Cast cast;
  private String list = "";
  private int added;

  ToolShelf(Cast cast) {
    this.cast = cast;
  }

  /** From the sources of grades. */
  void opensList(Page page) {
    cast.in("/channels").accept(page);
    page.locator("main a[href$='/older-tools']").click();
    page.waitForURL("**/older-tools");
    list = page.url();
  }

  void addsNonsense(Page page) {
    opensList(page);
    page.locator("input[name=launchUrl]").fill("hello");
    page.locator("form button.primary").click();
  }

  void adds(Page page) {
    opensList(page);
    page.locator("input[name=name]").fill("Simulations of chemical reactions, number " + ++added);
    page.locator("input[name=launchUrl]").fill(TOOL);
    page.locator("form button.primary").click();
    page.locator("#copy-secret").waitFor();
  }

  /** A second tool that ends again. */
  void endsAnother() {
    Visitor teacher = cast.teacher();
    teacher.submit(
        teacher.get(list).form("form[action$=older-tools]"),
        Map.of("name", "Old maths", "launchUrl", TOOL));
    String tool = teacher.get(list).html().select("#tools a:contains(Old maths)").attr("abs:href");
    teacher.submit(teacher.get(tool).form("form[action$=end]"), Map.of("tool", "Old maths"));
  }

  void opensTool(Page page) {
    opensList(page);
    page.locator("#tools a").first().click();
    page.locator("#activities").waitFor();
  }

  void mistypesTheName(Page page) {
    opensTool(page);
    page.locator("input[name=tool]").fill("Something else");
    page.locator("form[action$=end] button").click();
  }

  /** In the same window, so that it can be looked at; the tool says nothing. */
  void opensActivity(Page page) {
    page.route(
        "http://localhost:1/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
    cast.in("/tools").accept(page);
    page.locator("#tools a").first().evaluate("link => link.removeAttribute('target')");
    page.locator("#tools a").first().click();
    page.locator("form[data-sends-itself]").waitFor();
  }
}
