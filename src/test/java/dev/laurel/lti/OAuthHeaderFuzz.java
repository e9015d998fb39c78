package dev.laurel.lti;

import dev.laurel.testing.fuzz.Bytes;
import dev.laurel.testing.fuzz.FuzzTarget;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The header of a message signed with OAuth 1.0a, up to the last check. */
final class OAuthHeaderFuzz implements FuzzTarget {

  private static final String ADDRESS = "https://laurel.example/api/lti11/outcomes";
  private static final Instant NOW = Instant.ofEpochSecond(1_234_567_890);
  private static final String SECRET = "never-to-be-told";
  private static final byte[] BODY = new byte[0];

  @Override
  public List<byte[]> seeds() {
    Map<String, String> parameters =
        OAuthForTests.parameters(OAuthMethod.HMAC_SHA1, "key", "nonce", NOW, BODY);
    String good = OAuthForTests.header(OAuthMethod.HMAC_SHA1, ADDRESS, SECRET, parameters);
    return List.of(Bytes.seed(good), Bytes.seed("OAuth a=\"%C3%BC\", b=\"\""));
  }

  @Override
  public void parse(Bytes in) throws OAuthRefused {
    OAuthHeader header = OAuthHeader.parse(in.restAsText());
    new SignedBody(header, URI.create(ADDRESS), BODY).verify(SECRET, NOW);
  }

  @Override
  public Set<Class<? extends Exception>> refusals() {
    return Set.of(OAuthRefused.class);
  }

  @Override
  public Set<String> secrets() {
    return Set.of(SECRET);
  }
}
