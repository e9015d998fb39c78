package dev.laurel.demo;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The variables that Moodle puts into custom parameters. One that it knows and has no value for is
 * empty; one that it does not know stays as it is written.
 */
@Singleton
class Variables {

  private static final List<String> WITHOUT_VALUE =
      List.of(
          "Context.longDescription",
          "Context.timeFrame.begin",
          "CourseSection.longDescription",
          "CourseSection.timeFrame.begin",
          "CourseSection.timeFrame.end",
          "ResourceLink.id",
          "ResourceLink.title",
          "ResourceLink.description",
          "Person.name.middle",
          "Person.address.street1",
          "Person.address.locality",
          "Person.address.country",
          "Person.phone.primary",
          "Person.phone.mobile",
          "Person.webaddress",
          "Result.sourcedId",
          "Result.autocreate",
          "BasicOutcome.sourcedId",
          "BasicOutcome.url",
          "Moodle.Person.userGroupIds",
          "LineItem.url",
          "Results.url",
          "Scores.url");

  private final DemoSite site;
  private final TiedColumns columns;

  @Inject
  Variables(DemoSite site, TiedColumns columns) {
    this.site = site;
    this.columns = columns;
  }

  /** The value with its variable put in; a variable is the whole value, from the dollar on. */
  String expand(String value, Visit visit) {
    if (!value.startsWith("$")) {
      return value;
    }
    return Optional.ofNullable(all(visit).get(value.substring(1))).orElse(value);
  }

  private Map<String, String> all(Visit visit) {
    Map<String, String> all = new HashMap<>();
    WITHOUT_VALUE.forEach(name -> all.put(name, ""));
    ofCourse(all, visit.course());
    ofPerson(all, visit.person());
    ofServices(all, visit);
    visit
        .activity()
        .ifPresent(
            activity -> {
              all.put("ResourceLink.id", activity.linkId());
              all.put("ResourceLink.title", activity.title());
              all.put("ResourceLink.description", activity.description());
            });
    return all;
  }

  private static void ofCourse(Map<String, String> all, Course course) {
    all.put("Context.id", course.id());
    all.put("Context.id.history", String.join(",", course.history()));
    for (String kind : List.of("Context", "CourseSection")) {
      all.put(kind + ".label", course.label());
      all.put(kind + ".title", course.title());
      all.put(kind + ".sourcedId", course.sourcedId());
    }
  }

  private static void ofPerson(Map<String, String> all, Person person) {
    all.put("User.id", person.id());
    all.put("User.username", person.username());
    all.put("Person.name.full", person.name());
    all.put("Person.name.given", person.givenName());
    all.put("Person.name.family", person.familyName());
    all.put("Person.email.primary", person.email());
    all.put("Person.sourcedId", person.sourcedId());
    all.put("Person.address.timezone", "99"); // "the server's", as Moodle writes it
    all.put("Membership.role", person.role().uri());
  }

  private void ofServices(Map<String, String> all, Visit visit) {
    String course = visit.course().id();
    String tool = visit.tool().id();
    all.put("LineItems.url", site.lineItemsUrl(course, tool));
    all.put("ToolProxyBinding.memberships.url", site.membershipsUrl(course, tool));
    columns
        .only(visit)
        .ifPresent(
            item -> {
              all.put("LineItem.url", site.lineItemUrl(item));
              all.put("Results.url", site.lineItemUrl(item, "/results"));
              all.put("Scores.url", site.lineItemUrl(item, "/scores"));
            });
  }
}
