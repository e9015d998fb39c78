package dev.laurel.grading.web.scores;

import dev.laurel.grading.web.SentText;
import java.io.InputStream;

/** Reads what programs send; see {@link SentText}. */
final class Bodies {

  /** What a message may have at most, in bytes. */
  static final int MOST_BYTES = 64 * 1024;

  private Bodies() {}

  static String read(InputStream body) {
    return SentText.read(body, MOST_BYTES, "score-json");
  }
}
