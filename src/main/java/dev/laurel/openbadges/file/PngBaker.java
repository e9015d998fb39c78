package dev.laurel.openbadges.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;

/**
 * Puts a credential into a PNG: one uncompressed iTXt chunk {@code openbadgecredential} (Open
 * Badges 3.0, 5.3.1 PNG). The picture itself is not encoded anew; all other chunks stay as they
 * are.
 */
public final class PngBaker {

  /** Keyword of the chunk. */
  static final String KEYWORD = "openbadgecredential";

  /** Behind the keyword: end, not compressed, method 0, no language, no translated keyword. */
  private static final byte[] FLAGS = {0, 0, 0, 0, 0};

  private PngBaker() {}

  /**
   * Bakes. A credential that is already in the picture is replaced.
   *
   * @param png a PNG of at most 10 MB
   * @param credential the signed JSON in UTF-8, or a compact JWT
   * @return a new PNG
   * @throws NotABadge when the picture is no PNG ({@code BROKEN_PNG}) or too large
   */
  public static byte[] bake(byte[] png, byte[] credential) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(png.length + credential.length + 64);
    out.writeBytes(PngChunk.SIGNATURE);
    boolean first = true;
    for (PngChunk chunk : PngChunk.read(png)) {
      if (chunk.isText(KEYWORD)) {
        continue;
      }
      chunk.write(out);
      if (first) {
        new PngChunk("iTXt", text(credential)).write(out); // behind IHDR, before the image data
        first = false;
      }
    }
    return out.toByteArray();
  }

  private static byte[] text(byte[] credential) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.writeBytes(KEYWORD.getBytes(US_ASCII));
    data.writeBytes(FLAGS);
    data.writeBytes(credential);
    return data.toByteArray();
  }
}
