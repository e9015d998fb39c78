package dev.laurel.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** A narrow window has no place for columns: each cell says which one it is of. */
class LabelledRowsTest {

  private static final String HEAD =
      "<th scope=\"col\">Name</th>\n<th scope=\"col\" class=\"number\">How many</th>";

  private static String rows(String head, String rows) {
    Content titles = output -> output.writeContent(head);
    Content cells = output -> output.writeContent(rows);
    StringOutput html = new StringOutput();
    new LabelledRows(titles, cells).writeTo(html);
    return html.toString();
  }

  private static Element cell(String head, String rows, int index) {
    return Jsoup.parse("<table>" + rows(head, rows) + "</table>", "", Parser.xmlParser())
        .select("td, th")
        .get(index);
  }

  @Test
  void each_cell_says_the_title_of_its_column_and_what_it_is() {
    assertThat(rows(HEAD, "<tr>\n<th scope=\"row\">Ana</th><td class=\"number\">3</td></tr>"))
        .isEqualTo(
            "<tr role=\"row\">\n<th role=\"rowheader\" data-label=\"Name\" scope=\"row\">Ana</th>"
                + "<td role=\"cell\" data-label=\"How many\" class=\"number\">3</td></tr>");
  }

  @Test
  void every_row_begins_with_the_first_column_again() {
    String two = "<tr><td>Ana</td><td>3</td></tr><tr><td>Ben</td><td>4</td></tr>";
    assertThat(cell(HEAD, two, 2).attr("data-label")).isEqualTo("Name");
    assertThat(cell(HEAD, two, 3).attr("data-label")).isEqualTo("How many");
  }

  @Test
  void title_for_listeners_only_is_no_label() {
    String head = "<td></td><th scope=\"col\"><span class=\"unseen\">Actions</span></th>";
    String row = "<tr><td>a</td><td><button>Remove</button></td></tr>";
    assertThat(cell(head, row, 0).hasAttr("data-label")).isFalse();
    assertThat(cell(head, row, 1).hasAttr("data-label")).isFalse();
  }

  @Test
  void what_stands_below_a_title_is_no_label() {
    String head = "<th><span dir=\"auto\">Plants</span><br><span class=\"hint\">1 of 3</span></th>";
    assertThat(cell(head, "<tr><td>yes</td></tr>", 0).attr("data-label")).isEqualTo("Plants");
  }

  @Test
  void title_stays_text_whatever_an_instructor_has_called_it() {
    String head = "<th>\"&lt;b onclick=alert(1)&gt; $1 &amp; \\</th>";
    Element cell = cell(head, "<tr><td>x</td></tr>", 0);
    assertThat(cell.attr("data-label")).isEqualTo("\"<b onclick=alert(1)> $1 & \\");
    assertThat(cell.attributes().size()).isEqualTo(2);
  }

  @Test
  void cell_with_nothing_but_space_is_empty_so_that_its_label_can_be_left_out() {
    assertThat(rows("", "<tr><td class=\"number\">\n </td><td> x </td></tr>"))
        .contains("class=\"number\"></td>", "> x </td>");
  }

  @Test
  void cell_beyond_the_titles_and_words_that_begin_alike_are_left_alone() {
    assertThat(rows("", "<tr><td><track><thing></td></tr>"))
        .isEqualTo("<tr role=\"row\"><td role=\"cell\"><track><thing></td></tr>");
  }
}
