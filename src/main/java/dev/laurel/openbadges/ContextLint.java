package dev.laurel.openbadges;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.model.AchievementCredential;
import java.util.List;

/** The contexts: which, and in which order. */
final class ContextLint {

  private static final String EXTENSIONS =
      "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";

  private ContextLint() {}

  static List<Finding> badge(ObjectNode document) {
    List<String> standard = AchievementCredential.STANDARD_CONTEXT;
    JsonNode context = document.path("@context");
    if (!startsWith(context, standard)) {
      return finding("must start with " + standard);
    }
    boolean extended = context.valueStream().anyMatch(c -> c.asText().equals(EXTENSIONS));
    boolean needed =
        JsonWalk.members(document).stream()
            .anyMatch(m -> m.name().equals("type") && m.value().asText().startsWith("1EdTech"));
    return needed && !extended ? finding("1EdTech types need " + EXTENSIONS) : List.of();
  }

  static List<Finding> statusList(ObjectNode document) {
    List<String> only = AchievementCredential.STANDARD_CONTEXT.subList(0, 1);
    JsonNode context = document.path("@context");
    return context.size() == 1 && startsWith(context, only)
        ? List.of()
        : finding("must be exactly " + only);
  }

  private static boolean startsWith(JsonNode context, List<String> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      if (!context.path(i).asText().equals(wanted.get(i))) {
        return false;
      }
    }
    return context.isArray();
  }

  private static List<Finding> finding(String detail) {
    return List.of(new Finding(Lint.CONTEXTS_EXACT_AND_IN_ORDER, "$.@context", detail));
  }
}
