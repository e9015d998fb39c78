package dev.laurel.grading.web.scores;

import dev.laurel.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads what programs send, as far as it may go. */
final class Bodies {

  /** What a message may have at most, in bytes. */
  static final int MOST_BYTES = 64 * 1024;

  private Bodies() {}

  /** The text; nothing is read beyond the limit. */
  static String read(InputStream body) {
    try {
      byte[] bytes = body.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw Problem.of(413, "too-large", "more than " + MOST_BYTES + " bytes");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notText) {
      throw Problem.caused(400, "score-json", notText);
    } catch (IOException brokenOff) {
      throw Problem.caused(400, "request-broken", brokenOff);
    }
  }
}
