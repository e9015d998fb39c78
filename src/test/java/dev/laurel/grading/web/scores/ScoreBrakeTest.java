package dev.laurel.grading.web.scores;

import static dev.laurel.grading.web.GateForTests.assertThatIsProblem;
import static dev.laurel.grading.web.GateForTests.assertThatWaits;
import static dev.laurel.grading.web.GateForTests.knock;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.ScoreClient;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

/** What happens to a client of the Score service that is refused again and again. */
class ScoreBrakeTest {

  private final ScoreDoors doors = new ScoreDoors();
  private final ScoreClient client = doors.passing.client(doors.passing.course);
  private final String items = ScoreDoors.items(doors.passing.course);

  @Test
  void token_that_is_none_waits_and_a_good_one_goes_on() {
    knock(401, () -> doors.get(items, "none"));
    MockHttpResponse answer = doors.get(items, "none");
    assertThatWaits(answer, 60);
    assertThatIsProblem(answer);
    assertThat(doors.get(items, doors.token(client)).getStatus()).isEqualTo(200);
    assertThatWaits(doors.get(items, "another"), 60);
  }

  /** Clients fetch a new token when they hear 401. */
  @Test
  void token_that_has_just_run_out_hears_so_however_many_send_at_once() {
    String token = doors.token(client);
    assertThat(doors.get(items, token).getStatus()).isEqualTo(200);
    doors.passing.keep.revoke(doors.passing.course, client.id());
    knock(401, () -> doors.get(items, token));
    knock(401, () -> doors.get(items, token));
  }

  @Test
  void assertion_that_is_none_waits_and_a_good_one_goes_on() {
    knock(401, () -> doors.ask("none", ScoreDoors.ALL));
    MockHttpResponse answer = doors.ask("none", ScoreDoors.ALL);
    assertThatWaits(answer, 60);
    assertThatIsProblem(answer);
    assertThat(doors.token(client)).isNotEmpty();
  }
}
