package dev.laurel.grading.records;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** SHA-256 of what was said, in 64 hex digits. */
final class RecordDigest {

  private RecordDigest() {}

  /** Parts are told apart by their lengths. */
  static String of(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        digest.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A UUID of version 8 (RFC 9562, section 5.8) out of a digest: the same for the same. */
  static String uuid(String digest) {
    long high = Long.parseUnsignedLong(digest, 0, 16, 16);
    long low = Long.parseUnsignedLong(digest, 16, 32, 16);
    return new UUID(
            (high & 0xFFFFFFFFFFFF0FFFL) | 0x8000L,
            (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L)
        .toString();
  }
}
