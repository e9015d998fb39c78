package dev.laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.demo.GradeItem.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CopyCourseTest {

  private final Room room = new Room();
  private final Course original = room.courses.find(Course.FIRST).orElseThrow();

  @Test
  void the_copy_has_the_same_activities_under_new_ids() {
    Course copy = room.copyCourse.copy(original);

    List<Activity> activities = room.courses.activities(copy.id());
    assertThat(activities)
        .extracting(Activity::title)
        .containsExactly("Badges", "Final project", "Lab 1");
    assertThat(activities).extracting(Activity::linkId).doesNotContain("401", "402", "403");
    assertThat(activities).extracting(Activity::toolId).containsOnly(DemoSite.TYPE_ID);
  }

  @Test
  void columns_keep_what_the_tool_calls_them_and_follow_their_activities() {
    room.gradebook.create(
        new GradeItem(
            0,
            "201",
            "601",
            "Badge",
            BigDecimal.TEN,
            "badge-7",
            "earned",
            Optional.empty(),
            Kind.STAND_ALONE));

    Course copy = room.copyCourse.copy(original);

    List<GradeItem> before = room.gradebook.itemsOf("201");
    List<GradeItem> after = room.gradebook.itemsOf(copy.id());
    assertThat(after).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
    assertThat(after)
        .extracting(GradeItem::label)
        .isEqualTo(before.stream().map(GradeItem::label).toList());
    assertThat(after.getLast().resourceId()).isEqualTo("badge-7");
    assertThat(after.getLast().tag()).isEqualTo("earned");
    String link = room.courses.activities(copy.id()).get(0).linkId();
    assertThat(after)
        .filteredOn(item -> item.kind() == Kind.ACTIVITY)
        .extracting(item -> item.linkId().orElse(""))
        .containsExactly(link);
  }

  @Test
  void grades_stay_behind() {
    room.typeGrade.type(504, "1003", "85");

    Course copy = room.copyCourse.copy(original);

    for (GradeItem item : room.gradebook.itemsOf(copy.id())) {
      assertThat(room.gradebook.grades(item.id())).isEmpty();
    }
  }

  @Test
  void the_history_names_the_nearest_ancestor_first() {
    Course copy = room.copyCourse.copy(original);
    Course copyOfCopy = room.copyCourse.copy(copy);

    assertThat(copy.history()).containsExactly("201");
    assertThat(copyOfCopy.history()).containsExactly(copy.id(), "201");
  }

  @Test
  void copies_are_numbered() {
    assertThat(room.copyCourse.copy(original).title())
        .isEqualTo("Introduction to Data Science copy 1");
    Course second = room.copyCourse.copy(original);
    assertThat(second.title()).isEqualTo("Introduction to Data Science copy 2");
    assertThat(second.label()).isEqualTo("DS101_2");
    assertThat(second.sourcedId()).isEmpty();
  }

  @Test
  void a_launch_in_the_copy_is_of_the_copy_and_tells_where_it_came_from() {
    Course copy = room.copyCourse.copy(original);
    Activity activity = room.courses.activities(copy.id()).get(0);

    String claims =
        PhpJson.writePlain(room.claims.of(room.open(room.person("1003"), activity), "n-1"));

    assertThat(claims)
        .contains("\"id\":\"" + copy.id() + "\",\"label\":\"DS101_1\"")
        .contains("\"history\":\"201\"")
        .contains("/services/" + copy.id() + "/lineitems?type_id=601")
        .contains("/CourseSection/" + copy.id() + "/bindings/601/memberships");
  }

  @Test
  void the_columns_of_the_copy_are_listed_in_the_copy_only() {
    Course copy = room.copyCourse.copy(original);

    ServiceAnswer there =
        room.get(
            "/" + copy.id() + "/lineitems?type_id=601",
            "application/vnd.ims.lis.v2.lineitemcontainer+json");
    ServiceAnswer wrong =
        room.get(
            "/" + copy.id() + "/lineitems/504/lineitem?type_id=601",
            "application/vnd.ims.lis.v2.lineitem+json");

    assertThat(Recorded.json(there.body())).hasSize(1);
    assertThat(there.body()).doesNotContain("lineitems\\/504\\/");
    assertThat(wrong.status()).isEqualTo(404);
  }
}
