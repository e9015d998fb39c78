package dev.laurel.grading.web;

import dev.laurel.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads what programs send, as far as it may go. */
public final class SentText {

  private SentText() {}

  /**
   * The text; nothing is read beyond the limit.
   *
   * @param most bytes
   * @param problem of what is no text
   * @throws Problem 413 for more; 400 for what is no UTF-8 or breaks off
   */
  public static String read(InputStream body, int most, String problem) {
    try {
      byte[] bytes = body.readNBytes(most + 1);
      if (bytes.length > most) {
        throw Problem.of(413, "too-large", "more than " + most + " bytes");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notText) {
      throw Problem.caused(400, problem, notText);
    } catch (IOException brokenOff) {
      throw Problem.caused(400, "request-broken", brokenOff);
    }
  }
}
