package dev.laurel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.lti.PlatformForTests;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanvasCourseTest {

  private final PlatformForTests platform = new PlatformForTests();
  private final Map<String, Object> claims = platform.resourceLinkClaims();
  private final Map<String, Object> custom =
      new HashMap<>(
          Map.of(
              "canvas_course_id", 417,
              "canvas_context_gid", "20930000000000417",
              "canvas_course_uuid", "CourseUuid",
              "canvas_root_uuid", "RootUuid"));

  private CanvasCourse said(String product) {
    claims.put(
        PlatformForTests.claim("tool_platform"),
        Map.of("guid", "g", "product_family_code", product));
    claims.put(PlatformForTests.claim("custom"), custom);
    return CanvasCourse.of(platform.launch(claims));
  }

  @Test
  void canvas_says_global_id_uuid_and_root_account() {
    assertThat(said("canvas"))
        .isEqualTo(
            new CanvasCourse(
                Optional.of("20930000000000417"),
                Optional.of("CourseUuid"),
                Optional.of("RootUuid")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"moodle", "desire2learn", ""})
  void a_parameter_that_a_teacher_typed_into_a_link_of_another_lms_says_nothing(String product) {
    assertThat(said(product)).isEqualTo(CanvasCourse.UNKNOWN);
  }

  @Test
  void an_account_whose_global_id_is_that_of_a_course_is_no_course() {
    custom.put("canvas_course_id", "$Canvas.course.id");
    assertThat(said("canvas")).isEqualTo(CanvasCourse.UNKNOWN);
    custom.remove("canvas_course_id");
    assertThat(said("canvas")).isEqualTo(CanvasCourse.UNKNOWN);
  }

  @Test
  void what_canvas_did_not_replace_or_is_no_id_is_left_out() {
    custom.put("canvas_context_gid", "biology");
    custom.put("canvas_course_uuid", "$vnd.instructure.Course.uuid");
    custom.put("canvas_root_uuid", "admin@canvas.example");
    assertThat(said("canvas")).isEqualTo(CanvasCourse.UNKNOWN);
  }

  @Test
  void a_launch_that_says_less_takes_nothing_away() {
    CanvasCourse before = said("canvas");
    assertThat(CanvasCourse.UNKNOWN.orAsBefore(before)).isEqualTo(before);
    CanvasCourse moved =
        new CanvasCourse(Optional.of("20940000000000001"), Optional.empty(), Optional.empty());
    assertThat(moved.orAsBefore(before).globalId()).contains("20940000000000001");
    assertThat(moved.orAsBefore(before).uuid()).contains("CourseUuid");
  }
}
