package dev.laurel.lti;

import dev.laurel.testing.fuzz.Bytes;
import dev.laurel.testing.fuzz.FuzzTarget;
import java.util.List;

/** A compact JWS before its signature is looked at: parts, base64url, UTF-8, JSON. */
final class IdTokenFuzz implements FuzzTarget {

  @Override
  public List<byte[]> seeds() {
    return List.of("dl", "manual-student1", "manual-review").stream()
        .map(name -> Recorded.moodle("id-tokens/" + name + ".json").path("jwt").asText())
        .map(Bytes::seed)
        .toList();
  }

  @Override
  public void parse(Bytes in) {
    IdToken token = IdToken.parse(in.restAsText());
    SignatureChecks form = new SignatureChecks(token);
    form.requireAlgorithm();
    form.requireKeyId();
    token.claims();
  }
}
