package dev.laurel.openbadges;

import java.util.Arrays;

/** A signed credential. Store and serve these bytes; never write them anew. */
public final class SignedCredential {

  private final String id;
  private final byte[] bytes;

  SignedCredential(String id, byte[] bytes) {
    this.id = id;
    this.bytes = bytes.clone();
  }

  /** The credential's {@code id}. */
  public String id() {
    return id;
  }

  /** A copy of the JSON text, UTF-8, to be served as {@code application/vc+ld+json}. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SignedCredential signed
        && id.equals(signed.id)
        && Arrays.equals(bytes, signed.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "SignedCredential[" + id + "]";
  }
}
