package dev.laurel.lti;

import dev.laurel.testing.fuzz.Bytes;
import dev.laurel.testing.fuzz.FuzzTarget;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form that is posted to the launch address, its ID token verified. */
final class AuthenticationResponseFuzz implements FuzzTarget {

  private final QuickKey key = new QuickKey();
  private final PlatformForTests platform = new PlatformForTests();
  private final IdTokenVerifier verifier =
      new IdTokenVerifier(
          (uri, kid) -> Optional.of(key.publicKey()), PlatformForTests.CLOCK, Duration.ZERO);

  @Override
  public List<byte[]> seeds() {
    byte[] claims = bytes(PlatformForTests.json(platform.resourceLinkClaims()));
    String token = key.sign(bytes("{\"alg\":\"RS256\",\"kid\":\"k\"}"), claims);
    String recorded = Recorded.moodle("id-tokens/dl.json").path("jwt").asText();
    return List.of(
        HostileForm.seed(Map.of("id_token", token, "state", "s")),
        HostileForm.seed(Map.of("id_token", recorded, "state", "s")),
        HostileForm.seed(Map.of("error", "login_required", "error_description", "why")));
  }

  @Override
  public void parse(Bytes in) {
    AuthenticationResponse response = AuthenticationResponse.parse(HostileForm.of(in));
    verifier.verify(response.idToken(), platform.registration(), platform.expected());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
