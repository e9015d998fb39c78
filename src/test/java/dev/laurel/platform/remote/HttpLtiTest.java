package dev.laurel.platform.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.lti.LtiRequest;
import dev.laurel.lti.LtiResponse;
import dev.laurel.shared.OutgoingHttp;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpLtiTest {

  private final OutgoingForTests out =
      new OutgoingForTests().answer("https://moodle.example/x", 201, "ü");
  private final HttpLti lti = new HttpLti(out, uri -> uri.getHost().equals("moodle.example"));

  @Test
  void sends_just_what_it_is_given_and_gives_the_answer_back() throws IOException {
    LtiResponse answer =
        lti.send(
            new LtiRequest(
                "PUT",
                URI.create("https://moodle.example/x"),
                Map.of("Content-Type", "application/vnd.ims.lis.v2.lineitem+json"),
                "{\"label\":\"ö\"}"));
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.text()).isEqualTo("ü");
    OutgoingHttp.Request sent = out.asked.getFirst();
    assertThat(sent.method()).isEqualTo("PUT");
    assertThat(sent.headers())
        .isEqualTo(Map.of("Content-Type", "application/vnd.ims.lis.v2.lineitem+json"));
    assertThat(new String(sent.body(), StandardCharsets.UTF_8)).isEqualTo("{\"label\":\"ö\"}");
  }

  @Test
  void lets_a_token_go_to_its_own_lms() throws IOException {
    lti.send(bearer("https://moodle.example/x", "Authorization"));
    assertThat(out.asked).hasSize(1);
  }

  @Test
  void lets_no_token_go_anywhere_else_however_the_header_is_written() {
    for (String name : new String[] {"Authorization", "authorization", "AUTHORIZATION"}) {
      assertThatThrownBy(() -> lti.send(bearer("https://evil.example/x", name)))
          .isInstanceOf(OutgoingHttp.Refused.class)
          .hasMessageContaining("evil.example")
          .hasMessageNotContaining("secret");
    }
    assertThat(out.asked).isEmpty();
  }

  private static LtiRequest bearer(String address, String header) {
    return new LtiRequest("GET", URI.create(address), Map.of(header, "Bearer secret"), "");
  }
}
