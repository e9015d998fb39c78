package dev.laurel.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.laurel.testing.Browser;
import dev.laurel.testing.Doors;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The components as a person meets them: in a browser, under the strict policy. */
class GalleryIT {

  private static final Doors DOORS = Doors.of(new GalleryResource());
  private static Browser browser;
  private static String base;

  @BeforeAll
  static void open() throws IOException {
    base = DOORS.open();
    browser = Browser.start("localhost");
  }

  @AfterAll
  static void close() {
    DOORS.close();
    browser.close();
  }

  @ParameterizedTest
  @CsvSource({
    "gallery/en,360,LIGHT",
    "gallery/en,360,DARK",
    "gallery/en,1100,LIGHT",
    "gallery/en,1100,DARK",
    "gallery/de,360,LIGHT",
    "gallery/es,600,DARK",
    "operator/en,600,LIGHT",
    "operator/en,360,DARK"
  })
  void is_accessible_and_fits(String path, int width, ColorScheme scheme) {
    Page page = browser.page(width, 800, scheme);
    page.navigate(base + "/gallery/" + path);

    browser.screenshot(page, path.replace('/', '-') + "-" + width + "-" + scheme);

    browser.assertAccessible(page);
    browser.assertNoSidewaysScroll(page);
  }

  @Test
  void opens_the_dialog_accessibly_and_closes_it_with_its_button() {
    Page page = browser.page();
    page.navigate(base + "/gallery/gallery/en");

    page.locator("[data-opens=withdraw]").click();

    assertThat(page.locator("dialog").isVisible()).isTrue();
    browser.assertAccessible(page);
    page.locator("dialog .icon-only").click();
    assertThat(page.locator("dialog").isVisible()).isFalse();
  }

  @Test
  void keeps_a_chosen_theme_without_a_flash() {
    Page page = browser.page();
    page.navigate(base + "/gallery/gallery/en");
    String light = background(page);

    page.locator("input[value=dark]").check();
    assertThat(background(page)).isNotEqualTo(light);
    page.reload();

    assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
    assertThat(background(page)).isNotEqualTo(light);
  }

  @Test
  void focuses_the_error_summary_whose_links_lead_to_the_fields() {
    Page page = browser.page();
    page.navigate(base + "/gallery/gallery/en");

    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("mistakes");
    page.locator("#mistakes a").first().click();

    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("field-name");
  }

  @Test
  void needs_no_script_and_hides_what_would() {
    Page page = browser.page(new NewContextOptions().setJavaScriptEnabled(false));
    page.navigate(base + "/gallery/gallery/en");

    assertThat(page.locator("h1").isVisible()).isTrue();
    assertThat(page.locator("[data-opens]").isVisible()).isFalse();
    assertThat(page.locator(".theme").isVisible()).isFalse();
  }

  @Test
  void loads_htmx_under_the_strict_policy_and_nothing_moves_by_itself() {
    Page page = browser.page();
    page.navigate(base + "/gallery/gallery/en");

    assertThat(page.evaluate("htmx.config.allowEval")).isEqualTo(false);
    Object shift =
        page.evaluate(
            "new Promise(done => new PerformanceObserver(l => done(l.getEntries().reduce((s, e) =>"
                + " s + e.value, 0))).observe({type: 'layout-shift', buffered: true}) ??"
                + " requestAnimationFrame(() => requestAnimationFrame(() => done(0))))");
    assertThat(((Number) shift).doubleValue()).isLessThan(0.01);
  }

  @Test
  void weighs_less_than_120_kilobytes_at_first_sight() {
    Page page = browser.page();
    page.navigate(base + "/gallery/gallery/en");

    Object bytes =
        page.evaluate(
            "performance.getEntriesByType('resource').filter(r => r.name.includes('/assets/'))"
                + ".reduce((sum, r) => sum + r.encodedBodySize, 0)");

    assertThat(((Number) bytes).intValue()).isPositive().isLessThan(120_000);
  }

  private static String background(Page page) {
    return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
  }
}
