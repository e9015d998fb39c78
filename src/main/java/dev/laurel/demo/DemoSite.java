package dev.laurel.demo;

import java.net.URI;
import java.util.Optional;

/**
 * Where the demo LMS and the tool live. They are two sites (127.0.0.1 and localhost), so the launch
 * is truly cross-site although one server answers both.
 *
 * @param issuer the address of the demo LMS, without a slash at its end
 * @param tool the base URL of Laurel, without a slash at its end
 * @param clientId what the demo LMS calls Laurel
 */
public record DemoSite(URI issuer, URI tool, String clientId) {

  /** As Moodle makes them: 15 characters. */
  private static final String CLIENT_ID = "LaurelDemoTool1";

  /** The id of the tool's type in Moodle, which is its deployment id. */
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

  public String toolOrigin() {
    return origin(tool);
  }

  /** The only address that an ID token is ever posted to. */
  String redirectUri() {
    return toolUrl("/lti/launch");
  }

  String lineItemsUrl() {
    return url(SERVICES + "/" + Course.ID + "/lineitems?type_id=" + TYPE_ID);
  }

  String lineItemUrl(long item) {
    return itemUrl(item, "");
  }

  String resultUrl(long item, String userId) {
    return itemUrl(item, "/results") + "&user_id=" + userId;
  }

  String membershipsUrl() {
    return url(SERVICES + "/CourseSection/" + Course.ID + "/bindings/" + TYPE_ID + "/memberships");
  }

  String servicesUrl(String path) {
    return url(SERVICES + path);
  }

  private String itemUrl(long item, String below) {
    String path = SERVICES + "/" + Course.ID + "/lineitems/" + item + "/lineitem" + below;
    return url(path + "?type_id=" + TYPE_ID);
  }

  private static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getHost() + port(uri);
  }

  private static String port(URI uri) {
    return uri.getPort() < 0 ? "" : ":" + uri.getPort();
  }
}
