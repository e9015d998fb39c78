package dev.laurel.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import dev.laurel.testing.Browser;
import dev.laurel.testing.Inspection;
import dev.laurel.testing.LaurelProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * Every page of Laurel, as a course comes to life on a server of its own: each is looked at by
 * {@link Inspection}. A page that nobody looks at fails the last test: add it here.
 */
class EveryPageIT {

  private static final LaurelProcess SERVER = new LaurelProcess("every-page");
  private static final Path TEMPLATES = Path.of("src", "main", "jte");

  /** Needs a frame of another site; FramedLaunchIT looks at it. */
  private static final Set<String> ELSEWHERE = Set.of("launch/storage");

  private static Browser browser;
  private static Inspection inspection;
  private static Cast cast;

  @BeforeAll
  static void start() {
    browser = Browser.start("localhost");
    SERVER.start();
    inspection = new Inspection(browser, SERVER.baseUrl());
    cast = new Cast(SERVER.demoUrl(), SERVER.baseUrl());
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    if (browser != null) {
      browser.close();
    }
  }

  /** One after the other: what is shown depends on what was done before. */
  @TestFactory
  Stream<DynamicTest> every_page() {
    return Stream.of(emptyCourse(), making(), full(), public_(), operators(), problems(), guard())
        .flatMap(List::stream);
  }

  private static List<DynamicTest> emptyCourse() {
    return List.of(
        step("a course begins", cast::launch),
        teacher("progress-empty", cast.in("/progress")),
        teacher("badges-empty", cast.in("/badges")),
        learner("my-badges-empty", cast.in("/my-badges")));
  }

  private static List<DynamicTest> making() {
    return List.of(
        teacher("what", cast.in("/badges/new")),
        screen("what-mistakes", 422, () -> cast.teacher(), cast::sendsNothing),
        step("a badge is begun", cast::beginsDraft),
        teacher("when", page -> page.navigate(cast.draft("when"))),
        screen("when-mistakes", 422, () -> cast.teacher(), cast::wantsTooMuch),
        teacher("when-typing", cast::typesRule),
        step("its rule is chosen", cast::choosesRule),
        teacher("when-counted", page -> page.navigate(cast.draft("when"))),
        teacher("look", page -> page.navigate(cast.draft("look"))));
  }

  private static List<DynamicTest> full() {
    return List.of(
        step("badges are published and earned", cast::publishesAndGrades),
        teacher("badges", cast.in("/badges")),
        teacher("badges-dialog", cast::asksToDelete),
        teacher("delete", page -> page.navigate(cast.draft("delete"))),
        teacher("progress", cast.in("/progress")),
        learner("my-badges", cast.in("/my-badges")),
        learner("claim", page -> page.navigate(cast.claim())),
        step("a badge is claimed", cast::claims),
        learner("my-badges-claimed", cast.in("/my-badges")),
        screen("my-badges-as-teacher", 200, () -> cast.teacher(), cast.in("/my-badges")));
  }

  private static List<DynamicTest> public_() {
    return List.of(
        stranger("home", "/"),
        screen("credential", 200, () -> cast.stranger(), page -> page.navigate(cast.credential())),
        screen("achievement", 200, () -> cast.stranger(), cast::opensAchievement),
        screen("issuer", 200, () -> cast.stranger(), cast::opensIssuer),
        stranger("check", "/check"),
        screen("check-passed", 200, () -> cast.stranger(), page -> cast.checks(page, "")),
        screen("check-failed", 200, () -> cast.stranger(), page -> cast.checks(page, "forged")),
        screen("check-unreadable", 422, () -> cast.stranger(), cast::checksNonsense));
  }

  private static List<DynamicTest> operators() {
    return List.of(
        stranger("operator-login", "/operator/login"),
        screen("operator-login-wrong", 403, () -> cast.stranger(), cast::typesWrongPassword),
        step("the operator signs in", cast::signsIn),
        operator("platforms", page -> page.navigate(cast.url("/operator/platforms"))),
        screen("platforms-mistakes", 422, () -> cast.operator(), cast::addsNonsense),
        operator("remove-used", cast::removesTheDemo),
        operator("remove", cast::removesAnother),
        operator("health", page -> page.navigate(cast.url("/operator/health"))));
  }

  private static List<DynamicTest> problems() {
    return List.of(
        screen("problem-404", 404, () -> cast.stranger(), page -> page.navigate(cast.url("/no"))),
        screen("problem-no-session", 403, () -> cast.stranger(), cast.in("/progress")),
        screen("problem-launch", 400, () -> cast.stranger(), cast::launchesNothing),
        screen("launch-no-cookie", 200, () -> cast.stranger(), cast::comesWithoutCookie),
        screen("launch-refused", 403, () -> cast.stranger(), cast::bringsBrokenToken),
        screen("problem-too-often", 429, () -> cast.stranger(), cast::checksTooOften));
  }

  private static List<DynamicTest> guard() {
    return List.of(
        step(
            "no page was forgotten",
            () -> assertThat(inspection.templates()).containsExactlyInAnyOrderElementsOf(pages())));
  }

  /** Templates that resources answer with: their names stand in the code. */
  private static Set<String> pages() throws IOException {
    Set<String> names = new TreeSet<>();
    String code = String.join("", read(Path.of("src", "main", "java"), ".java").values());
    for (Path file : read(TEMPLATES, ".jte").keySet()) {
      String name = TEMPLATES.relativize(file).toString().replace(".jte", "");
      if (code.contains('"' + name + '"') && !ELSEWHERE.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  private static Map<Path, String> read(Path folder, String ending) throws IOException {
    Map<Path, String> texts = new HashMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(f -> f.toString().endsWith(ending)).toList()) {
        texts.put(file, Files.readString(file));
      }
    }
    return texts;
  }

  private static DynamicTest step(String name, Executable work) {
    return dynamicTest(name, work);
  }

  private static DynamicTest teacher(String name, Consumer<Page> opener) {
    return screen(name, 200, () -> cast.teacher(), opener);
  }

  private static DynamicTest learner(String name, Consumer<Page> opener) {
    return screen(name, 200, () -> cast.learner(), opener);
  }

  private static DynamicTest operator(String name, Consumer<Page> opener) {
    return screen(name, 200, () -> cast.operator(), opener);
  }

  private static DynamicTest stranger(String name, String path) {
    return screen(name, 200, () -> cast.stranger(), page -> page.navigate(cast.url(path)));
  }

  private static DynamicTest screen(
      String name,
      int status,
      java.util.function.Supplier<dev.laurel.testing.Visitor> person,
      Consumer<Page> opener) {
    return dynamicTest(name, () -> inspection.look(name, person.get(), status, opener));
  }
}
