package dev.laurel.launch.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import dev.laurel.testing.Browser;
import dev.laurel.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Launches in the frame of another site, in a real browser that keeps cookies there, or does not.
 */
class FramedLaunchIT {

  private static final String LAUREL =
      "http://localhost:" + System.getProperty("laurel.http.port", "8080");
  private static final Pattern COURSE = Pattern.compile(LAUREL + "/courses/.*");
  private static final Pattern CARRIED = Pattern.compile(LAUREL + "/~[A-Za-z0-9_-]{43}/courses/.*");

  /** A browser that has just been started on a busy machine is slow. */
  private static final double PATIENCE = 90_000;

  private static Browser browser;
  private static FrameLms lms;

  @BeforeAll
  static void start() throws IOException {
    com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    browser = Browser.start("127.0.0.1", "localhost");
    lms = new FrameLms(LAUREL);
    Visitor operator = new Visitor();
    operator.submit(
        operator.get(LAUREL + "/operator/login").form("form:has(input[name=password])"),
        java.util.Map.of("password", "operator for tests"));
    Visitor.Page added =
        operator.submit(
            operator
                .get(LAUREL + "/operator/platforms")
                .form("form:has(input[name=authorizationEndpoint])"),
            lms.registration());
    assertThat(added.text()).contains("Frame University");
  }

  @AfterAll
  static void stop() {
    lms.close();
    browser.close();
  }

  /** A profile that keeps no cookie for Laurel inside the LMS, partitioned ones included. */
  private static BrowserContext withoutCookiesInFrames(Playwright playwright, int width)
      throws IOException {
    Path profile = Files.createTempDirectory("laurel-profile");
    Files.createDirectories(profile.resolve("Default"));
    Files.writeString(
        profile.resolve("Default/Preferences"),
        """
        {"profile": {"content_settings": {"exceptions": {"cookies":
          {"http://localhost,http://127.0.0.1": {"setting": 2}}}}}}
        """);
    BrowserContext context =
        playwright
            .chromium()
            .launchPersistentContext(
                profile,
                new BrowserType.LaunchPersistentContextOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(Browser.ARGUMENTS)
                    .setLocale("en")
                    .setColorScheme(width < 400 ? ColorScheme.DARK : ColorScheme.LIGHT)
                    .setViewportSize(width, 900));
    context.setDefaultTimeout(PATIENCE);
    return context;
  }

  /** Opens the course of the LMS in a browser that keeps no cookie for Laurel inside of it. */
  private static void withoutCookies(int width, String query, Consumer<Page> look)
      throws IOException {
    try (Playwright playwright = Playwright.create();
        BrowserContext context = withoutCookiesInFrames(playwright, width)) {
      Page page = context.newPage();
      page.navigate(lms.url() + "/course" + query);
      look.accept(page);
    }
  }

  private static FrameLocator laurel(Page page) {
    return page.frameLocator("iframe[title=Laurel]");
  }

  private static Frame frame(Page page) {
    return page.frames().stream().filter(f -> f.parentFrame() != null).findFirst().orElseThrow();
  }

  private static void awaitFrame(Page page, Pattern address) {
    page.waitForCondition(() -> address.matcher(frame(page).url()).matches());
  }

  @Test
  void a_partitioned_cookie_carries_a_launch_in_a_frame() {
    Page page = browser.page();
    page.navigate(lms.url() + "/course");
    awaitFrame(page, COURSE);
    assertThat(laurel(page).locator("h1")).isVisible();
    page.navigate(lms.url() + "/course");
    awaitFrame(page, COURSE);
    page.context().close();
  }

  @Test
  void two_tabs_of_one_browser_both_arrive() {
    Page one = browser.page();
    Page two = one.context().newPage();
    one.navigate(lms.url() + "/course");
    two.navigate(lms.url() + "/course");
    awaitFrame(one, COURSE);
    awaitFrame(two, COURSE);
    one.context().close();
  }

  @Test
  void a_reload_and_the_back_button_end_in_the_course() {
    Page page = browser.page();
    page.navigate(lms.url() + "/start");
    page.waitForURL(COURSE);
    page.reload();
    assertThat(page.url()).matches(COURSE);
    page.goBack(); // the launch itself is no page that one could come back to
    assertThat(page.url()).doesNotContain("/lti/");
    page.goForward();
    page.waitForURL(COURSE);
    assertThat(page.locator("h1")).isVisible();
    page.context().close();
  }

  @Test
  void without_cookies_one_click_opens_a_window_that_arrives() throws IOException {
    withoutCookies(
        1100,
        "",
        page -> {
          assertThat(laurel(page).locator("h1")).hasText("Laurel opens in its own window");
          browser.assertAccessible(page);
          page.screenshot(picture("launch-own-window"));
          Page window =
              page.context().waitForPage(() -> laurel(page).locator("a.button.primary").click());
          window.waitForURL(COURSE);
          assertThat(window.locator("h1")).isVisible();
        });
  }

  @Test
  void without_cookies_the_storage_of_the_lms_carries_launch_and_session() throws IOException {
    withoutCookies(
        1100,
        "?storage=good",
        page -> {
          awaitFrame(page, CARRIED);
          assertThat(laurel(page).locator("h1")).isVisible();
          String link = laurel(page).locator("a[href*='/courses/']").first().getAttribute("href");
          assertThat(link).startsWith("/~");
          laurel(page).locator("a[href*='/courses/']").last().click();
          awaitFrame(page, CARRIED);
          assertThat(laurel(page).locator("h1")).isVisible();
          String address = frame(page).url();
          frame(page).evaluate("setTimeout(() => location.reload())"); // answers before it reloads
          assertThat(laurel(page).locator("h1")).isVisible();
          Page pasted = page.context().newPage();
          assertThat(pasted.navigate(address).status()).as("passed on").isEqualTo(403);
        });
  }

  @Test
  void a_storage_that_gives_back_something_else_lets_nobody_in() throws IOException {
    withoutCookies(
        1100,
        "?storage=wrong",
        page -> {
          assertThat(laurel(page).locator("h1")).hasText("This sign-in began in another browser");
          assertThat(laurel(page).locator("a.button")).hasText("Back to Frame University");
          browser.assertAccessible(page);
          page.screenshot(picture("launch-refused"));
        });
  }

  @Test
  void a_storage_that_does_not_answer_leaves_the_window() throws IOException {
    withoutCookies(
        360,
        "?storage=silent",
        page -> {
          assertThat(laurel(page).locator("a.button.primary")).isVisible();
          browser.assertAccessible(page);
          page.screenshot(picture("launch-own-window-narrow-dark"));
        });
  }

  @Test
  void a_frame_beside_that_the_lms_names_keeps_what_its_page_would_keep() throws IOException {
    withoutCookies(
        1100,
        "?storage=silent&target=keeper&beside=lms",
        page -> {
          awaitFrame(page, CARRIED);
          assertThat(beside(page, "heard")).isPositive();
        });
  }

  @Test
  void a_frame_of_another_origin_is_told_no_secret_though_the_lms_names_it() throws IOException {
    withoutCookies(
        1100,
        "?storage=silent&target=keeper&beside=stranger",
        page -> {
          assertThatWindowIsOffered(page);
          assertThat(beside(page, "heard")).isZero();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"stranger", "lms"})
  void an_answer_of_another_origin_or_window_keeps_nothing(String origin) throws IOException {
    withoutCookies(
        1100,
        "?storage=good&answers=lti.put_data&beside=" + origin,
        page -> {
          assertThatWindowIsOffered(page);
          assertThat(beside(page, "said")).as("answers that came").isPositive();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"stranger", "lms"})
  void an_answer_of_another_origin_or_window_lets_nobody_in_though_it_is_right(String origin)
      throws IOException {
    withoutCookies(
        1100,
        "?storage=good&answers=lti.get_data&beside=" + origin,
        page -> {
          assertThat(laurel(page).locator(".storing-else")).isVisible();
          assertThat(laurel(page).locator(".storing-else .todo")).isVisible();
          assertThat(laurel(page).locator("a.button")).hasText("Back to Frame University");
          assertThat(beside(page, "said")).as("answers that came").isPositive();
          assertThat(frame(page).url()).isEqualTo(LAUREL + "/lti/launch");
          browser.assertAccessible(page);
          page.screenshot(picture("launch-storage-" + origin));
        });
  }

  @Test
  void a_frame_that_the_lms_names_is_not_believed_once_it_shows_another_origin()
      throws IOException {
    withoutCookies(
        1100,
        "?storage=silent&target=keeper&beside=moves",
        page -> {
          assertThatWindowIsOffered(page);
          assertThat(beside(page, "said")).as("answers that came").isPositive();
        });
  }

  private static void assertThatWindowIsOffered(Page page) {
    assertThat(laurel(page).locator("a.button.primary")).isVisible();
    assertThat(laurel(page).locator("h1")).hasText("Laurel opens in its own window");
  }

  private static int beside(Page page, String count) {
    return (int) page.frame("keeper").evaluate(count);
  }

  private static Page.ScreenshotOptions picture(String name) {
    return new Page.ScreenshotOptions()
        .setFullPage(true)
        .setPath(Path.of("target", "screenshots", name + ".png"));
  }
}
