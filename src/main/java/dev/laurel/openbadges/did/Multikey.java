package dev.laurel.openbadges.did;

import java.util.Arrays;

/**
 * Ed25519 public keys as multibase text ({@code z6Mk...}): base 58 of {@code 0xed01} and the 32 raw
 * bytes (Controlled Identifiers 1.0, 2.2.2 Multikey).
 */
public final class Multikey {

  private static final int ED25519_PREFIX_0 = 0xed;
  private static final int ED25519_PREFIX_1 = 0x01;
  private static final int PREFIX_LENGTH = 2;

  private Multikey() {}

  /**
   * Encodes a public key.
   *
   * @param key the key
   * @return {@code z6Mk...}
   */
  public static String encode(Ed25519PublicKey key) {
    byte[] raw = key.bytes();
    byte[] all = new byte[PREFIX_LENGTH + raw.length];
    all[0] = (byte) ED25519_PREFIX_0;
    all[1] = ED25519_PREFIX_1;
    System.arraycopy(raw, 0, all, PREFIX_LENGTH, raw.length);
    return "z" + Base58.encode(all);
  }

  /**
   * Decodes a public key.
   *
   * @param text {@code z6Mk...}
   * @return the key
   * @throws IllegalArgumentException when it is not a multibase base 58 Ed25519 key of 32 bytes
   */
  public static Ed25519PublicKey decode(String text) {
    if (!text.startsWith("z")) {
      throw new IllegalArgumentException("Not multibase base58btc");
    }
    byte[] all = Base58.decode(text.substring(1));
    if (all.length != PREFIX_LENGTH + Ed25519PublicKey.LENGTH
        || (all[0] & 0xff) != ED25519_PREFIX_0
        || all[1] != ED25519_PREFIX_1) {
      throw new IllegalArgumentException("Not an Ed25519 Multikey");
    }
    return new Ed25519PublicKey(Arrays.copyOfRange(all, PREFIX_LENGTH, all.length));
  }
}
