package dev.laurel.grading.web.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.laurel.grading.Finding;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Score;
import dev.laurel.grading.Standing;
import dev.laurel.grading.records.KeepSenderKeys;
import dev.laurel.grading.records.RecordFiles;
import dev.laurel.grading.records.SenderKey;
import dev.laurel.roster.LearnerKey;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every message in `src/test/resources/activity-records`, through its door. */
class RecordMessagesTest {

  private static final List<String> DIALECTS = List.of("caliper", "xapi");

  private static Stream<DynamicTest> each(String folder, Check check) {
    return DIALECTS.stream()
        .flatMap(
            dialect ->
                RecordFiles.of(dialect + "/" + folder).stream()
                    .map(
                        file ->
                            dynamicTest(
                                dialect + " " + file.getFileName(),
                                () -> check.of(dialect, file))));
  }

  private interface Check {
    void of(String dialect, Path file);
  }

  /** What a file's name promises, without what it tells people. */
  private static String expected(Path file) {
    String name = file.getFileName().toString().replaceFirst("\\.json$", "");
    return name.replaceFirst("\\.[^.0-9][^.]*(\\.\\d)?$", "");
  }

  private static MockHttpResponse send(RecordDoors doors, String dialect, Path file) {
    boolean caliper = dialect.equals("caliper");
    String home = caliper ? "https://example.edu/users" : "https://lms.example.edu";
    KeepSenderKeys.Made made =
        doors.recording.key(
            doors.recording.course,
            EnumSet.allOf(dev.laurel.grading.records.Dialect.class),
            LearnerKey.Kind.LTI_SUB,
            home);
    for (String key : List.of("1003", "CANVAS_ID:21070000000001003", "LIS_SOURCED_ID:batch-1003")) {
      doors.recording.world.lms.know(key, "ana");
    }
    String body = RecordFiles.text(file);
    return caliper
        ? doors.caliper(RecordDoors.bearer(made), body)
        : doors.statements(RecordDoors.basic(made), body);
  }

  private static String said(RecordDoors doors) {
    List<String> ids = doors.recording.items().stream().map(GradedItem::id).toList();
    String held =
        doors.recording.world.ports.standings().ofItems(ids).stream()
            .sorted(java.util.Comparator.comparing(held1 -> held1.finding().kind()))
            .map(RecordMessagesTest::word)
            .collect(Collectors.joining("+"));
    Optional<String> left =
        doors
            .recording
            .keep
            .of(doors.recording.course)
            .getFirst()
            .leftOut()
            .map(SenderKey.LeftOut::why)
            .map(why -> "left-" + why);
    return left.orElse(held.isEmpty() ? "nothing" : held);
  }

  private static String word(Standing standing) {
    assertThat(standing.learnerId()).isEqualTo("ana");
    Score score = standing.score().orElseThrow();
    String given = score.given().toPlainString();
    return switch (standing.finding().kind()) {
      case SCORE -> "score-" + given + "-" + score.maximum().toPlainString();
      case MASTERY -> "passed-" + given;
      case COMPLETION -> "completed-" + given;
      case COURSE_GRADE -> throw new AssertionError(Finding.Kind.COURSE_GRADE);
    };
  }

  @TestFactory
  Stream<DynamicTest> takes_each_good_message() {
    return each("good", RecordMessagesTest::takes);
  }

  private static void takes(String dialect, Path file) {
    RecordDoors doors = new RecordDoors();
    MockHttpResponse answer = send(doors, dialect, file);
    assertThat(answer.getStatus()).as(RecordDoors.text(answer)).isEqualTo(200);
    assertThat(said(doors)).isEqualTo(expected(file));
    if (dialect.equals("caliper")) {
      assertThat(RecordDoors.text(answer)).isEmpty();
    } else {
      assertThat(RecordDoors.json(answer)).isNotEmpty();
    }
  }

  @TestFactory
  Stream<DynamicTest> refuses_each_bad_message_by_name() {
    return each("bad", RecordMessagesTest::refuses);
  }

  private static void refuses(String dialect, Path file) {
    RecordDoors doors = new RecordDoors();
    MockHttpResponse answer = send(doors, dialect, file);
    String problem = file.getFileName().toString().split("\\.")[0];
    assertThat(RecordDoors.problem(answer)).isEqualTo(problem);
    assertThat(answer.getStatus()).isEqualTo(problem.equals("record-version") ? 422 : 400);
    assertThat(RecordDoors.json(answer).path("todo").asText()).isNotBlank();
    assertThat(RecordDoors.text(answer)).doesNotContain("{0}", "{1}", "1003", "example.edu");
    assertThat(doors.recording.items()).isEmpty();
    String contextId = doors.recording.course.contextId();
    assertThat(doors.recording.world.ports.parked().waiting(contextId)).isZero();
  }

  @Test
  void each_problem_of_a_message_has_one_that_shows_it() {
    TreeSet<String> shown = new TreeSet<>();
    DIALECTS.forEach(
        dialect ->
            RecordFiles.of(dialect + "/bad")
                .forEach(file -> shown.add(file.getFileName().toString().split("\\.")[0])));
    assertThat(shown)
        .containsExactly(
            "record-envelope",
            "record-event",
            "record-json",
            "record-many",
            "record-statement",
            "record-version");
  }

  @Test
  void each_reason_to_leave_something_out_has_a_message_or_a_test_of_its_own() {
    TreeSet<String> shown = new TreeSet<>(List.of("TWO_LEARNERS", "FUTURE"));
    DIALECTS.forEach(
        dialect ->
            RecordFiles.of(dialect + "/good").stream()
                .map(RecordMessagesTest::expected)
                .filter(says -> says.startsWith("left-"))
                .forEach(says -> shown.add(says.replace("left-", "").toUpperCase(Locale.ROOT))));
    assertThat(shown)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(dev.laurel.grading.records.Unused.values()).map(Enum::name).toList());
  }
}
