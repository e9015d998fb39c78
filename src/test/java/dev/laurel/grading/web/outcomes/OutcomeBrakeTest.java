package dev.laurel.grading.web.outcomes;

import static dev.laurel.grading.web.GateForTests.assertThatWaits;
import static dev.laurel.grading.web.GateForTests.knock;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.OlderTool;
import dev.laurel.grading.RefusalBrake;
import dev.laurel.lti.OAuthForTests;
import dev.laurel.lti.OAuthMethod;
import dev.laurel.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

/** What happens to a tool of LTI 1.1 that is refused again and again. */
class OutcomeBrakeTest {

  private final OutcomeDoors doors = new OutcomeDoors();
  private final String body = OutcomeDoors.replacing(doors.sourcedId("ana"), "0.5");

  private MockHttpResponse signed(OlderTool tool, Secret secret) {
    return doors.send(
        doors.older.header(tool, secret, body.getBytes(StandardCharsets.UTF_8)), body);
  }

  private MockHttpResponse wrong() {
    return signed(doors.tool, new Secret("guessed"));
  }

  private MockHttpResponse right() {
    return signed(doors.tool, doors.secret);
  }

  @Test
  void key_that_is_refused_too_often_waits_for_a_minute_and_is_told_so_in_an_envelope() {
    knock(401, this::wrong);
    MockHttpResponse answer = wrong();
    assertThatWaits(answer, 60);
    assertThat(OutcomeDoors.code(answer)).isEqualTo("failure");
    assertThat(OutcomeDoors.description(answer)).contains("Wait 60 seconds");
    assertThat(answer.getOutputHeaders().getFirst("Content-Type"))
        .hasToString("application/xml;charset=UTF-8");
    doors.older.world.clock.forward(Duration.ofSeconds(59));
    assertThatWaits(right(), 1);
    doors.older.world.clock.forward(Duration.ofSeconds(1));
    assertThat(right().getStatus()).isEqualTo(200);
  }

  @Test
  void class_that_hands_in_at_once_is_not_noticed() {
    for (int i = 0; i < 20 * RefusalBrake.MOST; i++) {
      assertThat(right().getStatus()).isEqualTo(200);
    }
  }

  @Test
  void tool_that_was_let_in_lately_goes_on_whatever_else_is_sent_from_its_address() {
    assertThat(right().getStatus()).isEqualTo(200);
    knock(401, this::wrong);
    assertThat(wrong().getStatus()).isEqualTo(401);
    assertThat(right().getStatus()).isEqualTo(200);
    doors.older.world.clock.forward(Duration.ofMinutes(10));
    knock(401, this::wrong);
    assertThatWaits(right(), 60);
  }

  @Test
  void somebody_elsewhere_shuts_no_tool_out() {
    doors.gate.comeFrom("198.51.100.7");
    knock(401, this::wrong);
    assertThatWaits(wrong(), 60);
    doors.gate.comeFrom("192.0.2.1");
    assertThat(right().getStatus()).isEqualTo(200);
  }

  @Test
  void other_tool_behind_the_same_address_goes_on() {
    knock(401, this::wrong);
    var other = doors.older.tool(doors.older.course, "Other");
    assertThat(signed(other.tool(), other.secret()).getStatus()).isEqualTo(200);
    assertThat(OutcomeDoors.code(signed(other.tool(), other.secret()))).isEqualTo("failure");
  }

  @Test
  void one_address_with_ever_other_keys_is_told_to_wait() {
    knock(401, this::unknown);
    MockHttpResponse answer = unknown();
    assertThatWaits(answer, 60);
    assertThat(OutcomeDoors.code(answer)).isEqualTo("failure");
    assertThat(right().getStatus()).isEqualTo(200);
  }

  private MockHttpResponse unknown() {
    var parameters = doors.older.parameters(doors.tool, body.getBytes(StandardCharsets.UTF_8));
    parameters.put("oauth_consumer_key", doors.older.world.ids.newId());
    String address = doors.older.address();
    return doors.send(
        OAuthForTests.header(OAuthMethod.HMAC_SHA1, address, "guessed", parameters), body);
  }
}
