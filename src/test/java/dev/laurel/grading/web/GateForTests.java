package dev.laurel.grading.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.RefusalBrake;
import dev.laurel.shared.Ids;
import dev.laurel.shared.web.Messages;
import dev.laurel.shared.web.ProblemMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.function.Supplier;
import org.jboss.resteasy.mock.MockHttpResponse;

/** The gate before the doors of programs, and who stands in front of it. */
public final class GateForTests {

  public final CredentialGate gate;
  private String address = "192.0.2.1";

  public GateForTests(Clock clock) {
    gate =
        new CredentialGate(
            new RefusalBrake(clock),
            new ProblemMapper(Messages.strict()),
            new Ids(clock),
            this::request);
  }

  private HttpServletRequest request() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, args) -> method.getName().equals("getRemoteAddr") ? address : null);
  }

  public void comeFrom(String other) {
    address = other;
  }

  /** As often as nobody minds. */
  public static void knock(int status, Supplier<MockHttpResponse> knock) {
    for (int i = 0; i < RefusalBrake.MOST; i++) {
      assertThat(knock.get().getStatus()).isEqualTo(status);
    }
  }

  /** Told to wait, and for how many seconds. */
  public static void assertThatWaits(MockHttpResponse answer, int seconds) {
    assertThat(answer.getStatus()).isEqualTo(429);
    assertThat(answer.getOutputHeaders().get("Retry-After")).hasToString("[" + seconds + "]");
    assertThat(answer.getOutputHeaders()).doesNotContainKey("WWW-Authenticate");
  }

  public static void assertThatIsProblem(MockHttpResponse answer) {
    assertThat(answer.getOutputHeaders().getFirst("Content-Type"))
        .hasToString("application/problem+json");
    assertThat(new String(answer.getOutput(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("urn:laurel:problem:refused-too-often", "20 times", "60 seconds");
  }
}
