package dev.laurel.lti;

import dev.laurel.testing.fuzz.Bytes;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A query or form as a fuzzer writes it: any parameter, any number of times. */
final class HostileForm {

  private HostileForm() {}

  static byte[] seed(Map<String, String> parameters) {
    List<String> pairs = new ArrayList<>();
    parameters.forEach(
        (name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return Bytes.seed(String.join("&", pairs));
  }

  /** As a server decodes it; what cannot be decoded stays as it is. */
  static Map<String, List<String>> of(Bytes in) {
    Map<String, List<String>> form = new LinkedHashMap<>();
    for (String pair : in.restAsText().split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      form.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
    }
    return form;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return text;
    }
  }
}
