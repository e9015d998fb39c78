package dev.laurel.openbadges;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.ld.Canonicalizer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** {@code eddsa-rdfc-2022} (W3C VC Data Integrity EdDSA Cryptosuites 1.0, 3.2). */
public final class EddsaRdfc2022 implements ProofSuite {

  /** The suite's name. */
  public static final String NAME = "eddsa-rdfc-2022";

  private static final int HASH_LENGTH = 32;

  private final Canonicalizer canonicalizer;

  /**
   * A suite over a canonicalizer.
   *
   * @param canonicalizer knows the contexts
   */
  public EddsaRdfc2022(Canonicalizer canonicalizer) {
    this.canonicalizer = canonicalizer;
  }

  @Override
  public String cryptosuite() {
    return NAME;
  }

  @Override
  public byte[] hashData(ObjectNode document, ObjectNode proofConfig) {
    byte[] data = new byte[2 * HASH_LENGTH]; // 3.2.4: proof config hash first
    System.arraycopy(hash(proofConfig), 0, data, 0, HASH_LENGTH);
    System.arraycopy(hash(document), 0, data, HASH_LENGTH, HASH_LENGTH);
    return data;
  }

  private byte[] hash(ObjectNode document) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(canonicalizer.canonicalize(document).getBytes(UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every JDK has SHA-256", missing);
    }
  }
}
