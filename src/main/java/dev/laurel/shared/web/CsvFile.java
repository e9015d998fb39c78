package dev.laurel.shared.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table for spreadsheets: RFC 4180 in UTF-8, with the mark by which Excel knows that. What people
 * have written never becomes a formula there.
 */
public final class CsvFile {

  private static final String MARK = "\uFEFF";

  /** What spreadsheets take for the beginning of a formula, in full width too. */
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final List<List<String>> rows = new ArrayList<>();

  /** A table with a row of headings. */
  public CsvFile(String... headings) {
    row((Object[]) headings);
  }

  /** Adds a row; texts are defused, whatever else there is (numbers, times) cannot do harm. */
  public void row(Object... cells) {
    rows.add(
        Arrays.stream(cells)
            .map(cell -> cell instanceof String text ? defused(text) : String.valueOf(cell))
            .toList());
  }

  /** With an apostrophe before it, a spreadsheet shows a text and computes nothing. */
  static String defused(String text) {
    String begun = text.stripLeading();
    boolean formula =
        !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
            || !begun.isEmpty() && FORMULA.indexOf(begun.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  /** The file itself. */
  @Override
  public String toString() {
    StringWriter text = new StringWriter();
    text.append(MARK);
    try (CsvWriter csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(text)) {
      rows.forEach(csv::writeRecord);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /**
   * For downloading.
   *
   * @param name of the file, in ASCII
   */
  public Response download(String name) {
    return Response.ok(toString(), "text/csv;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
