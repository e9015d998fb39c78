package dev.laurel.credential;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The id of a learner in the credentials of one badge: the same in every credential of that learner
 * and badge, and another one in other badges. A UUID of version 8 (RFC 9562, section 5.8) from
 * Laurel's own random ids, which are never published, so nobody can go back from it.
 */
final class SubjectId {

  private SubjectId() {}

  static String of(String learnerId, String achievementId) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((learnerId + "\n" + achievementId).getBytes(StandardCharsets.UTF_8));
      ByteBuffer bytes = ByteBuffer.wrap(hash);
      long high = (bytes.getLong() & ~0xF000L) | 0x8000L;
      long low = (bytes.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
      return "urn:uuid:" + new UUID(high, low);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
