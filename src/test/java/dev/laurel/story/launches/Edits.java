package dev.laurel.story.launches;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a case changes in a JSON object.
 *
 * @param set members with their new values
 * @param remove members that go
 * @param now members that become a date so many seconds from now
 * @param raw members whose value is written as it stands, even when that is no JSON
 */
record Edits(
    Map<String, JsonNode> set,
    List<String> remove,
    Map<String, BigDecimal> now,
    Map<String, String> raw) {

  Edits {
    set = set == null ? Map.of() : set;
    remove = remove == null ? List.of() : List.copyOf(remove);
    now = now == null ? Map.of() : Map.copyOf(now);
    raw = raw == null ? Map.of() : Map.copyOf(raw);
  }

  static Edits none() {
    return new Edits(null, null, null, null);
  }

  void apply(ObjectNode object, Blanks blanks, long second) {
    for (String name : remove) {
      if (object.remove(fullName(name)) == null) {
        throw new IllegalArgumentException("There is no " + name + " to remove");
      }
    }
    set.forEach((name, value) -> object.set(fullName(name), blanks.fill(value)));
    now.forEach((name, by) -> object.put(fullName(name), by.add(BigDecimal.valueOf(second))));
    raw.forEach(
        (name, text) -> object.putRawValue(fullName(name), new RawValue(blanks.fill(text))));
  }

  /** `lti:roles` is short for the claim's whole name. */
  static String fullName(String name) {
    String base = "https://purl.imsglobal.org/spec/";
    return name.startsWith("lti:")
        ? base + "lti/claim/" + name.substring(4)
        : name.replaceFirst("^dl:", base + "lti-dl/claim/")
            .replaceFirst("^ags:", base + "lti-ags/claim/")
            .replaceFirst("^nrps:", base + "lti-nrps/claim/");
  }
}
