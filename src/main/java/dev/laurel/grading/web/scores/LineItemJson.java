package dev.laurel.grading.web.scores;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.KeepScoreItems.Described;
import dev.laurel.grading.ReadScores.Held;
import dev.laurel.shared.Problem;
import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Line items and results in the JSON of AGS 2.0, sections 3.2 and 3.3. */
@Singleton
class LineItemJson {

  static final String ITEM = "application/vnd.ims.lis.v2.lineitem+json";
  static final String ITEMS = "application/vnd.ims.lis.v2.lineitemcontainer+json";
  static final String SCORE = "application/vnd.ims.lis.v1.score+json";
  static final String RESULTS = "application/vnd.ims.lis.v2.resultcontainer+json";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST = 500;

  /** Tags by which Laurel knows columns of its own. */
  private static final String OURS = "laurel-";

  private final Settings settings;

  @Inject
  LineItemJson(Settings settings) {
    this.settings = settings;
  }

  /**
   * @throws Problem 400, which names the field
   */
  static Described read(String text) {
    Message message = Message.parse(text);
    BigDecimal maximum =
        message
            .number("scoreMaximum", "score-item-maximum")
            .filter(points -> points.signum() > 0)
            .orElseThrow(() -> Problem.badRequest("score-item-maximum"));
    Described described =
        new Described(
            message
                .text("label", LONGEST, "score-item-text")
                .orElseThrow(() -> Problem.badRequest("score-item-text")),
            maximum,
            message.text("resourceId", LONGEST, "score-item-text"),
            message.text("tag", LONGEST, "score-item-text"));
    Message.require(
        described.tag().filter(tag -> tag.startsWith(OURS)).isEmpty(), "score-item-text");
    return described;
  }

  String url(GradedItem item) {
    return items(item.contextId()) + "/" + item.id();
  }

  String items(String contextId) {
    return settings.url("/api/courses/" + contextId + "/lineitems");
  }

  String item(GradedItem item) {
    return node(item).toString();
  }

  String items(List<GradedItem> items) {
    ArrayNode list = JSON.createArrayNode();
    items.forEach(item -> list.add(node(item)));
    return list.toString();
  }

  private ObjectNode node(GradedItem item) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", url(item));
    node.put("scoreMaximum", item.scoreMaximum());
    node.put("label", item.label());
    item.resourceId().ifPresent(id -> node.put("resourceId", id));
    item.tag().ifPresent(tag -> node.put("tag", tag));
    return node;
  }

  String results(String itemUrl, List<Held> results) {
    ArrayNode list = JSON.createArrayNode();
    for (Held held : results) {
      list.addObject()
          .put("id", itemUrl + "/results?user_id=" + encoded(held.userId()))
          .put("scoreOf", itemUrl)
          .put("userId", held.userId())
          .put("resultScore", held.score().given())
          .put("resultMaximum", held.score().maximum());
    }
    return list.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
