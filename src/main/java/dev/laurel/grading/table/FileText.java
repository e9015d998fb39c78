package dev.laurel.grading.table;

import dev.laurel.grading.table.UnreadableTable.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The text of a file, whichever usual encoding it has; files that are no text are told apart. */
final class FileText {

  /** What Excel writes as CSV where Windows is set to a language of Western Europe. */
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private static final Pattern PAGE = Pattern.compile("(?s)\\s*<(!doctype|html|\\?xml).*");
  private static final int BEGINNING = 200;

  private FileText() {}

  static String of(byte[] file) throws UnreadableTable {
    if (file.length == 0) {
      throw new UnreadableTable(Reason.EMPTY);
    }
    if (file.length > GradeTable.MOST_BYTES) {
      throw new UnreadableTable(Reason.TOO_LARGE, GradeTable.MOST_BYTES / (1024 * 1024));
    }
    if (isWorkbook(file)) {
      throw new UnreadableTable(Reason.WORKBOOK);
    }
    String text = decoded(file);
    if (text.chars().anyMatch(FileText::isNoText)) {
      throw new UnreadableTable(Reason.NOT_TEXT);
    }
    if (text.isBlank()) {
      throw new UnreadableTable(Reason.EMPTY);
    }
    String beginning = text.substring(0, Math.min(BEGINNING, text.length()));
    if (PAGE.matcher(beginning.toLowerCase(Locale.ROOT)).matches()) {
      throw new UnreadableTable(Reason.WEB_PAGE);
    }
    return text;
  }

  /** Zip is .xlsx and .ods, the other one .xls. */
  private static boolean isWorkbook(byte[] file) {
    return starts(file, 'P', 'K', 3, 4) || starts(file, 0xD0, 0xCF, 0x11, 0xE0);
  }

  private static boolean starts(byte[] file, int... magic) {
    boolean same = file.length >= magic.length;
    for (int i = 0; same && i < magic.length; i++) {
      same = (file[i] & 0xFF) == magic[i];
    }
    return same;
  }

  private static String decoded(byte[] file) throws UnreadableTable {
    if (starts(file, 0xFF, 0xFE)) {
      return strictly(file, 2, StandardCharsets.UTF_16LE).orElseThrow(FileText::noText);
    }
    if (starts(file, 0xFE, 0xFF)) {
      return strictly(file, 2, StandardCharsets.UTF_16BE).orElseThrow(FileText::noText);
    }
    int mark = starts(file, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    return strictly(file, mark, StandardCharsets.UTF_8)
        .or(() -> strictly(file, mark, WESTERN))
        .orElseThrow(FileText::noText);
  }

  private static UnreadableTable noText() {
    return new UnreadableTable(Reason.NOT_TEXT);
  }

  private static Optional<String> strictly(byte[] file, int from, Charset charset) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(file, from, file.length - from);
      return Optional.of(charset.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  private static boolean isNoText(int unit) {
    return unit < ' ' && unit != '\n' && unit != '\r' && unit != '\t';
  }
}
