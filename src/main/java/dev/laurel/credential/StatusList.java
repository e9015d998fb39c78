package dev.laurel.credential;

import java.time.Instant;

/**
 * A list of revocation bits of one issuer.
 *
 * @param id the last part of its URL
 * @param tenantId whose
 * @param issuerId who signs it; the same who signs the credentials in it
 * @param number 1 for the issuer's first list
 * @param size how many places it has
 * @param taken how many of them have been given away
 * @param shuffleKey the secret that decides in which order places are given, see {@link
 *     StatusPlaces}
 * @param createdAt when it was begun
 * @param revision counts the changes of its bits
 */
public record StatusList(
    String id,
    String tenantId,
    String issuerId,
    int number,
    int size,
    int taken,
    String shuffleKey,
    Instant createdAt,
    long revision) {

  /** What the Bitstring Status List specification calls herd privacy begins at 16 kB. */
  public static final int SIZE = 131_072;

  public int free() {
    return size - taken;
  }

  @Override
  public String toString() {
    return "StatusList[" + id + ", " + taken + " of " + size + " taken]";
  }
}
