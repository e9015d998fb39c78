package dev.laurel.shared.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of a table, each cell of which says the title of its column as well ({@code
 * data-label}): where the window is too narrow for columns, the style sheet draws a row as a list
 * of such pairs, and the roles keep it a table for whoever listens. A column whose title is only
 * for listeners ({@code class="unseen"}) has no label.
 *
 * @param head cells {@code th} of the first row
 * @param rows rows {@code tr}, none of whose cells spans columns
 */
public record LabelledRows(Content head, Content rows) implements Content {

  private static final Pattern TITLE =
      Pattern.compile("<t[hd]\\b[^>]*>(.*?)</t[hd]>", Pattern.DOTALL);
  private static final Pattern UNSEEN =
      Pattern.compile("<span class=\"unseen\">.*?</span>", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  /** To a style sheet, a cell with a line break in it is not empty. */
  private static final Pattern BLANK = Pattern.compile("(<td\\b[^>]*>)\\s+(?=</td>)");

  private static final String ROW = " role=\"row\"";
  private static final Pattern CELL = Pattern.compile("<(tr|th|td)\\b");

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(labelled(BLANK.matcher(html(rows)).replaceAll("$1"), titles(html(head))));
  }

  private static String html(Content content) {
    StringOutput text = new StringOutput();
    content.writeTo(new OwaspHtmlTemplateOutput(text));
    return text.toString();
  }

  /** What is written below a title is of the column and not of each cell. */
  private static List<String> titles(String head) {
    return TITLE
        .matcher(head)
        .results()
        .map(cell -> UNSEEN.matcher(cell.group(1)).replaceAll(""))
        .map(cell -> TAG.matcher(cell.split("<br>", 2)[0]).replaceAll(""))
        .map(title -> title.strip().replace("\"", "&#34;"))
        .toList();
  }

  private static String labelled(String rows, List<String> titles) {
    StringBuilder all = new StringBuilder(rows.length() * 2);
    Matcher cell = CELL.matcher(rows);
    int column = 0;
    while (cell.find()) {
      boolean isRow = cell.group(1).equals("tr");
      cell.appendReplacement(
          all,
          Matcher.quoteReplacement(cell.group() + (isRow ? ROW : label(cell, column, titles))));
      column = isRow ? 0 : column + 1;
    }
    return cell.appendTail(all).toString();
  }

  private static String label(Matcher cell, int column, List<String> titles) {
    String role = cell.group(1).equals("th") ? " role=\"rowheader\"" : " role=\"cell\"";
    String title = column < titles.size() ? titles.get(column) : "";
    return title.isEmpty() ? role : role + " data-label=\"" + title + "\"";
  }
}
