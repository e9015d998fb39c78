package dev.laurel.lti;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Claims of every kind of message, recorded ones among them, all meant for the test platform. */
final class RecordedClaims {

  private static final ObjectMapper JSON = new ObjectMapper();

  private RecordedClaims() {}

  static List<ObjectNode> all(PlatformForTests platform) {
    List<ObjectNode> all = new ArrayList<>();
    Stream.of(
            platform.resourceLinkClaims(),
            platform.deepLinkingClaims(),
            platform.submissionReviewClaims())
        .forEach(claims -> all.add(JSON.valueToTree(claims)));
    Stream.of("manual-review", "dl", "manual-student1", "https-student1")
        .map(name -> Recorded.moodle("id-tokens/" + name + ".json").get("claims"))
        .forEach(claims -> all.add(adopted((ObjectNode) claims, platform)));
    return all;
  }

  /** What ties a token to a platform, a tool and a moment is taken from the test platform. */
  private static ObjectNode adopted(ObjectNode claims, PlatformForTests platform) {
    Map<String, Object> own = platform.resourceLinkClaims();
    Stream.of("iss", "aud", "iat", "exp", "nonce").forEach(name -> adopt(claims, own, name));
    Stream.of("deployment_id", "target_link_uri")
        .map(PlatformForTests::claim)
        .forEach(name -> adopt(claims, own, name));
    return claims;
  }

  private static void adopt(ObjectNode claims, Map<String, Object> own, String name) {
    claims.set(name, JSON.valueToTree(own.get(name)));
  }
}
