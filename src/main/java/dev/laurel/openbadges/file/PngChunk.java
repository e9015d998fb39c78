package dev.laurel.openbadges.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/** One chunk of a PNG (PNG Specification, 5.3). */
final class PngChunk {

  static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private static final int OVERHEAD = 12;
  private static final int TYPE_LENGTH = 4;
  private static final Set<String> TEXTS = Set.of("iTXt", "tEXt", "zTXt");

  private final String type;
  private final byte[] data;

  PngChunk(String type, byte[] data) {
    this.type = type;
    this.data = data;
  }

  /** All chunks from IHDR to IEND; what stands behind IEND is dropped. */
  static List<PngChunk> read(byte[] png) {
    if (png.length > BadgeFile.MAX_IMAGE_BYTES) {
      throw new NotABadge(NotABadge.Reason.TOO_LARGE);
    }
    if (!isPng(png)) {
      throw broken();
    }
    ByteBuffer rest = ByteBuffer.wrap(png, SIGNATURE.length, png.length - SIGNATURE.length);
    List<PngChunk> chunks = new ArrayList<>();
    do {
      chunks.add(next(rest));
    } while (!chunks.getLast().type.equals("IEND"));
    if (!chunks.getFirst().type.equals("IHDR")) {
      throw broken();
    }
    return chunks;
  }

  static boolean isPng(byte[] file) {
    return Arrays.equals(
        SIGNATURE, 0, SIGNATURE.length, file, 0, Math.min(file.length, SIGNATURE.length));
  }

  String type() {
    return type;
  }

  byte[] data() {
    return data;
  }

  /** Whether this is a text chunk of that keyword. */
  boolean isText(String keyword) {
    byte[] start = (keyword + "\0").getBytes(ISO_8859_1);
    return TEXTS.contains(type)
        && data.length >= start.length
        && Arrays.equals(data, 0, start.length, start, 0, start.length);
  }

  void write(ByteArrayOutputStream out) {
    byte[] name = type.getBytes(US_ASCII);
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(crc(name, data)).array());
  }

  private static PngChunk next(ByteBuffer rest) {
    if (rest.remaining() < OVERHEAD) {
      throw broken();
    }
    int length = rest.getInt();
    if (length < 0 || length > rest.remaining() - OVERHEAD + Integer.BYTES) {
      throw broken();
    }
    byte[] name = new byte[TYPE_LENGTH];
    rest.get(name);
    byte[] data = new byte[length];
    rest.get(data);
    if (rest.getInt() != crc(name, data)) {
      throw broken();
    }
    return new PngChunk(new String(name, ISO_8859_1), data);
  }

  private static int crc(byte[] name, byte[] data) {
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    return (int) crc.getValue();
  }

  private static NotABadge broken() {
    return new NotABadge(NotABadge.Reason.BROKEN_PNG);
  }
}
