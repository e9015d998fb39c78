package dev.laurel.openbadges.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Small pictures for tests. */
public final class Images {

  private Images() {}

  /** A picture of 3 x 2 pixels, by the JDK's own encoder, with more chunks behind IHDR. */
  static byte[] png(PngChunk... more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(PngChunk.SIGNATURE);
    for (PngChunk chunk : PngChunk.read(plainPng())) {
      chunk.write(out);
      if (chunk.type().equals("IHDR")) {
        for (PngChunk each : more) {
          each.write(out);
        }
      }
    }
    return out.toByteArray();
  }

  /** A picture without a badge. */
  public static byte[] plainPng() {
    BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
    image.setRGB(1, 1, 0x00ff8800);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return out.toByteArray();
  }

  static PngChunk badge(String text) {
    return iTXt(new byte[] {0, 0, 0, 0}, text.getBytes(UTF_8));
  }

  static PngChunk compressedBadge(byte[] text) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(zipped)) {
      out.write(text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return iTXt(new byte[] {1, 0, 0, 0}, zipped.toByteArray());
  }

  static PngChunk iTXt(byte[] flags, byte[] text) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.writeBytes("openbadgecredential\0".getBytes(ISO_8859_1));
    data.writeBytes(flags);
    data.writeBytes(text);
    return new PngChunk("iTXt", data.toByteArray());
  }
}
