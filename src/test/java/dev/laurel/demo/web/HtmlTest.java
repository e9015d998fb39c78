package dev.laurel.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmlTest {

  private static final String EVIL = "<script>\"'&";
  private static final String TAME = "&lt;script&gt;&quot;&#39;&amp;";

  @Test
  void escapes_texts() {
    assertThat(new Html().element("p", EVIL)).hasToString(page("<p>" + TAME + "</p>"));
    assertThat(new Html().text(EVIL)).hasToString(page(TAME));
  }

  @Test
  void escapes_attributes() {
    assertThat(new Html().open("input", "value", EVIL))
        .hasToString(page("<input value=\"" + TAME + "\">"));
    assertThat(new Html().link(EVIL, "x")).hasToString(page("<a href=\"" + TAME + "\">x</a>"));
  }

  @Test
  void escapes_hidden_fields_in_their_order() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("b", EVIL);
    fields.put("a", "");

    assertThat(new Html().hidden(fields))
        .hasToString(
            page(
                "<input type=\"hidden\" name=\"b\" value=\""
                    + TAME
                    + "\"><input type=\"hidden\" name=\"a\" value=\"\">"));
  }

  @Test
  void an_attribute_without_value_stands_alone() {
    assertThat(new Html().open("script", "defer", "")).hasToString(page("<script defer>"));
  }

  @Test
  void nests_elements() {
    assertThat(new Html().element("ul", list -> list.element("li", "one"), "class", "x"))
        .hasToString(page("<ul class=\"x\"><li>one</li></ul>"));
  }

  private static String page(String body) {
    return "<!DOCTYPE html>\n" + body;
  }
}
