package dev.laurel.grading.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.grading.Course;
import dev.laurel.grading.Finding;
import dev.laurel.grading.GradePorts;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.Listening;
import dev.laurel.grading.Score;
import dev.laurel.grading.Standing;
import dev.laurel.grading.records.Dialect;
import dev.laurel.grading.records.Naming;
import dev.laurel.grading.records.SenderKey;
import dev.laurel.grading.records.TakeRecords;
import dev.laurel.grading.records.TakingForTests;
import dev.laurel.roster.LearnerKey;
import dev.laurel.testing.Databases;
import dev.laurel.testing.TestSettings;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Activity records over real databases, where two nodes may take some at the same time. */
class TakeRecordsIT {

  private static final String QUIZ = "https://content.example.edu/quiz/";

  private final Listening world = new Listening();
  private final Course course = Grades.course(world.ids);
  private final String id = UUID.randomUUID().toString();
  private final SenderKey key =
      new SenderKey(
          UUID.randomUUID().toString(),
          course,
          "Videos",
          EnumSet.allOf(Dialect.class),
          new Naming(LearnerKey.Kind.LTI_SUB, Optional.of("https://lms.example.edu"), "en"),
          world.clock.instant(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  @BeforeEach
  void the_lms_knows_ana() {
    world.lms.know("1003", "ana");
  }

  private GradePorts ports(EntityManager em) {
    return GradeStores.jpa(
        em, world.ids, TestSettings.polling(Duration.ofSeconds(30), Duration.ofHours(1)));
  }

  private static String statement(String id, String verb, String object, String more) {
    return """
    {"id":"%s","actor":{"account":{"homePage":"https://lms.example.edu","name":"1003"}},
     "verb":{"id":"http://adlnet.gov/expapi/verbs/%s"},"object":{%s}%s}\
    """
        .formatted(id, verb, object, more);
  }

  private String scored(String statementId, int quiz, int points) {
    String more =
        ",\"result\":{\"score\":{\"raw\":%d,\"max\":100}},\"timestamp\":\"2026-11-23T09:30:00Z\"";
    return statement(
        statementId, "scored", "\"id\":\"%s%d\"".formatted(QUIZ, quiz), more.formatted(points));
  }

  private String voiding() {
    return statement(
        UUID.randomUUID().toString(),
        "voided",
        "\"objectType\":\"StatementRef\",\"id\":\"%s\"".formatted(id),
        "");
  }

  private void take(EntityManager em, String text) {
    TakeRecords takeRecords =
        TakingForTests.over(world, ports(em), new JpaStatementMarks(em), new JpaSenderKeys(em));
    takeRecords.xapi(key, text, Optional.empty());
  }

  private void take(Databases db, String text) {
    db.run(em -> take(em, text));
  }

  private Optional<Finding.State> held(Databases db) {
    return standing(db).map(Standing::finding).map(Finding::state);
  }

  private Optional<Score> score(Databases db) {
    return standing(db).flatMap(Standing::score);
  }

  private Optional<Standing> standing(Databases db) {
    return db.call(
        em -> {
          List<String> items =
              ports(em).items().ofContext(course.contextId()).stream().map(GradedItem::id).toList();
          return ports(em).standings().of("ana", items).stream().findFirst();
        });
  }

  /** The first is written, and not committed before the second has looked and waits to write. */
  private void atOnce(Databases db, String first, String second) throws Exception {
    db.statements(); // opens it
    CountDownLatch written = new CountDownLatch(1);
    try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
      Future<?> one =
          nodes.submit(
              () ->
                  db.run(
                      em -> {
                        take(em, first);
                        written.countDown();
                        db.awaitBlocked();
                      }));
      assertThat(written.await(20, TimeUnit.SECONDS)).isTrue();
      Future<?> other = nodes.submit(() -> take(db, second));
      one.get();
      other.get();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_statement_whose_voiding_comes_while_it_is_written_is_cleared(Databases db)
      throws Exception {
    atOnce(db, scored(id, 7, 83), voiding());
    assertThat(held(db)).contains(Finding.State.CLEARED);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_score_that_comes_while_another_is_voided_holds_afterwards(Databases db) throws Exception {
    String other = scored(UUID.randomUUID().toString(), 7, 41).replace("09:30", "09:20");
    take(db, scored(UUID.randomUUID().toString(), 7, 40).replace("09:30", "09:10"));
    take(db, scored(id, 7, 83));
    atOnce(db, voiding(), other);
    assertThat(score(db)).isEqualTo(Grades.points("41", "100"));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_score_that_is_voided_while_another_comes_gives_way_to_it(Databases db) throws Exception {
    String other = scored(UUID.randomUUID().toString(), 7, 41).replace("09:30", "09:20");
    take(db, scored(UUID.randomUUID().toString(), 7, 40).replace("09:30", "09:10"));
    take(db, scored(id, 7, 83));
    atOnce(db, other, voiding());
    assertThat(score(db)).isEqualTo(Grades.points("41", "100"));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_statement_that_comes_while_its_voiding_is_written_never_counts(Databases db)
      throws Exception {
    atOnce(db, voiding(), scored(id, 7, 83));
    assertThat(held(db)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void of_two_statements_that_come_at_once_under_one_id_one_is_refused(Databases db) {
    assertThatThrownBy(() -> atOnce(db, scored(id, 7, 83), scored(id, 8, 12)))
        .isInstanceOf(ExecutionException.class)
        .hasStackTraceContaining("record-conflict");
  }

  private String hundred(int points) {
    return IntStream.range(0, 100)
        .mapToObj(quiz -> scored(UUID.randomUUID().toString(), quiz, points))
        .collect(Collectors.joining(",", "[", "]"));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_statement_costs_the_same_however_many_activities_a_course_has(Databases db) {
    take(db, hundred(83));
    long before = db.statements();
    take(db, scored(id, 7, 84).replace("09:30", "09:31"));
    assertThat(db.statements() - before)
        .as("3 of marks, 2 of the item, 3 of the ledger, 2 of the standing, 1 for the next stage")
        .isEqualTo(11);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void caliper_and_xapi_may_call_their_activities_the_same(Databases db) {
    GradedItem column = Grades.item(world.ids, course, "Quiz");
    db.run(em -> ports(em).items().save(List.of(column)));
    String statement = scored(id, 7, 83).replace(QUIZ + 7, column.url());
    take(db, statement);
    String envelope =
        """
        {"sensor":"https://tool.example.edu","sendTime":"2026-11-23T09:30:00.000Z",
         "dataVersion":"http://purl.imsglobal.org/ctx/caliper/v1p2","data":[{"type":"GradeEvent",
         "id":"urn:uuid:1","action":"Graded","eventTime":"2026-11-23T09:30:00.000Z",
         "object":{"id":"https://tool.example.edu/attempts/1","type":"Attempt",
         "assignable":{"id":"%s","type":"Assessment"},
         "assignee":{"id":"https://lms.example.edu/1003","type":"Person"}},
         "generated":{"id":"https://tool.example.edu/scores/1","scoreGiven":5,"maxScore":10}}]}
        """
            .formatted(column.url());
    db.run(
        em ->
            TakingForTests.over(world, ports(em), new JpaStatementMarks(em), new JpaSenderKeys(em))
                .caliper(key, envelope));
    assertThat(db.<Integer>call(em -> ports(em).items().ofContext(course.contextId()).size()))
        .isEqualTo(3);
  }
}
