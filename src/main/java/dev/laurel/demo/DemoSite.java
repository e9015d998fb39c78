package dev.laurel.demo;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the demo LMS and the tool live. They are two sites (127.0.0.1 and localhost), so the launch
 * is truly cross-site although one server answers both.
 *
 * @param issuer the address of the demo LMS, without a slash at its end
 * @param tool the base URL of Laurel, without a slash at its end
 * @param clientId what the demo LMS calls the Laurel that it knows from the start
 */
public record DemoSite(URI issuer, URI tool, String clientId) {

  /** As Moodle makes them: 15 characters. */
  private static final String CLIENT_ID = "LaurelDemoTool1";

  /** The id of the preconfigured tool's type in Moodle, which is its deployment id. */
  public static final String TYPE_ID = "601";

  private static final String SERVICES = "/mod/lti/services";

  /**
   * @param tool the base URL of Laurel
   * @param override the address of the demo when an operator has chosen one
   */
  static DemoSite of(URI tool, Optional<String> override) {
    String derived = tool.getScheme() + "://127.0.0.1" + port(tool) + "/demo";
    return new DemoSite(URI.create(override.orElse(derived)), tool, CLIENT_ID);
  }

  public String url(String path) {
    return issuer + path;
  }

  public String toolUrl(String path) {
    return tool + path;
  }

  /** As browsers send it in `Origin`. */
  public String origin() {
    return origin(issuer);
  }

  /** Laurel as the demo LMS knows it from the start, as an administrator would have set it up. */
  Tool preconfigured() {
    String launch = toolUrl("/lti/launch");
    ToolRegistration registration =
        new ToolRegistration(
            "Laurel",
            "Badges of this course",
            "",
            RegistrationRequest.domainOf(tool.toString()),
            toolUrl("/lti/login"),
            List.of(launch),
            launch,
            toolUrl("/lti/jwks.json"),
            Optional.of(""),
            Scopes.PERMITTED,
            new ToolRegistration.Shared(true, true),
            preconfiguredParameters(),
            "");
    return new Tool(TYPE_ID, clientId, Tool.State.ACTIVE, registration);
  }

  /** One of them is a variable that no Moodle resolves. */
  private CustomParameters preconfiguredParameters() {
    Map<String, String> custom = new LinkedHashMap<>();
    custom.put("site", "demo");
    custom.put("linkid", "$ResourceLink.id");
    custom.put("courseid", "$Context.id");
    custom.put("uname", "$User.username");
    custom.put("due", "$ResourceLink.submission.endDateTime");
    custom.put("history", "$Context.id.history");
    return new CustomParameters(custom);
  }

  String lineItemsUrl(String course, String type) {
    return servicesUrl("/" + course + "/lineitems?type_id=" + type);
  }

  String lineItemUrl(GradeItem item) {
    return lineItemUrl(item, "");
  }

  String resultUrl(GradeItem item, String userId) {
    return lineItemUrl(item, "/results") + "&user_id=" + userId;
  }

  String membershipsUrl(String course, String type) {
    return servicesUrl("/CourseSection/" + course + "/bindings/" + type + "/memberships");
  }

  String servicesUrl(String path) {
    return url(SERVICES + path);
  }

  /** The address of a column, or below it: the query stays at the end. */
  String lineItemUrl(GradeItem item, String below) {
    String path = "/" + item.courseId() + "/lineitems/" + item.id() + "/lineitem" + below;
    return servicesUrl(path + "?type_id=" + item.toolId());
  }

  /** The origin of an address that a tool gave; empty when it has none. */
  public static String originOf(String address) {
    try {
      URI uri = URI.create(address);
      return uri.getHost() == null ? "" : origin(uri);
    } catch (IllegalArgumentException notUri) {
      return "";
    }
  }

  private static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getHost() + port(uri);
  }

  private static String port(URI uri) {
    return uri.getPort() < 0 ? "" : ":" + uri.getPort();
  }
}
