package dev.laurel.openbadges.did;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;

/** Base 58 with the Bitcoin alphabet (multibase prefix {@code z}). */
public final class Base58 {

  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(58);

  /** Keys and signatures are far shorter; the work grows with the square of the length. */
  private static final int MAX_LENGTH = 1024;

  private Base58() {}

  /**
   * Encodes.
   *
   * @param bytes any bytes
   * @return the text, without multibase prefix
   */
  public static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    BigInteger rest = new BigInteger(1, bytes);
    while (rest.signum() > 0) {
      BigInteger[] step = rest.divideAndRemainder(BASE);
      text.append(ALPHABET.charAt(step[1].intValue()));
      rest = step[0];
    }
    for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
      text.append('1');
    }
    return text.reverse().toString();
  }

  /**
   * Decodes.
   *
   * @param text without multibase prefix, at most 1024 characters
   * @return the bytes
   * @throws IllegalArgumentException when it is too long or has a foreign character
   */
  public static byte[] decode(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("Longer than " + MAX_LENGTH + " characters");
    }
    BigInteger number = BigInteger.ZERO;
    for (byte character : text.getBytes(US_ASCII)) {
      int digit = ALPHABET.indexOf(character);
      if (digit < 0) {
        throw new IllegalArgumentException("Not base 58");
      }
      number = number.multiply(BASE).add(BigInteger.valueOf(digit));
    }
    return withLeadingZeros(text, number);
  }

  private static byte[] withLeadingZeros(String text, BigInteger number) {
    int zeros = 0;
    while (zeros < text.length() && text.charAt(zeros) == '1') {
      zeros++;
    }
    byte[] digits = number.signum() == 0 ? new byte[0] : number.toByteArray();
    int skip = digits.length > 0 && digits[0] == 0 ? 1 : 0;
    byte[] bytes = new byte[zeros + digits.length - skip];
    System.arraycopy(digits, skip, bytes, zeros, digits.length - skip);
    return bytes;
  }
}
