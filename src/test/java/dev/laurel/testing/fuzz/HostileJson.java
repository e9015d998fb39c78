package dev.laurel.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** JSON that a fuzzer writes: any text, or a sound document with some values replaced. */
public final class HostileJson {

  /** Stands for the access token that was sent; whoever builds an answer puts it in. */
  public static final String OWN_TOKEN = "%token%";

  /** As much as the guarded client takes: a megabyte. */
  static final int LONGEST = 1 << 20;

  private static final int WHOLE = 0;
  private static final int CUT = 1;
  private static final int DOUBLED = 2;

  private HostileJson() {}

  /** A seed that says exactly this. */
  public static byte[] seed(String text, int... choices) {
    byte[] seed = Bytes.seed(text, choices);
    byte[] whole = new byte[seed.length + 1];
    System.arraycopy(seed, 0, whole, 0, choices.length);
    whole[choices.length] = WHOLE;
    System.arraycopy(seed, choices.length, whole, choices.length + 1, seed.length - choices.length);
    return whole;
  }

  public static String of(Bytes in, List<? extends JsonNode> sound) {
    int kind = in.below(16);
    if (kind == WHOLE) {
      return in.restAsText();
    }
    JsonNode document = in.pick(sound).deepCopy();
    for (int edits = 1 + in.below(4); edits > 0; edits--) {
      document = edited(document, in);
    }
    String all = document.toString();
    String text = all.substring(0, Math.min(all.length(), LONGEST));
    return switch (kind) {
      case CUT -> text.substring(0, in.below(text.length() + 1)) + in.restAsText();
      case DOUBLED -> doubled(text);
      default -> text;
    };
  }

  /** Without a pattern: the fuzzer watches every step of one, and long texts take it seconds. */
  private static String doubled(String text) {
    int brace = text.indexOf('{');
    return brace < 0
        ? text
        : text.substring(0, brace)
            + "{\"iss\":1,\"id\":null,\"keys\":[],"
            + text.substring(brace + 1);
  }

  private static JsonNode edited(JsonNode document, Bytes in) {
    List<JsonNode> containers = containers(document, new ArrayList<>());
    if (containers.isEmpty() || in.below(64) == 63) {
      return HostileValue.of(in, document);
    }
    switch (in.pick(containers)) {
      case ObjectNode object -> edit(object, in);
      case ArrayNode array -> edit(array, in);
      default -> throw new IllegalStateException();
    }
    return document;
  }

  private static void edit(ObjectNode object, Bytes in) {
    List<String> names = object.propertyStream().map(java.util.Map.Entry::getKey).toList();
    String name = in.pick(names);
    if (in.below(8) == 0) {
      object.remove(name);
    } else {
      object.set(name, HostileValue.of(in, object.get(name)));
    }
  }

  private static void edit(ArrayNode array, Bytes in) {
    int index = in.below(array.size());
    if (in.below(8) == 0) {
      array.remove(index);
    } else {
      array.set(index, HostileValue.of(in, array.get(index)));
    }
  }

  private static List<JsonNode> containers(JsonNode node, List<JsonNode> found) {
    if (node.isContainerNode() && !node.isEmpty()) {
      found.add(node);
    }
    node.forEach(child -> containers(child, found));
    return found;
  }
}
