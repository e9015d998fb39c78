package dev.laurel.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.grading.Finding.Kind;
import dev.laurel.grading.Finding.State;
import dev.laurel.lti.Check;
import dev.laurel.lti.LaunchRejected;
import dev.laurel.lti.Notice;
import dev.laurel.platform.Deployment;
import dev.laurel.roster.Context;
import dev.laurel.roster.MemoryRoster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HearMoodleTest {

  private static final Path MESSAGES = Path.of("src/test/resources/moodle-plugin");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String QUIZ = "urn:moodle:grade:17";

  private final Listening world = new Listening();
  private final MemoryRoster roster = new MemoryRoster();
  private final Deployment deployment = new Deployment("row", "7", "tenant", Optional.empty());
  private final Course course = new Course("tenant", "context");
  private final HearMoodle hear =
      new HearMoodle(roster, world.updateItems, world.lms, world.recordOutcome, world.clock);

  @BeforeEach
  void somebody_opened_laurel_in_course_5() {
    open("context", "row", "5");
    world.lms.know("3", "ada");
  }

  private void open(String contextId, String deploymentRowId, String platformContextId) {
    roster.addCourse(
        new Context(
            contextId,
            "tenant",
            deploymentRowId,
            platformContextId,
            "Course",
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            true),
        world.clock.instant());
  }

  private static JsonNode message(String folder, String title) throws IOException {
    return JSON.readTree(Files.readString(MESSAGES.resolve(folder).resolve(title + ".json")));
  }

  private static Stream<String> invalid() throws IOException {
    try (Stream<Path> files = Files.list(MESSAGES.resolve("invalid"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".json", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  private void heard(JsonNode claims) {
    heard(deployment, MoodleMessage.TYPE, claims);
  }

  private void heard(Deployment from, String type, JsonNode claims) {
    Instant until = world.clock.instant().plusSeconds(300);
    Notice.Head head = new Notice.Head("n", type, "7", "n", until, Optional.empty());
    hear.heard(from, new Notice.Other(head, claims));
  }

  private void heard(String title) throws IOException {
    heard(message("valid", title));
  }

  private GradedItem item(String url) {
    return world.ports.items().ofContext(course.contextId()).stream()
        .filter(item -> item.url().equals(url))
        .findFirst()
        .orElseThrow();
  }

  private Optional<Standing> standing(String url) {
    return world.ports.standings().of("ada", Set.of(item(url).id())).stream().findFirst();
  }

  @Test
  void a_grade_becomes_the_standing_of_the_learner_in_an_item_of_the_course() throws IOException {
    heard("a grade");
    assertThat(item(QUIZ).label()).isEqualTo("Quiz 1");
    assertThat(item(QUIZ).channel()).isEqualTo(Channel.MOODLE_PLUGIN);
    Standing standing = standing(QUIZ).orElseThrow();
    assertThat(standing.score()).isEqualTo(Grades.points("8.5", "10"));
    assertThat(standing.occurredAt()).isEqualTo(Instant.parse("2025-11-24T16:00:00.123456Z"));
    assertThat(standing.source().channel()).isEqualTo(Channel.MOODLE_PLUGIN);
    assertThat(standing.source().rawHash()).hasSize(64);
    assertThat(world.bells.rung()).contains(RecordOutcome.NEXT_STAGE);
  }

  @Test
  void a_message_that_comes_again_records_nothing_twice() throws IOException {
    heard("a grade");
    heard("a grade");
    assertThat(world.ports.outcomes().of("ada", item(QUIZ).id())).hasSize(1);
  }

  @Test
  void the_same_event_id_of_another_lms_is_another_event() throws IOException {
    heard("a grade");
    open("elsewhere", "other row", "5");
    heard(
        new Deployment("other row", "7", "tenant", Optional.empty()),
        MoodleMessage.TYPE,
        message("valid", "a grade"));
    assertThat(world.ports.items().ofContext("elsewhere")).hasSize(1);
    String there = world.ports.items().ofContext("elsewhere").getFirst().id();
    assertThat(world.ports.outcomes().of("ada", there)).hasSize(1);
    assertThat(world.ports.outcomes().of("ada", item(QUIZ).id())).hasSize(1);
  }

  @Test
  void a_hidden_grade_is_kept_and_counts_for_nothing() throws IOException {
    heard("a hidden grade");
    Standing standing = standing(QUIZ).orElseThrow();
    assertThat(standing.finding().state()).isEqualTo(State.HIDDEN);
    assertThat(standing.score()).isEmpty();
  }

  @Test
  void a_grade_that_is_taken_away_no_longer_counts() throws IOException {
    heard("a grade");
    ObjectNode later = (ObjectNode) message("valid", "a grade taken away");
    ObjectNode event = (ObjectNode) later.at("/laurel_grades/events/0");
    event.put("id", "later").put("at", "1764000009.000000");
    heard(later);
    assertThat(standing(QUIZ).orElseThrow().finding().state()).isEqualTo(State.CLEARED);
  }

  @Test
  void an_older_event_never_undoes_a_newer_one() throws IOException {
    heard("a grade");
    ObjectNode older = (ObjectNode) message("valid", "a grade");
    ((ObjectNode) older.at("/laurel_grades/events/0"))
        .put("id", "older")
        .put("at", "1763999999.999999")
        .put("given", "1");
    heard(older);
    assertThat(standing(QUIZ).orElseThrow().score()).isEqualTo(Grades.points("8.5", "10"));
    assertThat(world.ports.outcomes().of("ada", item(QUIZ).id())).as("the ledger").hasSize(2);
  }

  @Test
  void a_completed_activity_is_one_of_one() throws IOException {
    heard("a completed activity");
    Standing standing = standing("urn:moodle:completion:33").orElseThrow();
    assertThat(standing.finding().kind()).isEqualTo(Kind.COMPLETION);
    assertThat(standing.score()).isEqualTo(Grades.points("1", "1"));
  }

  @Test
  void a_whole_list_says_which_activities_are_gone_and_a_part_does_not() throws IOException {
    heard("all activities of the course");
    heard("a completed activity");
    assertThat(item(QUIZ).isGone()).as("after a part").isFalse();
    ObjectNode less = (ObjectNode) message("valid", "all activities of the course");
    ((ArrayNode) less.at("/laurel_grades/items")).remove(1);
    heard(less);
    assertThat(item("urn:moodle:completion:33").isGone()).isTrue();
    assertThat(item(QUIZ).isGone()).isFalse();
  }

  @Test
  void a_grade_of_somebody_unknown_waits_and_counts_when_they_come() throws IOException {
    ObjectNode stranger = (ObjectNode) message("valid", "a grade");
    ((ObjectNode) stranger.at("/laurel_grades/events/0")).put("user", "44");
    heard(stranger);
    assertThat(world.ports.parked().waiting(course.contextId())).isEqualTo(1);
    world.lms.know("44", "ada");
    world.releaseParked.runBatch();
    assertThat(standing(QUIZ)).isPresent();
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void message_with_a_fault_is_refused_and_leaves_nothing_in_the_ledger(String title)
      throws IOException {
    JsonNode claims = message("invalid", title);
    assertThatExceptionOfType(LaunchRejected.class)
        .isThrownBy(() -> heard(claims))
        .satisfies(refused -> assertThat(refused.check()).isEqualTo(Check.CLAIMS));
    assertThat(
            world.ports.items().ofContext(course.contextId()).stream()
                .flatMap(item -> world.ports.outcomes().of("ada", item.id()).stream()))
        .isEmpty();
  }

  @Test
  void more_events_than_the_plugin_sends_at_once_are_refused() throws IOException {
    ObjectNode many = (ObjectNode) message("valid", "a grade");
    ArrayNode events = (ArrayNode) many.at("/laurel_grades/events");
    for (int i = 0; i < 200; i++) {
      events.add(((ObjectNode) events.get(0)).deepCopy().put("id", "e" + i));
    }
    assertThatExceptionOfType(LaunchRejected.class).isThrownBy(() -> heard(many));
  }

  @Test
  void a_course_of_another_deployment_is_not_reached() throws IOException {
    Deployment other = new Deployment("stranger", "7", "tenant", Optional.empty());
    JsonNode claims = message("valid", "a grade");
    assertThatExceptionOfType(LaunchRejected.class)
        .isThrownBy(() -> heard(other, MoodleMessage.TYPE, claims));
  }

  @Test
  void a_notice_of_another_type_is_none_of_its_business() {
    heard(deployment, "LtiHelloWorldNotice", JSON.createObjectNode());
    assertThat(world.ports.items().ofContext(course.contextId())).isEqualTo(List.of());
  }
}
