package dev.laurel.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;

/** Values that nobody expects. */
final class HostileValue {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<JsonNode> ODD =
      List.of(
          NullNode.instance,
          BooleanNode.TRUE,
          IntNode.valueOf(0),
          IntNode.valueOf(-1),
          LongNode.valueOf(Long.MAX_VALUE),
          number("1e99"),
          number("-1e-99"),
          number("1e2147483647"),
          number("1e-2147483647"),
          number("9".repeat(101)),
          JSON.objectNode(),
          JSON.arrayNode(),
          JSON.arrayNode().addNull());
  private static final List<String> TEXTS =
      List.of(
          "",
          " \t",
          "http://[",
          "HTTPS://user@host:99999/?#",
          "https://platform.example/x?y=%zz",
          "javascript:alert(1)",
          "\ud800",
          "\u0000\r\nSet-Cookie: a=b",
          "\u2028\u202e\ufeff",
          "$Canvas.user.id",
          "2026-02-30T25:61:61+99:99",
          "+1000000000-01-01T00:00:00Z",
          "Learner",
          "http://purl.imsglobal.org/vocab/lis/v2/membership#",
          "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln",
          "Bearer abc.def",
          "is " + HostileJson.OWN_TOKEN);

  private HostileValue() {}

  static JsonNode of(Bytes in, JsonNode old) {
    return switch (in.below(8)) {
      case 0, 1 -> in.pick(ODD).deepCopy();
      case 2 -> TextNode.valueOf(in.pick(TEXTS));
      case 3 -> TextNode.valueOf(in.text());
      case 4 -> TextNode.valueOf("x".repeat(in.next() * 300));
      case 5 -> nested(in.below(200), old); // four edits stay below what Jackson writes
      case 6 -> repeated(in.next() * 8, old);
      default -> JSON.objectNode().set(in.text(), old);
    };
  }

  private static JsonNode nested(int depth, JsonNode old) {
    JsonNode node = old;
    for (int i = 0; i < depth; i++) {
      node = JSON.arrayNode().add(node);
    }
    return node;
  }

  private static JsonNode repeated(int times, JsonNode old) {
    ArrayNode list = JSON.arrayNode();
    JsonNode one = old.isContainerNode() && old.size() > 2 ? NullNode.instance : old;
    int most = HostileJson.LONGEST / (1 + one.toString().length());
    for (int i = 0; i < Math.min(times, most); i++) {
      list.add(one.deepCopy()); // a shared one would grow everywhere when it is edited
    }
    return list;
  }

  private static JsonNode number(String text) {
    return DecimalNode.valueOf(new BigDecimal(text));
  }
}
