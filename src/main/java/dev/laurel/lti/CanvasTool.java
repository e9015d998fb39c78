package dev.laurel.lti;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Canvas wants to know of a Tool beyond the standard: placements, variables, privacy. */
public final class CanvasTool {
  /** Names of Canvas's extensions begin with this. */
  static final String NAMES = "https://canvas.instructure.com/lti/";

  /** A page of the course, offered in its navigation. */
  static final String COURSE = "course_navigation";

  /** A page of the account, for administrators. */
  static final String ACCOUNT = "account_navigation";

  /** Chosen as the content of an assignment. */
  static final String ASSIGNMENT = "assignment_selection";

  /**
   * The custom parameters that join what Canvas calls people, courses and assignments in its other
   * channels to what LTI calls them.
   */
  static final Map<String, String> VARIABLES = variables();

  private CanvasTool() {}

  /**
   * The JSON of an LTI developer key, which Canvas takes as pasted text or from an address
   * (Canvas's {@code lti_dev_key_config} document). It has no redirect URI: Canvas takes the target
   * link for it.
   *
   * @param tool the Tool
   */
  public static String developerKeyJson(ToolConfiguration tool) {
    ObjectNode key = Json.object();
    key.put("title", tool.name());
    key.put("description", tool.description());
    key.put("oidc_initiation_url", tool.loginUri().toString());
    key.put("target_link_uri", tool.targetLinkUri().toString());
    key.put("public_jwk_url", tool.jwksUri().toString());
    ArrayNode scopes = key.putArray("scopes");
    tool.scopes().forEach(scopes::add);
    ObjectNode custom = key.putObject("custom_fields");
    VARIABLES.forEach(custom::put);
    extension(key.putArray("extensions").addObject(), tool);
    return key.toPrettyString();
  }

  private static void extension(ObjectNode extension, ToolConfiguration tool) {
    extension.put("platform", "canvas.instructure.com");
    extension.put("domain", tool.domain());
    extension.put("tool_id", "laurel");
    extension.put("privacy_level", "public");
    ObjectNode settings = extension.putObject("settings");
    settings.put("text", tool.name());
    tool.logoUri().ifPresent(logo -> settings.put("icon_url", logo.toString()));
    ArrayNode placements = settings.putArray("placements");
    placement(placements, tool, COURSE).put("default", "disabled").put("visibility", "members");
    placement(placements, tool, ACCOUNT).put("visibility", "admins");
    placement(placements, tool, ASSIGNMENT);
  }

  private static ObjectNode placement(ArrayNode all, ToolConfiguration tool, String name) {
    boolean selects = name.equals(ASSIGNMENT);
    return all.addObject()
        .put("placement", name)
        .put("enabled", true)
        .put("message_type", selects ? MessageType.DEEP_LINKING : MessageType.RESOURCE_LINK)
        .put("target_link_uri", tool.targetLinkUri().toString())
        .put("text", selects ? tool.selectionLabel() : tool.name());
  }

  /** The messages of a dynamic registration. */
  static void messages(ArrayNode messages, ToolConfiguration tool) {
    for (String placement : List.of(COURSE, ACCOUNT, ASSIGNMENT)) {
      boolean selects = placement.equals(ASSIGNMENT);
      ObjectNode message = messages.addObject();
      message.put("type", selects ? MessageType.DEEP_LINKING : MessageType.RESOURCE_LINK);
      message.put("target_link_uri", tool.targetLinkUri().toString());
      message.put("label", selects ? tool.selectionLabel() : tool.name());
      message.putArray("placements").add(NAMES + placement);
      if (placement.equals(COURSE)) {
        message.put(NAMES + "course_navigation/default_enabled", false);
      }
      if (placement.equals(ACCOUNT)) {
        message.put(NAMES + "visibility", "admins");
      }
    }
  }

  private static Map<String, String> variables() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("canvas_user_id", "$Canvas.user.id");
    all.put("canvas_user_gid", "$Canvas.user.globalId");
    all.put("canvas_user_uuid", "$vnd.instructure.User.uuid");
    all.put("canvas_course_id", "$Canvas.course.id");
    all.put("canvas_course_uuid", "$vnd.instructure.Course.uuid");
    all.put("canvas_context_gid", "$com.instructure.Context.globalId");
    all.put("canvas_api", "$Canvas.api.baseUrl");
    all.put("canvas_root_uuid", "$vnd.Canvas.root_account.uuid");
    all.put("canvas_assignment_id", "$Canvas.assignment.id");
    all.put("lti_assignment_id", "$com.instructure.Assignment.lti.id");
    all.put("points", "$Canvas.assignment.pointsPossible");
    all.put("scheme", "$com.instructure.Course.gradingScheme");
    all.put("module_item", "$Canvas.moduleItem.id");
    all.put("sis_user", "$Canvas.user.sisSourceId");
    all.put("prev", "$Canvas.course.previousContextIds.recursive");
    all.put("history", "$Context.id.history");
    all.put("email", "$Person.email.primary");
    return Collections.unmodifiableMap(all);
  }
}
