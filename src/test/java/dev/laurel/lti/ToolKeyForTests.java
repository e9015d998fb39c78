package dev.laurel.lti;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/** One key of the Tool, made once per run. */
final class ToolKeyForTests {
  static final ToolKey KEY = new ToolKey("tool-key-1", generate(2048));

  private ToolKeyForTests() {}

  static RSAKey generate(int bits) {
    try {
      return new RSAKeyGenerator(bits, true).keyID("tool-key-1").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
