package dev.laurel.demo.web;

import java.util.Map;
import java.util.function.Consumer;

/** Builds HTML; every text and every value is escaped, and there is no way around it. */
final class Html {

  private final StringBuilder out = new StringBuilder();

  /** An element with attributes (name, value, name, value, …) and what the body adds. */
  Html element(String name, Consumer<Html> body, String... attributes) {
    open(name, attributes);
    body.accept(this);
    out.append("</").append(name).append('>');
    return this;
  }

  /** An element that holds only text. */
  Html element(String name, String text, String... attributes) {
    return element(name, inner -> inner.text(text), attributes);
  }

  /** An element that holds nothing, as `input` or `link`. An attribute of value "" stands alone. */
  Html open(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]);
      if (!attributes[i + 1].isEmpty() || attributes[i].equals("value")) {
        out.append("=\"").append(escaped(attributes[i + 1])).append('"');
      }
    }
    out.append('>');
    return this;
  }

  Html text(String text) {
    out.append(escaped(text));
    return this;
  }

  Html link(String href, String text) {
    return element("a", text, "href", href);
  }

  Html hidden(Map<String, String> fields) {
    fields.forEach((name, value) -> open("input", "type", "hidden", "name", name, "value", value));
    return this;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  @Override
  public String toString() {
    return "<!DOCTYPE html>\n" + out;
  }
}
