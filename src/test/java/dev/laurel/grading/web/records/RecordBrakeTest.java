package dev.laurel.grading.web.records;

import static dev.laurel.grading.web.GateForTests.assertThatIsProblem;
import static dev.laurel.grading.web.GateForTests.assertThatWaits;
import static dev.laurel.grading.web.GateForTests.knock;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.records.KeepSenderKeys;
import java.util.function.Function;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

/** What happens to a sender that is refused again and again. */
class RecordBrakeTest {

  private final RecordDoors doors = new RecordDoors();
  private final KeepSenderKeys.Made key = doors.recording.key(doors.recording.course);

  private void assertThatBrakes(Function<String, MockHttpResponse> door) {
    String wrong = RecordDoors.basic(key.key().id(), "guessed");
    knock(401, () -> door.apply(wrong));
    MockHttpResponse answer = door.apply(wrong);
    assertThatWaits(answer, 60);
    assertThatIsProblem(answer);
    assertThatWaits(door.apply("Bearer another"), 60);
    assertThat(door.apply(RecordDoors.basic(key)).getStatus())
        .as("a good key from the same address")
        .isNotIn(401, 429);
    doors.gate.comeFrom("198.51.100.7");
    assertThat(door.apply(wrong).getStatus()).isEqualTo(401);
    doors.gate.comeFrom("192.0.2.1");
  }

  @Test
  void addresses_of_one_network_of_ipv6_share_their_tries() {
    String wrong = RecordDoors.basic(key.key().id(), "guessed");
    doors.gate.comeFrom("2001:db8:0:1:0:0:0:1");
    knock(401, () -> doors.statements(wrong, "{}"));
    doors.gate.comeFrom("2001:db8:0:1:0:0:0:2");
    assertThatWaits(doors.statements(wrong, "{}"), 60);
    doors.gate.comeFrom("2001:db8:0:2:0:0:0:1");
    assertThat(doors.statements(wrong, "{}").getStatus()).isEqualTo(401);
  }

  @Test
  void sensor_of_caliper_waits() {
    assertThatBrakes(authorization -> doors.caliper(authorization, "{}"));
  }

  @Test
  void client_of_xapi_waits() {
    assertThatBrakes(authorization -> doors.statements(authorization, "{}"));
    assertThatBrakes(authorization -> doors.caliper(authorization, "{}"));
  }
}
