package dev.laurel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;

/** What the calls about line items have in common: finding a column, reading and showing one. */
final class LineItems {

  static final String ITEM_TYPE = "application/vnd.ims.lis.v2.lineitem+json";
  static final String CONTAINER_TYPE = "application/vnd.ims.lis.v2.lineitemcontainer+json";

  private LineItems() {}

  static Course requireCourse(School school, String course) throws CallRefused {
    return school
        .courses()
        .find(course)
        .orElseThrow(() -> new CallRefused(404, "Not Found: Course " + course + " doesn't exist"));
  }

  /** The column of the path `/{course}/lineitems/{item}/lineitem…`, if the tool may see it. */
  static GradeItem require(School school, MatchResult path, Tool tool, boolean hold)
      throws CallRefused {
    Course course = requireCourse(school, path.group(1));
    Gradebook gradebook = school.gradebook();
    long id = Long.parseLong(path.group(2));
    Optional<GradeItem> item = hold ? gradebook.hold(id) : gradebook.item(id);
    if (item.isEmpty()) {
      throw new CallRefused(404, "Not Found: Grade item " + id + " doesn't exist");
    }
    return item.filter(found -> found.of(tool, course.id()))
        .orElseThrow(() -> new CallRefused(404, "Line item does not exist"));
  }

  static Map<String, Object> shown(GradeItem item, DemoSite site) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", site.lineItemUrl(item));
    shown.put("label", item.label());
    shown.put("scoreMaximum", PhpJson.number(item.maximum()));
    shown.put("resourceId", item.resourceId());
    shown.put("tag", item.tag());
    item.linkId().ifPresent(link -> shown.put("resourceLinkId", link));
    item.linkId().ifPresent(link -> shown.put("ltiLinkId", link));
    return shown;
  }

  /** The line item of a body: `label` and `scoreMaximum` are needed, a link must be the tool's. */
  static Wanted wanted(School school, String body, Tool tool, String course) throws CallRefused {
    JsonNode json = PhpJson.read(body).orElseThrow(LineItems::incomplete);
    if (!(json instanceof ObjectNode object)
        || json.path("label").asText("").isBlank()
        || !json.path("scoreMaximum").isNumber()
        || json.path("scoreMaximum").decimalValue().signum() <= 0) {
      throw incomplete();
    }
    Optional<String> link =
        Optional.of(json.path("resourceLinkId").asText("")).filter(id -> !id.isEmpty());
    if (link.isPresent() && !serves(school, link.get(), tool, course)) {
      throw new CallRefused(403, "Forbidden");
    }
    return new Wanted(object, link);
  }

  private static boolean serves(School school, String link, Tool tool, String course) {
    return school
        .courses()
        .link(link)
        .filter(activity -> activity.toolId().equals(tool.id()))
        .filter(activity -> activity.courseId().equals(course))
        .isPresent();
  }

  private static CallRefused incomplete() {
    return new CallRefused(400, "No label or Score Maximum");
  }

  /**
   * @param json as it was sent; with an id added it is also the answer
   */
  record Wanted(ObjectNode json, Optional<String> linkId) {

    GradeItem onto(GradeItem item) {
      return item.with(label(), maximum(), text("resourceId"), text("tag")).tiedTo(linkId);
    }

    BigDecimal maximum() {
      return json.path("scoreMaximum").decimalValue();
    }

    private String label() {
      return text("label");
    }

    private String text(String name) {
      return json.path(name).asText("");
    }

    /** The body again, with the id; created and changed items are shown with plain slashes. */
    String answered(String id) {
      return PhpJson.writePlain(json.deepCopy().put("id", id));
    }
  }
}
