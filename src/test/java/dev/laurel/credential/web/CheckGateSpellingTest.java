package dev.laurel.credential.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.credential.CheckBrake;
import dev.laurel.credential.CredentialWorld;
import dev.laurel.shared.web.Messages;
import dev.laurel.shared.web.ProblemMapper;
import dev.laurel.testing.Doors;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever was braked does not get on by writing the address in another way. */
class CheckGateSpellingTest {

  private final CredentialWorld world = new CredentialWorld();
  private final Doors doors =
      Doors.of(
          new CheckResource(world.readBadge(), world.checkBadge(), world.clock),
          new CheckGate(
              new CheckBrake(world.clock),
              new ProblemMapper(Messages.strict()),
              CheckGateSpellingTest::request));

  private static HttpServletRequest request() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            CheckGateSpellingTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, args) -> method.getName().equals("getRemoteAddr") ? "192.0.2.1" : null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/check/text", "/check;a=b/text", "/check;/text", "/check/text;x=y"})
  void every_spelling_counts_and_every_spelling_is_braked(String path) {
    for (int i = 0; i < CheckBrake.PER_MINUTE; i++) {
      assertThat(doors.post(path, "text=no+badge").getStatus()).isEqualTo(422);
    }
    assertThat(doors.post(path, "text=no+badge").getStatus()).isEqualTo(429);
    assertThat(doors.post("/check/text", "text=no+badge").getStatus()).isEqualTo(429);
  }
}
