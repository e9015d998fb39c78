package dev.laurel.openbadges;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Every member of a document, with its path; the contexts are left out. */
final class JsonWalk {

  private final List<Member> members = new ArrayList<>();

  private JsonWalk() {}

  /** A member or an array item: its path, its name (an item has its array's), its value. */
  record Member(String path, String name, JsonNode value) {}

  static List<Member> members(ObjectNode document) {
    JsonWalk walk = new JsonWalk();
    walk.object("$", document);
    return walk.members;
  }

  private void object(String path, ObjectNode object) {
    object
        .properties()
        .forEach(
            entry -> {
              if (!entry.getKey().equals("@context")) {
                member(path + "." + entry.getKey(), entry.getKey(), entry.getValue());
              }
            });
  }

  private void member(String path, String name, JsonNode value) {
    members.add(new Member(path, name, value));
    if (value instanceof ObjectNode inner) {
      object(path, inner);
    }
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        member(path + "[" + i + "]", name, value.get(i));
      }
    }
  }
}
