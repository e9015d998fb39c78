package dev.laurel.grading.web.records;

import dev.laurel.grading.web.SentText;
import dev.laurel.shared.Problem;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what senders send; see {@link SentText}. */
final class RecordBody {

  /** What a message may have at most, in bytes. */
  static final int MOST_BYTES = 1024 * 1024;

  private RecordBody() {}

  /**
   * @param type the header Content-Type
   * @throws Problem 415, unless it is JSON
   */
  static void requireJson(@Nullable String type) {
    String plain = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (plain.equals("multipart/mixed")) {
      throw Problem.of(415, "record-attachments", "statements with attachments");
    }
    if (!plain.equals("application/json")) {
      throw Problem.of(415, "record-media", "not JSON");
    }
  }

  static String read(InputStream body) {
    return SentText.read(body, MOST_BYTES, "record-json");
  }
}
