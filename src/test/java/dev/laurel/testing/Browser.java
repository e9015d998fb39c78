package dev.laurel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser for tests. Open one per class with {@link #start}, pages with {@link #page}; at
 * {@link #close} the test fails if a page wrote an error to the console or asked a foreign host.
 */
public final class Browser implements AutoCloseable {

  private static final Path FOLDER = Path.of("target", "screenshots");
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /**
   * A frame of another site stays in the process of its page: Playwright now and then loses a frame
   * that changes its process, and then waits for it without an end. What is a site, and which
   * cookies it gets, is the same.
   */
  public static final List<String> ARGUMENTS =
      List.of("--no-sandbox", "--disable-gpu", "--disable-site-isolation-trials");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final Set<String> hosts;
  private final List<String> complaints = new ArrayList<>();

  private Browser(Path executable, Set<String> hosts) {
    this.hosts = hosts;
    playwright = Playwright.create();
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
  }

  /**
   * Starts Chromium. Where none is installed the test is skipped with a loud line, except under
   * {@code CI=true}, where it fails.
   *
   * @param hosts the only hosts that pages may ask, for example {@code localhost}
   */
  public static Browser start(String... hosts) {
    String path = Optional.ofNullable(System.getenv("LAUREL_CHROMIUM")).orElse("/usr/bin/chromium");
    Path executable = Path.of(path);
    if (!Files.isExecutable(executable)) {
      String said = "NO BROWSER TESTS: no Chromium at " + path + " (set LAUREL_CHROMIUM)";
      System.err.println("*** " + said + " ***");
      assertThat(System.getenv("CI")).as(said).isNotEqualTo("true");
      Assumptions.abort(said);
    }
    return new Browser(executable, Set.of(hosts));
  }

  /** A page of a fresh browser profile with the size of a laptop, in English and light. */
  public Page page() {
    return page(1100, 800, ColorScheme.LIGHT);
  }

  /** A page of a fresh browser profile. */
  public Page page(int width, int height, ColorScheme scheme) {
    return page(
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setViewportSize(width, height)
            .setColorScheme(scheme)
            // Colours are looked at as they end, not on their way there.
            .setReducedMotion(ReducedMotion.REDUCE)
            .setLocale("en"));
  }

  /** The same with any options, for example without JavaScript. */
  public Page page(com.microsoft.playwright.Browser.NewContextOptions options) {
    BrowserContext context = chromium.newContext(options);
    context.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add("console: " + message.text());
          }
        });
    context.onRequest(
        request -> {
          String host = URI.create(request.url().split("[?#]", 2)[0]).getHost();
          if (host != null && !hosts.contains(host)) {
            complaints.add("foreign host: " + request.url());
          }
        });
    return context.newPage();
  }

  /** Fails with each broken rule of WCAG 2.2 AA and the elements that break it. */
  public void assertAccessible(Page page) {
    // The legacy mode sees no frame of another site, and needs no second page for the rest.
    boolean alone = page.frames().size() == 1;
    List<Rule> broken =
        new AxeBuilder(page).withTags(WCAG).setLegacyMode(alone).analyze().getViolations();
    assertThat(broken.stream().map(Browser::told)).as(page.url()).isEmpty();
  }

  /** Fails when the page is wider than its window. */
  public void assertNoSidewaysScroll(Page page) {
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("no sideways scrolling at %s", page.url())
        .isTrue();
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream()
            .map(n -> "\n  " + n.getHtml() + "\n  " + n.getFailureSummary())
            .toList();
  }

  /** The whole page as a picture, in target/screenshots. */
  public Path screenshot(Page page, String name) {
    Path file = FOLDER.resolve(name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
    return file;
  }

  /** What the pages did wrong so far; a test that expects an error of the console takes it here. */
  public List<String> takeComplaints() {
    List<String> taken = List.copyOf(complaints);
    complaints.clear();
    return taken;
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
    assertThat(complaints).as("errors in the console and requests to foreign hosts").isEmpty();
  }
}
