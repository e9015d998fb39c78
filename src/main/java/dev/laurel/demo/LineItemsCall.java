package dev.laurel.demo;

import dev.laurel.demo.LineItems.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The tool's columns: list and create (AGS 3.2). */
final class LineItemsCall implements Call {

  private static final Pattern PATH = Pattern.compile("/(\\d{1,18})/lineitems");

  private final School school;
  private final DemoSite site;

  LineItemsCall(School school, DemoSite site) {
    this.school = school;
    this.site = site;
  }

  @Override
  public Pattern path() {
    return PATH;
  }

  @Override
  public List<String> formats() {
    return List.of(LineItems.CONTAINER_TYPE, LineItems.ITEM_TYPE);
  }

  @Override
  public Set<String> methods() {
    return Set.of("GET", "POST");
  }

  @Override
  public List<String> scopes(ServiceRequest request) {
    return request.reads()
        ? List.of(Scopes.LINE_ITEM, Scopes.LINE_ITEM_READ)
        : List.of(Scopes.LINE_ITEM);
  }

  @Override
  public boolean takesWildcard() {
    return false;
  }

  @Override
  public ServiceAnswer answer(ServiceRequest request, MatchResult path, Tool tool)
      throws CallRefused {
    requireFormatOfMethod(request);
    Course course = LineItems.requireCourse(school, path.group(1));
    return request.reads() ? list(request, tool, course) : create(request, tool, course);
  }

  /** A list is a container, a new item is none. */
  private static void requireFormatOfMethod(ServiceRequest request) throws CallRefused {
    String right = request.reads() ? LineItems.CONTAINER_TYPE : LineItems.ITEM_TYPE;
    Optional<String> given = request.reads() ? request.accept() : request.contentType();
    if (given.filter(type -> !type.isEmpty() && !type.equals(right)).isPresent()) {
      throw CallRefused.unsupportedType();
    }
  }

  private ServiceAnswer create(ServiceRequest request, Tool tool, Course course)
      throws CallRefused {
    Wanted wanted = LineItems.wanted(school, request.body(), tool, course.id());
    GradeItem made = school.gradebook().create(wanted.onto(GradeItem.standAlone(tool, course)));
    return ServiceAnswer.of(201, LineItems.ITEM_TYPE, wanted.answered(site.lineItemUrl(made)));
  }

  private ServiceAnswer list(ServiceRequest request, Tool tool, Course course) {
    List<GradeItem> all =
        school.gradebook().itemsOf(course.id()).stream()
            .filter(item -> item.of(tool, course.id()) && asked(item, request))
            .toList();
    String base = site.lineItemsUrl(course.id(), tool.id());
    int from = request.number("from").orElse(0);
    Optional<Integer> limit = request.number("limit");
    List<Object> shown = new ArrayList<>();
    all.stream()
        .skip(from)
        .limit(limit.orElse(Integer.MAX_VALUE))
        .forEach(item -> shown.add(LineItems.shown(item, site)));
    ServiceAnswer answer = ServiceAnswer.of(200, LineItems.CONTAINER_TYPE, PhpJson.write(shown));
    return limit.isEmpty() ? answer : answer.withLink(pages(base, all.size(), limit.get(), from));
  }

  private static boolean asked(GradeItem item, ServiceRequest request) {
    Optional<String> link =
        request.parameter("resource_link_id").or(() -> request.parameter("lti_link_id"));
    return request.parameter("tag").filter(tag -> !tag.equals(item.tag())).isEmpty()
        && request.parameter("resource_id").filter(r -> !r.equals(item.resourceId())).isEmpty()
        && link.filter(id -> !id.equals(item.linkId().orElse(""))).isEmpty();
  }

  /** Moodle's `Link`: curly quotes, `&amp;` for `&`, and a last page that is not the last one. */
  private static String pages(String base, int total, int limit, int from) {
    List<String> links = new ArrayList<>();
    links.add(page(base, limit, 0, "first"));
    if (from > 0) {
      links.add(page(base, limit, Math.max(0, from - limit), "prev"));
    }
    links.add(page(base, limit, from, "canonical"));
    if (from + limit <= total - 1) {
      links.add(page(base, limit, from + limit, "next"));
    }
    links.add(page(base, limit, Math.max(0, total - limit + 1), "last"));
    return String.join(", ", links);
  }

  private static String page(String base, int limit, int from, String relation) {
    return "<%s&amp;limit=%d&amp;from=%d>; rel=\u201c%s\u201d"
        .formatted(base, limit, from, relation);
  }
}
