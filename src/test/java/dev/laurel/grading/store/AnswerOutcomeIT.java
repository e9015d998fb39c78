package dev.laurel.grading.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Channel;
import dev.laurel.grading.GradePorts;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.OlderTool;
import dev.laurel.grading.OlderWorld;
import dev.laurel.grading.Outcome;
import dev.laurel.grading.Standing;
import dev.laurel.lti.OutcomeRequest;
import dev.laurel.lti.OutcomeRequest.ReplaceResult;
import dev.laurel.lti.OutcomeResponse;
import dev.laurel.testing.Databases;
import dev.laurel.testing.TestSettings;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Grades of older tools over real databases. */
class AnswerOutcomeIT {

  private final OlderWorld older = new OlderWorld();
  private final OlderTool tool = older.tool(older.course, "Simulations").tool();
  private final GradedItem item = older.activity(tool);
  private final String sourcedId = older.sourcedId(tool, item, "ana");

  private GradePorts ports(EntityManager em) {
    return GradeStores.jpa(
        em, older.world.ids, TestSettings.polling(Duration.ofSeconds(30), Duration.ofHours(1)));
  }

  private OutcomeResponse answer(Databases db, OutcomeRequest asked, String hash) {
    return db.call(em -> older.over(ports(em)).answer(tool, asked, hash));
  }

  private OutcomeResponse replace(Databases db, String score, String hash) {
    return answer(db, new ReplaceResult("1", sourcedId, score), hash);
  }

  private static String hash(int number) {
    return "%064x".formatted(number);
  }

  private List<Outcome> ledger(Databases db) {
    return db.call(em -> ports(em).outcomes().of("ana", item.id()));
  }

  private Standing held(Databases db) {
    return db.call(em -> ports(em).standings().of("ana", List.of(item.id())).getFirst());
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void one_message_that_comes_in_eight_requests_at_once_is_one_event(Databases db)
      throws Exception {
    db.run(em -> ports(em).items().save(List.of(item)));
    Callable<OutcomeResponse> request = () -> replace(db, "0.8", hash(1));
    try (ExecutorService eight = Executors.newFixedThreadPool(8)) {
      for (Future<OutcomeResponse> answer :
          eight.invokeAll(java.util.Collections.nCopies(8, request))) {
        assertThat(answer.get().status()).isEqualTo(OutcomeResponse.Status.SUCCESS);
      }
    }
    assertThat(ledger(db))
        .singleElement()
        .satisfies(line -> assertThat(line.source().channel()).isEqualTo(Channel.BASIC_OUTCOMES));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void different_messages_at_once_lose_nothing_and_one_of_them_holds(Databases db)
      throws Exception {
    db.run(em -> ports(em).items().save(List.of(item)));
    List<Callable<OutcomeResponse>> requests =
        IntStream.rangeClosed(1, 8)
            .mapToObj(n -> (Callable<OutcomeResponse>) () -> replace(db, "0." + n, hash(n)))
            .toList();
    try (ExecutorService eight = Executors.newFixedThreadPool(8)) {
      for (Future<OutcomeResponse> answer : eight.invokeAll(requests)) {
        answer.get();
      }
    }
    List<Outcome> lines = ledger(db);
    assertThat(lines).hasSize(8);
    assertThat(lines.stream().map(Outcome::id)).contains(held(db).outcomeId());
    replace(db, "0.95", hash(9));
    assertThat(held(db).score().orElseThrow().given()).isEqualByComparingTo("95");
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void score_survives_the_database_exactly(Databases db) {
    db.run(em -> ports(em).items().save(List.of(item)));
    replace(db, "0.333333333333333333333333", hash(1));
    OutcomeResponse read = answer(db, new OutcomeRequest.ReadResult("2", sourcedId), hash(2));
    assertThat(read.score()).contains("0.333333333333333333333333");
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void message_costs_few_statements_however_many_activities_there_are(Databases db) {
    db.run(em -> ports(em).items().save(List.of(item)));
    replace(db, "0.1", hash(1));
    long before = db.statements();
    replace(db, "0.2", hash(2));
    long one = db.statements() - before;
    IntStream.range(0, 50).forEach(n -> older.activities.add(tool, "Unit " + n));
    db.run(em -> ports(em).items().save(older.activities.of(tool)));
    before = db.statements();
    replace(db, "0.3", hash(3));
    assertThat(db.statements() - before).isEqualTo(one).isLessThanOrEqualTo(9);
  }
}
