package dev.laurel.testing.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A fuzzer's bytes, read as choices and texts; after their end come zeros. */
public final class Bytes {

  private final byte[] data;
  private int at;

  public Bytes(byte[] data) {
    this.data = data;
  }

  /** 0 to 255. */
  public int next() {
    return at < data.length ? data[at++] & 0xff : 0;
  }

  /** 0 to one less than the bound. */
  public int below(int bound) {
    return (bound > 256 ? next() << 8 | next() : next()) % bound;
  }

  public <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** A text of at most 255 bytes, its length first. */
  public String text() {
    int end = Math.min(data.length, at + 1 + next());
    String text = new String(data, at, Math.max(0, end - at), StandardCharsets.UTF_8);
    at = Math.max(at, end);
    return text;
  }

  /** Whatever is left. */
  public byte[] rest() {
    byte[] rest = Arrays.copyOfRange(data, at, data.length);
    at = data.length;
    return rest;
  }

  public String restAsText() {
    return new String(rest(), StandardCharsets.UTF_8);
  }

  /** A seed: some choices, then a text. */
  public static byte[] seed(String text, int... choices) {
    byte[] rest = text.getBytes(StandardCharsets.UTF_8);
    byte[] seed = new byte[choices.length + rest.length];
    for (int i = 0; i < choices.length; i++) {
      seed[i] = (byte) choices[i];
    }
    System.arraycopy(rest, 0, seed, choices.length, rest.length);
    return seed;
  }
}
