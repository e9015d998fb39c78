package dev.laurel.demo;

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
  private static final String DEEP_LINKING =
      "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
  private static final long LIFE_SECONDS = 60;

  private final DemoSite site;
  private final DemoSession session;
  private final ServiceClaims services;
  private final Clock clock;

  @Inject
  LaunchClaims(DemoSite site, DemoSession session, ServiceClaims services, Clock clock) {
    this.site = site;
    this.session = session;
    this.services = services;
    this.clock = clock;
  }

  /**
   * @param nonce from the authentication request, as it came
   */
  Map<String, Object> of(Visit visit, String nonce) {
    Map<String, Object> claims = new LinkedHashMap<>();
    long now = clock.instant().getEpochSecond();
    claims.put("nonce", nonce);
    claims.put("iat", now);
    claims.put("exp", now + LIFE_SECONDS);
    claims.put("iss", site.issuer().toString());
    claims.put("aud", visit.tool().clientId());
    claims.put(LTI + "deployment_id", visit.tool().id());
    claims.put(LTI + "target_link_uri", visit.targetLinkUri());
    claims.put("sub", visit.person().id());
    claims.put(LTI + "lis", lis(visit));
    claims.put(LTI + "roles", List.of(visit.person().role().uri()));
    claims.put(LTI + "context", context(visit.course()));
    if (visit.errand() instanceof Errand.Review review) {
      claims.put(LTI + "for_user", Map.of("user_id", review.forUser()));
    }
    claims.put(LTI + "message_type", visit.messageType());
    visit.activity().ifPresent(activity -> claims.put(LTI + "resource_link", link(activity)));
    addPerson(claims, visit);
    claims.put(LTI + "launch_presentation", presentation(visit));
    claims.put(LTI + "tool_platform", platform());
    claims.put(LTI + "version", "1.3.0");
    services.add(claims, visit);
    if (visit.errand() instanceof Errand.Choose) {
      claims.put(DEEP_LINKING, settings(visit));
    }
    return claims;
  }

  /** Only as much as the tool asked for when it registered. */
  private static void addPerson(Map<String, Object> claims, Visit visit) {
    Person person = visit.person();
    ToolRegistration.Shared shared = visit.tool().registration().shared();
    Map<String, Object> ext = new LinkedHashMap<>();
    if (shared.names()) {
      claims.put("given_name", person.givenName());
      claims.put("family_name", person.familyName());
      claims.put("name", person.name());
      ext.put("user_username", person.username());
    }
    ext.put("lms", "moodle-2");
    claims.put(LTI + "ext", ext);
    if (shared.emails()) {
      claims.put("email", person.email());
    }
  }

  private static Map<String, Object> lis(Visit visit) {
    Map<String, Object> lis = new LinkedHashMap<>();
    lis.put("person_sourcedid", visit.person().sourcedId());
    lis.put("course_section_sourcedid", visit.course().sourcedId());
    return lis;
  }

  /** The type is the short name, not the URI. */
  private static Map<String, Object> context(Course course) {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("id", course.id());
    context.put("label", course.label());
    context.put("title", course.title());
    context.put("type", List.of("CourseSection"));
    return context;
  }

  private static Map<String, Object> link(Activity activity) {
    Map<String, Object> link = new LinkedHashMap<>();
    link.put("title", activity.title());
    link.put("description", activity.description());
    link.put("id", activity.linkId());
    return link;
  }

  private Map<String, Object> presentation(Visit visit) {
    Map<String, Object> presentation = new LinkedHashMap<>();
    presentation.put("locale", "en");
    visit
        .activity()
        .ifPresent(
            activity -> {
              String query =
                  "?course=%s&launch_container=3&instanceid=%s&sesskey=%s"
                      .formatted(
                          activity.courseId(),
                          activity.linkId(),
                          session.sessionKey(visit.person()));
              presentation.put("document_target", "iframe");
              presentation.put("return_url", site.url("/mod/lti/return" + query));
            });
    return presentation;
  }

  private static Map<String, Object> platform() {
    Map<String, Object> platform = new LinkedHashMap<>();
    platform.put("product_family_code", "moodle");
    platform.put("version", "2025041406.11");
    platform.put("guid", "127.0.0.1");
    platform.put("name", "demo");
    platform.put("description", "Laurel demo LMS");
    return platform;
  }

  /** No `data` and no `accept_lineitem`, although columns are accepted. */
  private Map<String, Object> settings(Visit visit) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("accept_types", List.of("ltiResourceLink"));
    settings.put("accept_presentation_document_targets", List.of("frame", "iframe", "window"));
    settings.put("accept_copy_advice", false);
    settings.put("accept_multiple", true);
    settings.put("accept_unsigned", false);
    settings.put("auto_create", false);
    settings.put("can_confirm", false);
    settings.put("deep_link_return_url", returnUrl(visit));
    settings.put("title", visit.tool().name());
    settings.put("text", "");
    return settings;
  }

  private String returnUrl(Visit visit) {
    return site.url(
        "/mod/lti/contentitem_return?course=%s&id=%s&sesskey=%s"
            .formatted(visit.course().id(), visit.tool().id(), session.sessionKey(visit.person())));
  }
}
