package dev.laurel.story.launches;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a case changes in a query or a form.
 *
 * @param method how a login initiation is sent; GET unless said otherwise
 * @param set parameters with their new values
 * @param remove parameters that go
 * @param repeat parameters that come once more, with these values
 * @param tail is put behind the encoded parameters as it stands
 * @param text stands in place of all of them
 */
record FormEdits(
    String method,
    Map<String, String> set,
    List<String> remove,
    Map<String, String> repeat,
    String tail,
    String text) {

  FormEdits {
    method = method == null ? "GET" : method;
    set = set == null ? Map.of() : new LinkedHashMap<>(set);
    remove = remove == null ? List.of() : List.copyOf(remove);
    repeat = repeat == null ? Map.of() : new LinkedHashMap<>(repeat);
    tail = tail == null ? "" : tail;
  }

  static FormEdits none() {
    return new FormEdits(null, null, null, null, null, null);
  }

  /** The changed parameters, encoded. */
  String apply(Map<String, String> good, Blanks blanks) {
    Map<String, String> changed = new LinkedHashMap<>(good);
    for (String name : remove) {
      if (changed.remove(name) == null) {
        throw new IllegalArgumentException("There is no " + name + " to remove");
      }
    }
    set.forEach((name, value) -> changed.put(name, blanks.fill(value)));
    List<Map.Entry<String, String>> all = new ArrayList<>(changed.entrySet());
    repeat.forEach((name, value) -> all.add(Map.entry(name, blanks.fill(value))));
    return text == null ? encode(all) + blanks.fill(tail) : blanks.fill(text);
  }

  static String encode(List<Map.Entry<String, String>> fields) {
    return fields.stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
