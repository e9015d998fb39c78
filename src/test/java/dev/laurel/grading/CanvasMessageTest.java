package dev.laurel.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.laurel.grading.CanvasEvent.Result;
import dev.laurel.grading.Finding.Kind;
import dev.laurel.grading.Finding.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CanvasMessageTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  static Stream<String> good() {
    return CanvasForTests.titles("good");
  }

  static Stream<String> bad() {
    return CanvasForTests.titles("bad");
  }

  static Stream<String> other() {
    return CanvasForTests.titles("other");
  }

  private static CanvasMessage read(String folder, String title)
      throws CanvasUnreadable, JsonProcessingException {
    return CanvasMessage.read(JSON.readTree(CanvasForTests.message(folder, title)));
  }

  private static CanvasEvent event(String title) throws CanvasUnreadable, JsonProcessingException {
    CanvasMessage message = read("good", title);
    assertThat(message.events()).hasSize(1);
    assertThat(message.leftOut()).isZero();
    return message.events().getFirst();
  }

  private static Result result(String title) throws CanvasUnreadable, JsonProcessingException {
    return event(title).result().orElseThrow();
  }

  private static String state(CanvasEvent event) {
    if (event.result().isEmpty()) {
      return event.item().gone() ? "gone" : "listed";
    }
    Result result = event.result().get();
    return result.given().isEmpty()
        ? "cleared"
        : result.state().map(state -> state.name().toLowerCase(Locale.ROOT)).orElse("unstated");
  }

  @ParameterizedTest
  @MethodSource("good")
  void reads_every_event_that_tells_of_something_graded(String title)
      throws CanvasUnreadable, JsonProcessingException {
    CanvasEvent event = event(title);
    assertThat(state(event)).isEqualTo(title.substring(0, title.indexOf('.')));
    boolean named =
        event.head().courseId().filter(CanvasForTests.COURSE_ID::equals).isPresent()
            || event.head().courseUuid().filter(CanvasForTests.COURSE_UUID::equals).isPresent();
    assertThat(named).as("names the course").isTrue();
    event
        .result()
        .ifPresent(
            result ->
                assertThat(result.userKey())
                    .isIn(CanvasForTests.LEARNER, CanvasForTests.LEARNER_UUID));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void refuses_what_is_not_understood_and_quotes_nothing(String title) {
    CanvasUnreadable why = catchThrowableOfType(CanvasUnreadable.class, () -> read("bad", title));
    assertThat(why).isNotNull();
    assertThat(why.getMessage()).doesNotContain("ana@", "20930", "eight", "biology", "rrr");
  }

  @ParameterizedTest
  @MethodSource("other")
  void leaves_out_what_is_of_no_concern(String title)
      throws CanvasUnreadable, JsonProcessingException {
    assertThat(read("other", title).events()).isEmpty();
  }

  @Test
  void a_grade_says_whose_it_is_in_what_and_when() throws Exception {
    CanvasEvent event = event("final.a grade");
    assertThat(event.head().at()).isEqualTo(Instant.parse("2026-11-23T09:11:05.222Z"));
    assertThat(event.head().courseId()).contains("20930000000000417");
    assertThat(event.item().url()).isEqualTo(CanvasForTests.ASSIGNMENT);
    assertThat(event.item().title()).contains("Osmosis lab");
    assertThat(event.item().called()).isEqualTo("Assignment 88 (Live Events)");
    Result result = event.result().orElseThrow();
    assertThat(result.userKey()).isEqualTo("CANVAS_ID:20930000000000031");
    assertThat(result.finding(BigDecimal.ONE, State.HIDDEN))
        .isEqualTo(Finding.grade(Grades.points("18", "20")));
  }

  @Test
  void the_same_grade_means_the_same_in_both_forms() throws Exception {
    CanvasEvent canvas = event("final.a grade");
    CanvasEvent caliper = event("unstated.a grade in Caliper 1.1");
    assertThat(caliper.item().url()).isEqualTo(canvas.item().url());
    assertThat(caliper.head().courseId()).isEqualTo(canvas.head().courseId());
    assertThat(caliper.head().at()).isEqualTo(canvas.head().at());
    assertThat(caliper.result().orElseThrow().finding(BigDecimal.ONE, State.FINAL))
        .isEqualTo(canvas.result().orElseThrow().finding(BigDecimal.ONE, State.HIDDEN));
    assertThat(caliper.head().id()).startsWith("urn:uuid:");
  }

  @Test
  void an_assignment_is_the_same_in_both_forms() throws Exception {
    assertThat(event("listed.an assignment in Caliper 1.1").item())
        .isEqualTo(event("listed.an assignment").item());
  }

  @Test
  void a_submission_takes_the_points_of_its_assignment() throws Exception {
    Result result = result("final.a submission whose grade is posted");
    assertThat(result.maximum()).isEmpty();
    assertThat(result.finding(new BigDecimal("20"), State.HIDDEN).score())
        .isEqualTo(Grades.points("18", "20"));
  }

  @Test
  void complete_without_points_is_all_of_it() throws Exception {
    for (String title :
        List.of(
            "final.complete in an assignment without points",
            "final.a submission that is complete without points")) {
      assertThat(result(title).finding(BigDecimal.ZERO, State.HIDDEN).score())
          .isEqualTo(Grades.points("1", "1"));
    }
    assertThat(
            result("unstated.an incomplete without points in Caliper 1.1")
                .finding(BigDecimal.ZERO, State.HIDDEN)
                .score())
        .isEqualTo(Grades.points("0", "1"));
  }

  @Test
  void local_ids_become_global_ones_of_the_root_accounts_shard() throws Exception {
    CanvasEvent event = event("final.progress of a job in local ids");
    assertThat(event.head().courseId()).contains("20930000000000417");
    assertThat(event.result().orElseThrow().userKey()).isEqualTo("CANVAS_ID:20930000000000031");
    assertThat(CanvasIds.global(31, 20_930_000_000_000_001L)).isEqualTo(20_930_000_000_000_031L);
    assertThat(CanvasIds.global(11_110_000_000_000_031L, 20_930_000_000_000_001L))
        .as("of another shard, so global already")
        .isEqualTo(11_110_000_000_000_031L);
  }

  @Test
  void a_course_is_completed_when_all_requirements_are_met() throws Exception {
    Result all = result("final.a completed course");
    assertThat(all.kind()).isEqualTo(Kind.COMPLETION);
    assertThat(all.given()).contains(BigDecimal.ONE);
    assertThat(result("final.progress of a job in local ids").given()).contains(BigDecimal.ZERO);
  }

  @Test
  void mastery_is_one_or_nothing() throws Exception {
    Result reached = result("final.an outcome reached");
    assertThat(reached.kind()).isEqualTo(Kind.MASTERY);
    assertThat(reached.userKey()).isEqualTo("CANVAS_UUID:UserUuidOfAna");
    assertThat(reached.given()).contains(BigDecimal.ONE);
    assertThat(result("final.an outcome no longer reached").given()).contains(BigDecimal.ZERO);
    assertThat(event("final.an outcome reached").item().url())
        .isEqualTo(event("listed.an outcome of the course").item().url());
  }

  @Test
  void says_the_root_account_where_the_message_does() throws Exception {
    assertThat(read("good", "final.a grade").rootUuids()).containsExactly(CanvasForTests.ROOT);
    assertThat(read("good", "listed.an assignment in Caliper 1.1").rootUuids())
        .containsExactly(CanvasForTests.ROOT);
    assertThat(read("good", "unstated.a grade in Caliper 1.1").rootUuids()).isEmpty();
    assertThat(read("other", "a login").rootUuids()).containsExactly(CanvasForTests.ROOT);
  }

  @Test
  void a_title_without_end_is_cut_and_keeps_whole_characters() throws Exception {
    JsonNode titles = JSON.createObjectNode().put("title", " \u0007" + "🧪".repeat(400));
    String title = CanvasIds.title(titles, "title").orElseThrow();
    assertThat(title.codePointCount(0, title.length())).isLessThanOrEqualTo(255);
    assertThat(title).doesNotContain("\u0007").endsWith("🧪");
    assertThat(CanvasIds.title(JSON.createObjectNode().put("title", " "), "title")).isEmpty();
  }
}
