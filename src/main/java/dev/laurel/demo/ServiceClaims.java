package dev.laurel.demo;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part of an ID token that names services: custom parameters, grades, members. */
@Singleton
class ServiceClaims {

  private static final String CUSTOM = "https://purl.imsglobal.org/spec/lti/claim/custom";
  private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
  private static final String NRPS =
      "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";

  private final DemoSite site;
  private final Courses courses;
  private final TiedColumns columns;
  private final Variables variables;

  @Inject
  ServiceClaims(DemoSite site, Courses courses, TiedColumns columns, Variables variables) {
    this.site = site;
    this.courses = courses;
    this.columns = columns;
    this.variables = variables;
  }

  void add(Map<String, Object> claims, Visit visit) {
    ToolRegistration registration = visit.tool().registration();
    claims.put(CUSTOM, custom(visit));
    if (registration.acceptsGrades()) {
      claims.put(AGS, endpoint(visit));
    }
    if (offersMembers(visit)) {
      claims.put(NRPS, namesAndRoles(visit));
    }
  }

  /** With keys that the platform adds of its own accord, one of them with an unfilled hole. */
  private Map<String, Object> custom(Visit visit) {
    Map<String, Object> custom = visit.custom().expanded(value -> variables.expand(value, visit));
    String tool = visit.tool().id();
    if (offersMembers(visit)) {
      custom.put("context_memberships_url", membershipsUrl(visit));
    }
    if (tool.equals(DemoSite.TYPE_ID)) {
      custom.put("system_setting_url", site.servicesUrl("/tool/" + tool + "/custom"));
      custom.put("link_setting_url", site.servicesUrl("/links/{link_id}/custom"));
    }
    return custom;
  }

  /** `lineitem` is there only when exactly one column is tied to the link. */
  private Map<String, Object> endpoint(Visit visit) {
    Map<String, Object> endpoint = new LinkedHashMap<>();
    endpoint.put("scope", visit.tool().registration().gradeScopes());
    endpoint.put("lineitems", site.lineItemsUrl(visit.course().id(), visit.tool().id()));
    columns.only(visit).ifPresent(item -> endpoint.put("lineitem", site.lineItemUrl(item)));
    return endpoint;
  }

  /** Moodle tells who is in a course only to a tool that has an activity there. */
  private boolean offersMembers(Visit visit) {
    return visit.tool().registration().readsMembers()
        && courses.activities(visit.course().id()).stream()
            .anyMatch(activity -> activity.toolId().equals(visit.tool().id()));
  }

  private Map<String, Object> namesAndRoles(Visit visit) {
    Map<String, Object> claim = new LinkedHashMap<>();
    claim.put("context_memberships_url", membershipsUrl(visit));
    claim.put("service_versions", List.of("1.0", "2.0"));
    return claim;
  }

  private String membershipsUrl(Visit visit) {
    return site.membershipsUrl(visit.course().id(), visit.tool().id());
  }
}
