package dev.laurel.lti;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.testing.fuzz.Bytes;
import dev.laurel.testing.fuzz.FuzzTarget;
import dev.laurel.testing.fuzz.HostileJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What stands behind a valid signature: a platform may be hostile too. */
final class SignedClaimsFuzz implements FuzzTarget {

  private static final String HEADER =
      "{\"alg\":\"RS256\",\"kid\":\"" + PlatformForTests.KID + "\"}";

  private final QuickKey key = new QuickKey();
  private final PlatformForTests platform = new PlatformForTests();
  private final List<ObjectNode> sound = RecordedClaims.all(platform);
  private final IdTokenVerifier verifier =
      new IdTokenVerifier(
          (uri, kid) -> Optional.of(key.publicKey()).filter(k -> kid.equals(PlatformForTests.KID)),
          PlatformForTests.CLOCK,
          Duration.ofSeconds(60));

  @Override
  public List<byte[]> seeds() {
    return sound.stream().map(claims -> HostileJson.seed(claims.toString(), 0)).toList();
  }

  /** One time in sixteen the header is hostile, else the claims. */
  @Override
  public void parse(Bytes in) {
    boolean hostileHeader = in.below(16) == 15;
    String json = HostileJson.of(in, hostileHeader ? List.of(header()) : sound);
    byte[] hostile = json.getBytes(StandardCharsets.UTF_8);
    String token =
        hostileHeader
            ? key.sign(hostile, sound.get(0).toString().getBytes(StandardCharsets.UTF_8))
            : key.sign(HEADER.getBytes(StandardCharsets.UTF_8), hostile);
    verifier.verify(token, platform.registration(), platform.expected());
  }

  private static ObjectNode header() {
    return Json.strictObject(HEADER).orElseThrow();
  }
}
