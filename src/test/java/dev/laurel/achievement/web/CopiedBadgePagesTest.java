package dev.laurel.achievement.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.achievement.AchievementWorkshop;
import dev.laurel.achievement.Draft;
import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.ListedItem;
import dev.laurel.grading.Listening;
import dev.laurel.testing.CourseVisitor;
import dev.laurel.testing.Doors;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Badges that came along with a copied course, as an instructor meets them. */
class CopiedBadgePagesTest {

  private final Listening world = new Listening();
  private final AchievementWorkshop workshop = new AchievementWorkshop(world);
  private final Course course = Grades.course(world.ids);
  private final CourseVisitor visitor = new CourseVisitor(course);
  private final GradedItem item = Grades.item(world.ids, course, "Final <project>");
  private final Doors doors = Doors.of(BadgeDoors.all(world, workshop, visitor).toArray());
  private final String base = "/courses/" + course.contextId() + "/badges";

  @BeforeEach
  void list_one_item() {
    world.ports.items().save(List.of(item));
    world.lms.list(
        course.contextId(),
        new ListedItem(
            item.url(), item.label(), item.scoreMaximum(), Optional.empty(), Optional.empty()));
  }

  private Document page(String path, int status) throws UnsupportedEncodingException {
    MockHttpResponse answer = doors.get(path, "Accept", "text/html");
    assertThat(answer.getStatus()).isEqualTo(status);
    return Jsoup.parse(answer.getContentAsString());
  }

  private Draft only() {
    return workshop.drafts().of(course).getFirst();
  }

  @Test
  void copied_badge_says_where_it_came_from_and_which_item_is_missing() throws Exception {
    Course old = new Course(course.tenantId(), "old");
    GradedItem gone = Grades.item(world.ids, old, "Quiz <1>");
    world.ports.items().save(List.of(gone));
    workshop.publish(old, "Limits", gone, "80");
    workshop
        .copying()
        .copy(Grades.context(old, "Analysis <2025>"), Grades.context(course, "Now"), List.of());
    String text = page(base, 200).select("#badges tbody tr").text();
    assertThat(text).contains("Limits", "Copied from Analysis <2025>", "“Quiz <1>”");
  }

  @Test
  void copied_badge_proposes_what_has_the_name_of_what_was_lost_until_that_is_saved()
      throws Exception {
    Course old = new Course(course.tenantId(), "old");
    GradedItem gone = Grades.item(world.ids, old, " final <PROJECT>");
    world.ports.items().save(List.of(gone));
    workshop.publish(old, "Limits", gone, "80");
    workshop
        .copying()
        .copy(Grades.context(old, "2025"), Grades.context(course, "Now"), List.of(item));
    assertThat(only().itemId()).isEmpty();
    String when = base + "/" + only().id() + "/when";
    Document proposed = page(when, 200);
    assertThat(proposed.select(".notice").text()).contains("final <PROJECT>", "same name");
    assertThat(proposed.select("input[name=item][checked]").val()).isEqualTo(item.id());
    doors.post(when, "item=" + item.id() + "&percent=80");
    assertThat(only().itemId()).contains(item.id());
    assertThat(page(when, 200).select(".notice")).isEmpty();
  }
}
