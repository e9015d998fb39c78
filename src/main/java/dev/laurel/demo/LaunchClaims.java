package dev.laurel.demo;

import dev.laurel.demo.Course.Activity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an ID token says, in the order and with the peculiarities of a recorded Moodle 5.0. */
@Singleton
class LaunchClaims {

  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
  private static final String NRPS =
      "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
  private static final long LIFE_SECONDS = 60;

  private final DemoSite site;
  private final DemoSession session;
  private final Gradebook gradebook;
  private final Clock clock;

  @Inject
  LaunchClaims(DemoSite site, DemoSession session, Gradebook gradebook, Clock clock) {
    this.site = site;
    this.session = session;
    this.gradebook = gradebook;
    this.clock = clock;
  }

  /**
   * @param nonce from the authentication request, as it came
   */
  Map<String, Object> of(Person person, Activity activity, String nonce) {
    Map<String, Object> claims = new LinkedHashMap<>();
    long now = clock.instant().getEpochSecond();
    claims.put("nonce", nonce);
    claims.put("iat", now);
    claims.put("exp", now + LIFE_SECONDS);
    claims.put("iss", site.issuer().toString());
    claims.put("aud", site.clientId());
    claims.put(LTI + "deployment_id", DemoSite.TYPE_ID);
    claims.put(LTI + "target_link_uri", site.redirectUri());
    claims.put("sub", person.id());
    claims.put(LTI + "lis", lis(person));
    claims.put(LTI + "roles", List.of(person.role().uri()));
    claims.put(LTI + "context", context());
    claims.put(LTI + "message_type", "LtiResourceLinkRequest");
    claims.put(LTI + "resource_link", link(activity));
    addNames(claims, person);
    claims.put(LTI + "launch_presentation", presentation(person, activity));
    claims.put(LTI + "tool_platform", platform());
    claims.put(LTI + "version", "1.3.0");
    claims.put(LTI + "custom", custom(person, activity));
    claims.put(AGS, endpoint(activity));
    claims.put(NRPS, namesAndRoles());
    return claims;
  }

  private static void addNames(Map<String, Object> claims, Person person) {
    claims.put("given_name", person.givenName());
    claims.put("family_name", person.familyName());
    claims.put("name", person.name());
    claims.put(LTI + "ext", ordered("user_username", person.username(), "lms", "moodle-2"));
    claims.put("email", person.email());
  }

  private static Map<String, Object> lis(Person person) {
    return ordered(
        "person_sourcedid", person.sourcedId(), "course_section_sourcedid", Course.SOURCED_ID);
  }

  /** The type is the short name, not the URI. */
  private static Map<String, Object> context() {
    Map<String, Object> context = ordered("id", Course.ID, "label", Course.LABEL);
    context.put("title", Course.TITLE);
    context.put("type", List.of("CourseSection"));
    return context;
  }

  private static Map<String, Object> link(Activity activity) {
    Map<String, Object> link =
        ordered("title", activity.title(), "description", activity.description());
    link.put("id", activity.linkId());
    return link;
  }

  private Map<String, Object> presentation(Person person, Activity activity) {
    Map<String, Object> presentation = ordered("locale", "en", "document_target", "iframe");
    presentation.put(
        "return_url",
        site.url("/mod/lti/return")
            + ("?course=" + Course.ID + "&launch_container=3&instanceid=" + activity.linkId())
            + ("&sesskey=" + session.sessionKey(person)));
    return presentation;
  }

  private static Map<String, Object> platform() {
    Map<String, Object> platform =
        ordered("product_family_code", "moodle", "version", "2025041406.11");
    platform.put("guid", "127.0.0.1");
    platform.put("name", "demo");
    platform.put("description", "Laurel demo LMS");
    return platform;
  }

  /** With a variable that nobody resolved, and keys that the platform adds of its own accord. */
  private Map<String, Object> custom(Person person, Activity activity) {
    Map<String, Object> custom = ordered("site", "demo", "linkid", activity.linkId());
    custom.put("courseid", Course.ID);
    custom.put("uname", person.username());
    custom.put("due", "$ResourceLink.submission.endDateTime");
    custom.put("context_memberships_url", site.membershipsUrl());
    custom.put("system_setting_url", site.servicesUrl("/tool/" + DemoSite.TYPE_ID + "/custom"));
    custom.put("link_setting_url", site.servicesUrl("/links/{link_id}/custom"));
    return custom;
  }

  /** `lineitem` is there only when exactly one column is tied to the link. */
  private Map<String, Object> endpoint(Activity activity) {
    Map<String, Object> endpoint =
        ordered("scope", Scopes.GRADES, "lineitems", site.lineItemsUrl());
    List<GradeItem> tied =
        gradebook.items().stream()
            .filter(item -> item.linkId().filter(activity.linkId()::equals).isPresent())
            .toList();
    if (tied.size() == 1) {
      endpoint.put("lineitem", site.lineItemUrl(tied.get(0).id()));
    }
    return endpoint;
  }

  private Map<String, Object> namesAndRoles() {
    return ordered(
        "context_memberships_url",
        site.membershipsUrl(),
        "service_versions",
        List.of("1.0", "2.0"));
  }

  private static Map<String, Object> ordered(
      String first, Object firstValue, String second, Object secondValue) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(first, firstValue);
    map.put(second, secondValue);
    return map;
  }
}
