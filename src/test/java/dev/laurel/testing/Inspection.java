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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Looks at a screen as people meet it: small or large, light or dark, in one of the languages. It
 * must break no rule of WCAG 2.2 AA, fit its window, show where the keyboard is, write no error to
 * the console and ask no other host; a picture lies in target/screenshots.
 *
 * <p>Each screen is looked at once, and twelve of them come round to every combination. With {@code
 * -Dlaurel.everyPage=all} each screen is looked at in four.
 */
public final class Inspection {

  private static final int PHONE = 360;
  private static final int FRAME = 1000;
  private static final List<String> LANGUAGES = List.of("en", "de", "es");

  /** Each width, each scheme and each language, on four pictures of one screen. */
  private static final List<View> FOUR =
      List.of(
          new View(PHONE, ColorScheme.DARK, "en"),
          new View(FRAME, ColorScheme.LIGHT, "en"),
          new View(PHONE, ColorScheme.LIGHT, "de"),
          new View(FRAME, ColorScheme.DARK, "es"));

  /**
   * Gives each element that the keyboard should reach the focus and names those that hide it; while
   * a dialog is open it reaches what is inside alone.
   */
  private static final String WITHOUT_VISIBLE_FOCUS =
      "[...(document.querySelector('dialog:modal') ?? document).querySelectorAll("
          + "'a[href], button, input, select, textarea, summary')]"
          + ".filter(e => e.checkVisibility() && !e.disabled && e.type !== 'hidden')"
          + ".filter(e => { e.focus();"
          + " const ring = [null, '::after'].map(part => getComputedStyle(e, part))"
          + ".some(s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2);"
          + " return document.activeElement !== e || e.tabIndex !== 0 || !ring; })"
          + ".map(e => e.outerHTML)";

  private final Browser browser;
  private final String base;
  private final Set<String> templates = new TreeSet<>();
  private final Map<String, Page> pages = new HashMap<>();
  private Optional<String> german = Optional.empty();
  private int status;
  private int looked;

  /** How a screen is looked at. */
  private record View(int width, ColorScheme scheme, String language) {

    String told() {
      return language + "-" + width + (scheme == ColorScheme.DARK ? "-dark" : "-light");
    }
  }

  /**
   * @param browser to look with
   * @param base the address of the server, without a slash at its end
   */
  public Inspection(Browser browser, String base) {
    this.browser = browser;
    this.base = base;
  }

  /** What the screen that was looked at last says in German, if it was looked at in German. */
  public Optional<String> german() {
    return german;
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
   * @param opener leads there, by the person's own means, and does so again for each picture
   */
  public void look(String name, Visitor person, int expected, Consumer<Page> opener) {
    browser.takeComplaints();
    List<View> views = views();
    german = Optional.empty();
    for (View view : views) {
      Page page = open(view, person, opener);
      assertThat(status).as(page.url()).isEqualTo(expected);
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo(view.language());
      browser.screenshot(page, "page-" + name + "-" + view.told());
      browser.assertAccessible(page);
      browser.assertNoSidewaysScroll(page);
      if (view.language().equals("de")) {
        german = Optional.of(page.locator("body").innerText());
      }
      if (view.equals(views.getFirst())) {
        assertShowsTheFocus(page);
      }
    }
    List<String> complaints = new ArrayList<>(browser.takeComplaints());
    String known = ".* with a status of (422|" + expected + ") .*"; // 422: a form on the way there
    complaints.removeIf(c -> expected != 200 && c.matches(known));
    assertThat(complaints).as("errors of the console, foreign hosts: %s", name).isEmpty();
  }

  /** The periods of two, four and three screens meet after twelve, which are all combinations. */
  private List<View> views() {
    if (System.getProperty("laurel.everyPage", "").equals("all")) {
      return FOUR;
    }
    int turn = looked++;
    return List.of(
        new View(
            turn % 2 == 0 ? PHONE : FRAME,
            turn / 2 % 2 == 0 ? ColorScheme.DARK : ColorScheme.LIGHT,
            LANGUAGES.get(turn % LANGUAGES.size())));
  }

  private Page open(View view, Visitor person, Consumer<Page> opener) {
    Page page = pages.computeIfAbsent(view.language(), this::page);
    page.setViewportSize(view.width(), 800);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(view.scheme()));
    page.context().clearCookies();
    List<Cookie> cookies = new ArrayList<>(List.of(cookie("laurel-lang", view.language())));
    person
        .cookies(URI.create(base).getHost())
        .forEach((name, value) -> cookies.add(cookie(name, value)));
    page.context().addCookies(cookies);
    opener.accept(page);
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
    if (response.request().isNavigationRequest() && response.url().startsWith(base + "/")) {
      status = response.status();
    }
    if (response.headers().containsKey("laurel-page")) {
      templates.add(response.headers().get("laurel-page"));
    }
  }

  private static void assertShowsTheFocus(Page page) {
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)");
    page.keyboard().press("Tab");
    assertThat((List<?>) page.evaluate(WITHOUT_VISIBLE_FOCUS))
        .as("without visible focus, or out of the keyboard's order, at %s", page.url())
        .isEqualTo(List.of());
  }
}
