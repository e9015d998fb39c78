package dev.laurel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Looks at a screen as people meet it: small and large, light and dark, in each language. It must
 * break no rule of WCAG 2.2 AA, fit its window, show where the keyboard is, write no error to the
 * console and ask no other host; a picture of each lies in target/screenshots.
 */
public final class Inspection {

  private static final int PHONE = 360;
  private static final int FRAME = 1000;

  /** Gives each element that the keyboard should reach the focus and names those that hide it. */
  private static final String WITHOUT_VISIBLE_FOCUS =
      "[...document.querySelectorAll('a[href], button, input, select, textarea, summary')]"
          + ".filter(e => e.checkVisibility() && !e.disabled && e.type !== 'hidden')"
          + ".filter(e => { e.focus(); const s = getComputedStyle(e);"
          + " return document.activeElement !== e || e.tabIndex !== 0"
          + " || s.outlineStyle === 'none' || parseFloat(s.outlineWidth) < 2; })"
          + ".map(e => e.outerHTML)";

  private final Browser browser;
  private final String base;
  private final Set<String> templates = new TreeSet<>();
  private final Map<String, Page> pages = new HashMap<>();
  private int status;
  private int looked;

  /**
   * @param browser to look with
   * @param base the address of the server, without a slash at its end
   */
  public Inspection(Browser browser, String base) {
    this.browser = browser;
    this.base = base;
  }

  /** The templates of the pages seen so far, as the demo's server names them. */
  public Set<String> templates() {
    return Set.copyOf(templates);
  }

  /**
   * Looks at one screen.
   *
   * @param name of the pictures
   * @param person whose cookies the browser has
   * @param expected the HTTP status
   * @param opener leads there, by the person's own means; done once for each language
   */
  public void look(String name, Visitor person, int expected, Consumer<Page> opener) {
    Page english = open("en", person, expected, opener);
    inspect(english, name, PHONE, ColorScheme.DARK);
    inspect(english, name, FRAME, ColorScheme.LIGHT);
    assertThat(english.locator("html").getAttribute("lang")).isEqualTo("en");
    assertShowsTheFocus(english);
    if (++looked % 2 == 0) {
      inspect(open("de", person, expected, opener), name + "-de", PHONE, ColorScheme.LIGHT);
    } else {
      inspect(open("es", person, expected, opener), name + "-es", FRAME, ColorScheme.DARK);
    }
    List<String> complaints = new ArrayList<>(browser.takeComplaints());
    complaints.removeIf(c -> expected != 200 && c.contains("with a status of " + expected));
    assertThat(complaints).as("errors of the console, foreign hosts: %s", name).isEmpty();
  }

  private Page open(String language, Visitor person, int expected, Consumer<Page> opener) {
    Page page = pages.computeIfAbsent(language, this::page);
    page.context().clearCookies();
    List<Cookie> cookies = new ArrayList<>(List.of(cookie("laurel-lang", language)));
    person
        .cookies(URI.create(base).getHost())
        .forEach((name, value) -> cookies.add(cookie(name, value)));
    page.context().addCookies(cookies);
    opener.accept(page);
    assertThat(status).as(page.url()).isEqualTo(expected);
    return page;
  }

  private Cookie cookie(String name, String value) {
    return new Cookie(name, value)
        .setDomain(URI.create(base).getHost())
        .setPath("/")
        .setSecure(true)
        .setSameSite(SameSiteAttribute.NONE);
  }

  private Page page(String language) {
    Page page =
        browser.page(new NewContextOptions().setLocale(language).setViewportSize(FRAME, 800));
    page.onResponse(this::note);
    return page;
  }

  private void note(Response response) {
    if (response.request().isNavigationRequest()) {
      status = response.status();
    }
    if (response.headers().containsKey("laurel-page")) {
      templates.add(response.headers().get("laurel-page"));
    }
  }

  private void inspect(Page page, String name, int width, ColorScheme scheme) {
    page.setViewportSize(width, 800);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    String picture =
        "page-" + name + "-" + width + "-" + (scheme == ColorScheme.DARK ? "dark" : "light");
    browser.screenshot(page, picture);
    browser.assertAccessible(page);
    browser.assertNoSidewaysScroll(page);
  }

  private static void assertShowsTheFocus(Page page) {
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)");
    page.keyboard().press("Tab");
    assertThat((List<?>) page.evaluate(WITHOUT_VISIBLE_FOCUS))
        .as("without visible focus, or out of the keyboard's order, at %s", page.url())
        .isEqualTo(List.of());
  }
}
