package dev.laurel.openbadges;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The bits of a status list (W3C Bitstring Status List 1.0, 3): bit 0 is the most significant bit
 * of byte 0. Immutable.
 */
public final class BitstringStatusList {

  /** Least number of bits, for the privacy of the herd (16 KB). */
  public static final int MIN_SIZE = 131_072;

  private static final int MAX_BYTES = 10 << 20;
  private static final int BITS = 8;

  private final byte[] bytes;

  private BitstringStatusList(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A list of zeros.
   *
   * @param size number of bits, a multiple of 8, from 131072 to 83886080
   * @return the list
   * @throws IllegalArgumentException for another size
   */
  public static BitstringStatusList create(int size) {
    if (size < MIN_SIZE || size % BITS != 0 || size / BITS > MAX_BYTES) {
      throw new IllegalArgumentException("Not a size of a status list: " + size);
    }
    return new BitstringStatusList(new byte[size / BITS]);
  }

  /**
   * Reads an {@code encodedList}.
   *
   * @param encoded multibase base64url ({@code u}) of the GZIP form; the {@code u} may be missing
   *     in older lists
   * @return the list, of whatever size it has
   * @throws IllegalArgumentException when it is malformed or grows over 10 MB
   */
  public static BitstringStatusList decode(String encoded) {
    String text = encoded.startsWith("u") ? encoded.substring(1) : encoded;
    byte[] zipped = Base64.getUrlDecoder().decode(text);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new IllegalArgumentException("A status list of more than 10 MB");
      }
      return new BitstringStatusList(bytes);
    } catch (IOException broken) {
      throw new IllegalArgumentException("Not GZIP", broken);
    }
  }

  /** Number of bits. */
  public int size() {
    return bytes.length * BITS;
  }

  /**
   * Reads a bit.
   *
   * @param index from 0
   * @return whether it is set
   * @throws IndexOutOfBoundsException when the list is shorter
   */
  public boolean get(int index) {
    return (bytes[byteOf(index)] & mask(index)) != 0;
  }

  /**
   * This list with one bit changed.
   *
   * @param index from 0
   * @param value the bit
   * @return a new list
   * @throws IndexOutOfBoundsException when the list is shorter
   */
  public BitstringStatusList with(int index, boolean value) {
    byte[] copy = bytes.clone();
    int at = byteOf(index);
    copy[at] = (byte) (value ? copy[at] | mask(index) : copy[at] & ~mask(index));
    return new BitstringStatusList(copy);
  }

  /**
   * This list with many bits set.
   *
   * @param indexes each from 0
   * @return a new list
   * @throws IndexOutOfBoundsException when the list is shorter
   */
  public BitstringStatusList withSet(Iterable<Integer> indexes) {
    byte[] copy = bytes.clone();
    for (int index : indexes) {
      copy[byteOf(index)] |= (byte) mask(index);
    }
    return new BitstringStatusList(copy);
  }

  /**
   * Writes an {@code encodedList}.
   *
   * @return multibase base64url ({@code u}) of the GZIP form, without padding
   */
  public String encode() {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(zipped.toByteArray());
  }

  private int byteOf(int index) {
    if (index < 0 || index >= size()) {
      throw new IndexOutOfBoundsException("No bit " + index + " in a list of " + size());
    }
    return index / BITS;
  }

  private static int mask(int index) {
    return 0x80 >>> (index % BITS);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BitstringStatusList list && Arrays.equals(bytes, list.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "BitstringStatusList[" + size() + "]";
  }
}
