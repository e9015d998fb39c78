package dev.laurel.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Who is in the course (NRPS 2.0): roles by their short names, everybody active. */
final class MembershipsCall implements Call {

  private static final Pattern PATH =
      Pattern.compile("/CourseSection/(\\d{1,18})/bindings/(\\d{1,18})/memberships");
  private static final String TYPE = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
  private static final String MESSAGE_TYPE =
      "https://purl.imsglobal.org/spec/lti/claim/message_type";

  private final School school;
  private final DemoSite site;

  MembershipsCall(School school, DemoSite site) {
    this.school = school;
    this.site = site;
  }

  @Override
  public Pattern path() {
    return PATH;
  }

  @Override
  public List<String> formats() {
    return List.of(TYPE);
  }

  @Override
  public Set<String> methods() {
    return Set.of("GET");
  }

  @Override
  public List<String> scopes(ServiceRequest request) {
    return List.of(Scopes.MEMBERSHIP);
  }

  @Override
  public boolean takesWildcard() {
    return true;
  }

  @Override
  public ServiceAnswer answer(ServiceRequest request, MatchResult path, Tool tool)
      throws CallRefused {
    Course course = LineItems.requireCourse(school, path.group(1));
    if (!path.group(2).equals(tool.id())) {
      throw CallRefused.unauthorized();
    }
    List<Person> all =
        school.people().all().stream().filter(person -> asked(person, request)).toList();
    int from = request.number("from").orElse(0);
    Optional<Integer> limit = request.number("limit");
    boolean withMessage = request.parameter("rlid").isPresent();
    List<Map<String, Object>> members =
        all.stream()
            .skip(from)
            .limit(limit.orElse(Integer.MAX_VALUE))
            .map(person -> shown(person, withMessage, tool.registration().shared()))
            .toList();
    String id = site.membershipsUrl(course.id(), tool.id());
    ServiceAnswer answer =
        ServiceAnswer.of(200, TYPE, PhpJson.write(container(id, course, members)));
    int next = from + limit.orElse(all.size());
    return next >= all.size() ? answer : answer.withLink(nextPage(id, limit.orElse(0), next));
  }

  private static boolean asked(Person person, ServiceRequest request) {
    return request
        .parameter("role")
        .filter(role -> !role.equals(person.role().uri()))
        .filter(role -> !role.equals(person.role().ltiName()))
        .isEmpty();
  }

  /** The role that was asked for is forgotten on the way to the next page. */
  private static String nextPage(String id, int limit, int from) {
    return "<%s?limit=%d&from=%d>; rel=\"next\"".formatted(id, limit, from);
  }

  private static Map<String, Object> container(
      String id, Course course, List<Map<String, Object>> members) {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("id", course.id());
    context.put("label", course.label());
    context.put("title", course.title());
    Map<String, Object> container = new LinkedHashMap<>();
    container.put("id", id);
    container.put("context", context);
    container.put("members", members);
    return container;
  }

  private static Map<String, Object> shown(
      Person person, boolean withMessage, ToolRegistration.Shared shared) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("status", "Active");
    shown.put("roles", List.of(person.role().ltiName()));
    if (withMessage) {
      shown.put("message", List.of(Map.of(MESSAGE_TYPE, "LtiResourceLinkRequest")));
    }
    shown.put("user_id", person.id());
    shown.put("lis_person_sourcedid", person.sourcedId());
    if (shared.names()) {
      shown.put("name", person.name());
      shown.put("given_name", person.givenName());
      shown.put("family_name", person.familyName());
    }
    if (shared.emails()) {
      shown.put("email", person.email());
    }
    if (shared.names()) {
      shown.put("ext_user_username", person.username());
    }
    return shown;
  }
}
