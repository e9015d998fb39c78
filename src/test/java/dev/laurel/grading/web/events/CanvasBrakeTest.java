package dev.laurel.grading.web.events;

import static dev.laurel.grading.web.GateForTests.assertThatIsProblem;
import static dev.laurel.grading.web.GateForTests.assertThatWaits;
import static dev.laurel.grading.web.GateForTests.knock;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.CanvasForTests;
import dev.laurel.grading.web.GateForTests;
import dev.laurel.testing.Doors;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

/** What happens to whoever posts Live Events that are refused again and again. */
class CanvasBrakeTest {

  private static final String GRADE = CanvasForTests.message("good", "final.a grade");

  private final CanvasForTests canvas = new CanvasForTests();
  private final GateForTests gate = new GateForTests(canvas.world.clock);
  private final Doors doors = Doors.of(gate.gate, new CanvasEventsResource(canvas.hear));

  private MockHttpResponse post(String secret, String body) {
    return doors.call("POST", "/lti/canvas-events/" + secret, "text/plain", body);
  }

  private MockHttpResponse good() {
    return post(canvas.secret(), canvas.instructure.sign(GRADE));
  }

  @Test
  void address_that_is_none_waits_and_a_good_one_goes_on() {
    knock(404, () -> post("guessed", GRADE));
    MockHttpResponse answer = post("guessed", GRADE);
    assertThatWaits(answer, 60);
    assertThatIsProblem(answer);
    assertThatWaits(post("another", GRADE), 60);
    assertThat(good().getStatus()).isEqualTo(204);
  }

  @Test
  void event_that_is_not_signed_waits_unless_good_ones_came_lately() {
    assertThat(good().getStatus()).isEqualTo(204);
    knock(401, () -> post(canvas.secret(), GRADE));
    assertThat(post(canvas.secret(), GRADE).getStatus()).isEqualTo(401);
    assertThat(good().getStatus()).isEqualTo(204);
    gate.comeFrom("198.51.100.7");
    knock(401, () -> post(canvas.secret(), GRADE));
    assertThatWaits(post(canvas.secret(), GRADE), 60);
  }
}
