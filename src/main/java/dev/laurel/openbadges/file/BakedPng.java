package dev.laurel.openbadges.file;

import dev.laurel.openbadges.json.StrictJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.InflaterInputStream;

/** Takes the credential out of a PNG (Open Badges 3.0, 5.3.1; PNG Specification, 11.3.3.4). */
final class BakedPng {

  private BakedPng() {}

  static byte[] extract(byte[] png) {
    List<PngChunk> baked =
        PngChunk.read(png).stream()
            .filter(chunk -> chunk.type().equals("iTXt") && chunk.isText(PngBaker.KEYWORD))
            .toList();
    if (baked.isEmpty()) {
      throw new NotABadge(NotABadge.Reason.NOTHING_BAKED);
    }
    if (baked.size() > 1) {
      throw new NotABadge(NotABadge.Reason.TWO_BADGES);
    }
    return text(baked.getFirst().data());
  }

  private static byte[] text(byte[] data) {
    int flags = PngBaker.KEYWORD.length() + 1;
    if (data.length < flags + 2) {
      throw new NotABadge(NotABadge.Reason.BROKEN_PNG);
    }
    int language = endOfText(data, flags + 2);
    int translated = endOfText(data, language);
    byte[] text = Arrays.copyOfRange(data, translated, data.length);
    return data[flags] == 0 ? text : inflate(text);
  }

  private static int endOfText(byte[] data, int from) {
    for (int at = from; at < data.length; at++) {
      if (data[at] == 0) {
        return at + 1;
      }
    }
    throw new NotABadge(NotABadge.Reason.BROKEN_PNG);
  }

  private static byte[] inflate(byte[] zipped) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(zipped))) {
      byte[] text = in.readNBytes(StrictJson.MAX_BYTES + 1);
      if (text.length > StrictJson.MAX_BYTES) {
        throw new NotABadge(NotABadge.Reason.BOMB);
      }
      return text;
    } catch (IOException broken) {
      throw new NotABadge(NotABadge.Reason.BROKEN_PNG);
    }
  }
}
