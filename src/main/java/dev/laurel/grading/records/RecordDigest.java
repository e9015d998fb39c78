package dev.laurel.grading.records;

import dev.laurel.grading.Digest;
import java.util.List;
import java.util.UUID;

/** SHA-256 of what was said, in 64 hex digits. */
final class RecordDigest {

  private RecordDigest() {}

  /** See {@link Digest#sha256(List)}. */
  static String of(String... parts) {
    return Digest.sha256(List.of(parts));
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
