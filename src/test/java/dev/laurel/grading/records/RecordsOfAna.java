package dev.laurel.grading.records;

import static dev.laurel.grading.records.Statements.QUIZ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.laurel.grading.Outcome;
import dev.laurel.grading.Standing;
import dev.laurel.shared.Problem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** A course, a key of it, and statements about one of its learners. */
abstract class RecordsOfAna {

  final Recording recording = new Recording();
  final SenderKey key = recording.key(recording.course).key();

  @BeforeEach
  void the_lms_knows_ana() {
    recording.world.lms.know("1003", "ana");
  }

  List<String> take(String text) {
    return recording.takeRecords.xapi(key, text, Optional.empty());
  }

  Standing held() {
    return recording.standing("ana", QUIZ).orElseThrow();
  }

  List<Outcome> ledger() {
    String item = recording.item(QUIZ).orElseThrow().id();
    return recording.world.ports.outcomes().of("ana", item);
  }

  static void refused(String problem, Runnable work) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(work::run)
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(problem));
  }
}
