package dev.laurel.credential;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The order in which the places of a status list are given away: a secret permutation. The place in
 * a credential is public, so places in order would tell who got a badge before whom, and how many
 * others did; drawing lots would need to look for free places in a list that fills up. A keyed
 * Feistel network gives every place exactly once and tells nothing without the key.
 */
final class StatusPlaces {

  private static final int ROUNDS = 4;

  private final byte[] key;
  private final int size;
  private final int halfBits;

  StatusPlaces(String key, int size) {
    this.key = key.getBytes(StandardCharsets.UTF_8);
    this.size = size;
    int bits = Math.max(2, Integer.SIZE - Integer.numberOfLeadingZeros(size - 1));
    this.halfBits = (bits + 1) / 2;
  }

  /**
   * @param turn 0 for the first that is given away, below the size of the list
   * @return a place, 0 to size - 1; another one for every turn
   */
  int place(int turn) {
    if (turn < 0 || turn >= size) {
      throw new IllegalArgumentException("The list has no place number " + turn);
    }
    // The network permutes a power of four that may exceed the list: walk on until inside.
    int place = permute(turn);
    while (place >= size) {
      place = permute(place);
    }
    return place;
  }

  private int permute(int value) {
    int mask = (1 << halfBits) - 1;
    int left = value >>> halfBits;
    int right = value & mask;
    for (int round = 0; round < ROUNDS; round++) {
      int next = left ^ (mix(round, right) & mask);
      left = right;
      right = next;
    }
    return (left << halfBits) | right;
  }

  private int mix(int round, int half) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] hash =
          mac.doFinal(
              new byte[] {(byte) round, (byte) (half >>> 16), (byte) (half >>> 8), (byte) half});
      return (hash[0] & 0xFF) << 16 | (hash[1] & 0xFF) << 8 | hash[2] & 0xFF;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
