package dev.laurel.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import dev.laurel.testing.Browser;
import dev.laurel.testing.FakeLms;
import dev.laurel.testing.Inspection;
import dev.laurel.testing.LaurelProcess;
import dev.laurel.testing.TestLms;
import dev.laurel.testing.Visitor;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
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

  private static Browser browser;
  private static Screens screens;
  private static Cast cast;
  private static SourceScreens sources;
  private static Desk desk;
  private static Merging merging;
  private static OtherLms other;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.start("localhost", "127.0.0.1");
    SERVER.start();
    cast = new Cast(SERVER.demoUrl(), SERVER.baseUrl());
    sources = new SourceScreens(cast);
    desk = new Desk(SERVER.baseUrl(), new FakeLms());
    merging = new Merging(SERVER.baseUrl(), desk.operator());
    other = new OtherLms(SERVER.baseUrl(), new TestLms(SERVER.baseUrl()));
    Inspection inspection = new Inspection(browser, SERVER.baseUrl());
    screens = new Screens(inspection, Set.of(cast.learner(), other.learner()));
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    if (desk != null) {
      desk.close();
    }
    if (other != null) {
      other.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  /** One after the other: what is shown depends on what was done before. */
  @TestFactory
  Stream<DynamicTest> every_page() {
    return Stream.of(
            emptyCourse(),
            sources.olderTools(),
            sources.activityRecords(),
            making(),
            sources.byHand(),
            sources.uploading(),
            sources.mirrored(),
            full(),
            public_(),
            operators(),
            people(),
            registration(),
            withoutCourse(),
            choosing(),
            problems(),
            guard())
        .flatMap(List::stream);
  }

  private static List<DynamicTest> emptyCourse() {
    return List.of(
        step("a course begins", cast::launch),
        teacher("progress-empty", cast.in("/progress")),
        teacher("channels-empty", cast.in("/channels")),
        teacher("waiting-empty", cast.in("/waiting")),
        teacher("badges-empty", cast.in("/badges")),
        teacher("score-clients-empty", cast.in("/score-clients")),
        screen("score-clients-mistakes", 422, () -> cast.teacher(), cast::addsNoTool),
        step("a tool may pass grades", cast::addsTools),
        teacher("score-clients", cast.in("/score-clients")),
        learner("my-badges-empty", cast.in("/my-badges")),
        learner("course-passport-empty", cast.in("/passport")));
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
        teacher("channels", cast.in("/channels")),
        teacher("learner", cast::opensLearner),
        learner("my-badges", cast.in("/my-badges")),
        learner("badge", page -> page.navigate(cast.badge())),
        screen("badge-as-teacher", 200, () -> cast.teacher(), p -> p.navigate(cast.badge())),
        learner("course-passport", cast.in("/passport")),
        learner("passport-claim", cast::asksToClaimInPassport),
        learner("claim", page -> page.navigate(cast.claim())),
        step("a badge is claimed", cast::claims),
        learner("my-badges-claimed", cast.in("/my-badges")),
        learner("badge-claimed", page -> page.navigate(cast.badge())),
        learner("course-passport-claimed", cast.in("/passport")),
        screen("my-badges-as-teacher", 200, () -> cast.teacher(), cast.in("/my-badges")));
  }

  private static List<DynamicTest> public_() {
    return List.of(
        stranger("home", "/"),
        screen("credential", 200, () -> cast.stranger(), page -> page.navigate(cast.credential())),
        screen("achievement", 200, () -> cast.stranger(), cast::opensAchievement),
        screen("issuer", 200, () -> cast.stranger(), cast::opensIssuer),
        stranger("check", "/check"),
        screen("check-passed", 200, () -> cast.stranger(), page -> cast.checks().good(page)),
        screen("check-failed", 200, () -> cast.stranger(), page -> cast.checks().forged(page)),
        screen("check-unreadable", 422, () -> cast.stranger(), cast::checksNonsense));
  }

  private static List<DynamicTest> operators() {
    return List.of(
        stranger("operator-login", "/operator/login"),
        screen("operator-login-wrong", 403, () -> cast.stranger(), desk::typesWrongPassword),
        step("the operator signs in", desk::signsIn),
        operator("platforms", cast.at("/operator/platforms")),
        screen("platforms-mistakes", 422, () -> desk.operator(), desk::addsNonsense),
        operator("platform", desk::opensAnother),
        operator("former-empty", desk::opensFormerKeys),
        operator("former", desk::keepsFormerKey),
        screen("former-mistakes", 422, () -> desk.operator(), desk::keepsNothing),
        operator("notice-secrets-empty", desk::opensNoticeSecrets),
        operator("notice-secrets-made", desk::makesNoticeSecret),
        operator("notice-secrets-withdrawn", desk::withdrawsNoticeSecret),
        operator("remove-used", desk::removesTheDemo),
        operator("remove", desk::removesAnother),
        screen("remove-mistakes", 422, () -> desk.operator(), desk::mistypesTheName),
        operator("keys", cast.at("/operator/keys")),
        step("the next key is announced", desk::announcesKey),
        operator("keys-announced", cast.at("/operator/keys?done=announced")),
        operator("health", cast.at("/operator/health")));
  }

  private static List<DynamicTest> people() {
    return List.of(
        operator("operator-channels", cast.at("/operator/channels")),
        operator("operator-channels-all", cast.at("/operator/channels?show=all")),
        operator("people-empty", cast.at("/operator/people?q=nobody+is+called+so")),
        step("two people are found", merging::finds),
        operator("people", merging::chooses),
        operator("merge", merging::compares),
        screen("merge-mistakes", 422, () -> desk.operator(), merging::givesNoReason),
        operator("merges-empty", cast.at("/operator/people/merges")),
        step("they are merged", merging::merges),
        operator("merges", cast.at("/operator/people/merges?done=merged")),
        operator("merge-refused", merging::compares),
        operator("undo-merge", merging::undoes),
        screen("undo-merge-mistakes", 422, () -> desk.operator(), merging::undoesForNoReason));
  }

  private static List<DynamicTest> registration() {
    return List.of(
        operator("invitations-empty", cast.at("/operator/invitations")),
        operator("invitations", desk::invites),
        screen("register-by-hand", 400, () -> cast.stranger(), cast.at("/lti/register")),
        screen("register", 200, () -> cast.stranger(), desk::opensRegistration),
        screen("register-refused", 400, () -> cast.stranger(), desk::registersTwice),
        screen("registered", 200, () -> cast.stranger(), desk::registers),
        operator("platforms-pending", cast.at("/operator/platforms")),
        operator("platform-pending", desk::opensPending),
        step("the operator approves", desk::approves),
        operator("platform-tested", desk::tests));
  }

  private static List<DynamicTest> withoutCourse() {
    return List.of(
        step("a second LMS is added", () -> desk.adds(other.entry())),
        step("its people come", other::launch),
        screen("welcome", 200, () -> other.administrator(), other::arrivesWithoutCourse),
        screen("passport-alone", 200, () -> other.learner(), other::opensPassport),
        operator("platform-frames", page -> desk.openPlatform(page, "LMS of messages")),
        operator("live-events-empty", page -> desk.opensLiveEvents(page, "Another LMS")),
        operator("live-events-off", page -> desk.opensLiveEvents(page, "LMS of messages")),
        operator("live-events", page -> desk.switchesLiveEventsOn(page, "LMS of messages")));
  }

  private static List<DynamicTest> choosing() {
    return List.of(
        screen("select-empty", 200, () -> other.teacher(), other::chooses),
        screen("select-not-taken", 200, () -> other.teacher(), other::findsNothingTaken),
        step("a badge is there to choose", other::publishes),
        screen("select-left", 200, () -> other.teacher(), other::leavesSelection),
        screen("select", 200, () -> other.teacher(), other::chooses),
        screen("select-mistakes", 422, () -> other.teacher(), other::choosesNothing),
        screen("select-done", 200, () -> other.teacher(), other::sendsChoice));
  }

  private static List<DynamicTest> problems() {
    return List.of(
        screen("problem-404", 404, () -> cast.stranger(), cast.at("/no")),
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
            () ->
                assertThat(screens.templates())
                    .containsExactlyInAnyOrderElementsOf(PageTemplates.answered())));
  }

  static DynamicTest step(String name, Executable work) {
    return dynamicTest(name, work);
  }

  static DynamicTest teacher(String name, Consumer<Page> opener) {
    return screen(name, 200, () -> cast.teacher(), opener);
  }

  static DynamicTest learner(String name, Consumer<Page> opener) {
    return screen(name, 200, () -> cast.learner(), opener);
  }

  private static DynamicTest operator(String name, Consumer<Page> opener) {
    return screen(name, 200, () -> desk.operator(), opener);
  }

  private static DynamicTest stranger(String name, String path) {
    return screen(name, 200, () -> cast.stranger(), cast.at(path));
  }

  static DynamicTest screen(
      String name, int status, Supplier<Visitor> person, Consumer<Page> opener) {
    return dynamicTest(name, () -> screens.look(name, person.get(), status, opener));
  }
}
