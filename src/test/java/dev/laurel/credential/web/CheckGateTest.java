package dev.laurel.credential.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.credential.CheckBrake;
import dev.laurel.credential.CredentialWorld;
import dev.laurel.shared.web.Messages;
import dev.laurel.shared.web.ProblemMapper;
import dev.laurel.testing.Doors;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

class CheckGateTest {

  private final CredentialWorld world = new CredentialWorld();
  private String address = "192.0.2.1";
  private final Doors doors =
      Doors.of(
          new CheckResource(world.readBadge(), world.checkBadge(), world.clock),
          new CheckGate(
              new CheckBrake(world.clock), new ProblemMapper(Messages.strict()), this::request));

  private HttpServletRequest request() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, args) -> method.getName().equals("getRemoteAddr") ? address : null);
  }

  private MockHttpResponse check(String... headers) {
    return doors.post("/check/text", "text=no+badge", headers);
  }

  private void useUp() {
    for (int i = 0; i < CheckBrake.PER_MINUTE; i++) {
      assertThat(check().getStatus()).isEqualTo(422);
    }
  }

  @Test
  void says_when_to_come_back_to_whoever_checks_too_often() throws Exception {
    useUp();
    MockHttpResponse answer = check();
    assertThat(answer.getStatus()).isEqualTo(429);
    assertThat(String.valueOf(answer.getOutputHeaders().getFirst("Retry-After"))).isEqualTo("2");
    assertThat(answer.getContentAsString())
        .contains("Too many checks at once", "at most 30 badges", "Wait 2 seconds");
    world.clock.forward(Duration.ofSeconds(2));
    assertThat(check().getStatus()).isEqualTo(422);
  }

  @Test
  void a_header_that_anybody_can_send_makes_nobody_else() {
    useUp();
    assertThat(check("X-Forwarded-For", "198.51.100.7").getStatus()).isEqualTo(429);
    address = "198.51.100.7";
    assertThat(check().getStatus()).isEqualTo(422);
  }

  @Test
  void the_page_itself_stays_open() {
    useUp();
    assertThat(doors.get("/check").getStatus()).isEqualTo(200);
  }
}
