package dev.laurel.grading.table;

import java.util.List;

/** A file that is no table that Laurel can read, with the reason for the person who sent it. */
public final class UnreadableTable extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why a file cannot be read. */
  public enum Reason {
    /** Nothing is in it. */
    EMPTY,
    /** More bytes than {@link GradeTable#MOST_BYTES}. */
    TOO_LARGE,
    /** A workbook of Excel or LibreOffice: it can be saved as CSV. */
    WORKBOOK,
    /** An archive, a picture, a PDF or another file that is not text. */
    NOT_TEXT,
    /** A web page, as some systems send it in place of the export. */
    WEB_PAGE,
    /** One column only: no separator was found. */
    ONE_COLUMN,
    /** There is a row of headings and nothing below it. */
    NO_ROWS,
    /** No column could say who a row is about: names and e-mail addresses never do. */
    NO_PEOPLE,
    /** No column could be grades. */
    NO_GRADES,
    /** A row is broken; the row's number follows. */
    BROKEN_ROW,
    /** A row has more cells than there are headings; the row's number follows. */
    LONG_ROW,
    /** A cell is too long; the row's number and the most characters follow. */
    LONG_CELL,
    /** The most columns follow. */
    MANY_COLUMNS,
    /** The most rows follow. */
    MANY_ROWS,
    /** The most cells follow. */
    MANY_CELLS
  }

  private final Reason reason;
  private final transient List<Object> args;

  UnreadableTable(Reason reason, Object... args) {
    super(reason + " " + List.of(args));
    this.reason = reason;
    this.args = List.of(args);
  }

  public Reason reason() {
    return reason;
  }

  /** Numbers that fill the words. */
  public List<Object> args() {
    return args;
  }
}
