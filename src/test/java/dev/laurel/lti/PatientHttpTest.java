package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientHttpTest {
  private static final String OURS = "https://school.example/api/lti/courses/1/line_items";

  private final SteppingClock clock = new SteppingClock(PlatformForTests.NOW);
  private final List<LtiRequest> sent = new ArrayList<>();
  private LtiResponse answer = ScriptedPlatform.response(200, "[]", Map.of());
  private final PatientHttp http =
      new PatientHttp(
          request -> {
            sent.add(request);
            return answer;
          },
          clock);

  private LtiResponse get(String address) throws Exception {
    return http.send(new LtiRequest("GET", URI.create(address), Map.of(), ""));
  }

  @ParameterizedTest
  @CsvSource({
    "429,Retry-After,90,90",
    "403,Retry-After,30,30",
    "503,Retry-After,120,120",
    "403,X-Rate-Limit-Remaining,0.0,60"
  })
  void leaves_platform_alone_for_as_long_as_it_asked(
      int status, String header, String value, long seconds) throws Exception {
    answer = ScriptedPlatform.response(status, "", Map.of(header, List.of(value)));
    assertThat(get(OURS).status()).isEqualTo(status);
    answer = ScriptedPlatform.response(200, "[]", Map.of());
    clock.step(Duration.ofSeconds(seconds - 1));
    assertThatThrownBy(() -> get(OURS + "/7/results"))
        .isInstanceOfSatisfying(
            Throttled.class, t -> assertThat(t.retryAfter()).isEqualTo(Duration.ofSeconds(1)));
    assertThat(sent).hasSize(1);
    clock.step(Duration.ofSeconds(1));
    assertThat(get(OURS).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"403,{}", "500,''", "503,''", "401,''", "409,''"})
  void refusal_or_fault_is_no_wish_to_be_left_alone(int status, String body) throws Exception {
    answer = ScriptedPlatform.response(status, body, Map.of());
    get(OURS);
    get(OURS);
    assertThat(sent).hasSize(2);
  }

  @Test
  void other_platforms_and_ports_do_not_rest_with_it() throws Exception {
    answer = ScriptedPlatform.response(429, "", Map.of());
    get(OURS);
    get("https://other.example/items");
    get("https://school.example:8443/items");
    assertThat(sent).hasSize(3);
  }

  @Test
  void every_way_to_the_same_platform_shares_the_rest() throws Exception {
    answer = ScriptedPlatform.response(429, "", Map.of());
    get(OURS);
    LtiHttp other = http.over(request -> answer);
    assertThatThrownBy(() -> other.send(new LtiRequest("POST", URI.create(OURS), Map.of(), "{}")))
        .isInstanceOf(Throttled.class);
  }
}
