package dev.laurel.achievement.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.achievement.AchievementWorkshop;
import dev.laurel.achievement.Draft;
import dev.laurel.achievement.Participant;
import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.ListedItem;
import dev.laurel.grading.Listening;
import dev.laurel.testing.CourseVisitor;
import dev.laurel.testing.Doors;
import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;

/** A course with one graded item, one learner and a teacher who makes badges of it. */
abstract class BadgeWorld {

  final Listening world = new Listening();
  final AchievementWorkshop workshop = new AchievementWorkshop(world);
  final Course course = Grades.course(world.ids);
  final CourseVisitor visitor = new CourseVisitor(course);
  final GradedItem item = Grades.item(world.ids, course, "Final <project>");
  final Doors doors = Doors.of(BadgeDoors.all(world, workshop, visitor).toArray());
  final String base = "/courses/" + course.contextId() + "/badges";

  @BeforeEach
  void list_one_item() {
    world.ports.items().save(List.of(item));
    world.lms.know("1003", "ada");
    world.lms.list(course.contextId(), listed());
    world.lms.grade(item, Grades.result("1003", "90", "100", Doors.NOW));
    workshop.people(contextId -> List.of(new Participant("ada", "Ada", true, true)));
  }

  ListedItem listed() {
    return new ListedItem(
        item.url(), item.label(), item.scoreMaximum(), Optional.empty(), Optional.empty());
  }

  Document page(String path, int status) throws UnsupportedEncodingException {
    return html(doors.get(path, "Accept", "text/html"), status);
  }

  static Document html(MockHttpResponse answer, int status) throws UnsupportedEncodingException {
    assertThat(answer.getStatus()).isEqualTo(status);
    return Jsoup.parse(answer.getContentAsString());
  }

  static String form(String... fields) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append(i == 0 ? "" : "&").append(fields[i]).append('=');
      form.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  String location(MockHttpResponse answer) {
    assertThat(answer.getStatus()).isEqualTo(303);
    String location = String.valueOf(answer.getOutputHeaders().getFirst("Location"));
    return location.substring(location.indexOf("/courses/"));
  }

  static String what(String name) {
    return form("name", name, "description", "Knows", "criteria", "Pass", "image", "png-hash");
  }

  Draft only() {
    return workshop.drafts().of(course).getFirst();
  }
}
