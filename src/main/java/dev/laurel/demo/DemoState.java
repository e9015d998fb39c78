package dev.laurel.demo;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Everything that the demo LMS knows, as JSON for tests. */
@Singleton
public class DemoState {

  private final School school;
  private final InstalledTools tools;
  private final Faults faults;

  @Inject
  DemoState(School school, InstalledTools tools, Faults faults) {
    this.school = school;
    this.tools = tools;
    this.faults = faults;
  }

  public String json() {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("courses", school.courses().all().stream().map(this::shown).toList());
    state.put("tools", tools.all().stream().map(DemoState::shown).toList());
    state.put("services", faults.current().name().toLowerCase(Locale.ROOT));
    state.put("people", school.people().all().stream().map(DemoState::shown).toList());
    state.put("items", school.gradebook().items().stream().map(DemoState::shown).toList());
    state.put("grades", school.gradebook().allGrades().stream().map(DemoState::shown).toList());
    return PhpJson.writePlain(state);
  }

  /** The new people only, in the same form. */
  public String json(List<Person> some) {
    return PhpJson.writePlain(Map.of("people", some.stream().map(DemoState::shown).toList()));
  }

  private Map<String, Object> shown(Course course) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("courseId", course.id());
    shown.put("title", course.title());
    shown.put("history", course.history());
    shown.put(
        "activities",
        school.courses().activities(course.id()).stream().map(DemoState::shown).toList());
    return shown;
  }

  private static Map<String, Object> shown(Activity activity) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("linkId", activity.linkId());
    shown.put("courseModule", activity.courseModule());
    shown.put("toolId", activity.toolId());
    shown.put("title", activity.title());
    shown.put("custom", activity.opens().custom().values());
    return shown;
  }

  private static Map<String, Object> shown(Tool tool) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("toolId", tool.id());
    shown.put("clientId", tool.clientId());
    shown.put("name", tool.name());
    shown.put("state", tool.state().name());
    return shown;
  }

  private static Map<String, Object> shown(Person person) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("userId", person.id());
    shown.put("name", person.name());
    shown.put("email", person.email());
    shown.put("role", person.role().ltiName());
    return shown;
  }

  private static Map<String, Object> shown(GradeItem item) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("itemId", item.id());
    shown.put("courseId", item.courseId());
    shown.put("label", item.label());
    shown.put("scoreMaximum", PhpJson.number(item.maximum()));
    shown.put("resourceId", item.resourceId());
    shown.put("tag", item.tag());
    item.linkId().ifPresent(link -> shown.put("resourceLinkId", link));
    shown.put("kind", item.kind().name());
    return shown;
  }

  private static Map<String, Object> shown(Grade grade) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("itemId", grade.itemId());
    shown.put("userId", grade.userId());
    grade.score().ifPresent(score -> shown.put("score", PhpJson.number(score)));
    shown.put("comment", grade.comment());
    grade.timeModified().ifPresent(time -> shown.put("timeModified", time.toString()));
    shown.put("overridden", grade.overridden());
    return shown;
  }
}
