package dev.laurel.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.shared.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepOlderToolsTest {

  private final OlderWorld older = new OlderWorld();
  private final OlderTool tool = older.tool(older.course, "Simulations").tool();

  @Test
  void each_tool_has_a_key_and_a_secret_of_its_own() {
    Set<String> keys = new HashSet<>();
    Set<String> secrets = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      KeepOlderTools.Added added = older.tool(older.course, "Tool " + i);
      keys.add(added.tool().id());
      secrets.add(added.secret().reveal());
      assertThat(older.keep.secret(added.tool())).contains(added.secret());
      assertThat(added.toString()).doesNotContain(added.secret().reveal());
    }
    assertThat(keys).hasSize(20);
    assertThat(secrets).hasSize(20);
  }

  @Test
  void name_is_free_again_once_its_tool_has_ended_and_in_other_courses() {
    older.tool(Grades.course(older.world.ids), "Simulations");
    older.keep.end(older.course, tool.id());
    OlderTool again = older.tool(older.course, "Simulations").tool();
    assertThat(again.id()).isNotEqualTo(tool.id());
    assertThat(older.activities.of(tool)).as("those of the ended one").isEmpty();
    assertThat(older.activities.of(again)).hasSize(1);
  }

  @Test
  void tool_ends_once_and_for_its_own_course_only() {
    Course elsewhere = Grades.course(older.world.ids);
    assertThatThrownBy(() -> older.keep.end(elsewhere, tool.id())).isInstanceOf(Problem.class);
    assertThat(older.keep.require(older.course, tool.id())).isEqualTo(tool);
    older.keep.end(older.course, tool.id());
    assertThatThrownBy(() -> older.keep.end(older.course, tool.id()))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(404));
  }

  @Test
  void ending_one_tool_leaves_the_activities_of_another() {
    OlderTool other = older.tool(older.course, "Other").tool();
    older.keep.end(older.course, tool.id());
    assertThat(older.activities.of(older.course))
        .singleElement()
        .satisfies(item -> assertThat(OlderActivities.belongs(other, item)).isTrue());
  }

  @Test
  void names_are_plain_and_of_at_most_a_hundred_characters() {
    assertThat(older.activity(tool, "  a \t\n b  ").label()).isEqualTo("a b");
    assertThat(older.tool(older.course, "  c \t\n d  ").tool().isCalled("c  d ")).isTrue();
    assertThat(older.activity(tool, "x".repeat(100)).label()).hasSize(100);
    for (String bad : List.of("", " ", "x".repeat(101), "a\u0000b", "a\u0007")) {
      assertThat(older.activities.add(tool, bad)).isEqualTo(refused("name"));
      assertThat(older.keep.add(older.course, new KeepOlderTools.Wanted(bad, "https://x.example/")))
          .isInstanceOf(KeepOlderTools.Refused.class);
    }
  }

  @Test
  void activities_are_told_apart_by_their_names_only_within_one_tool() {
    OlderTool other = older.tool(older.course, "Other").tool();
    assertThat(older.activity(tool, "Unit").label()).isEqualTo("Unit");
    assertThat(older.activities.add(tool, " UNIT")).isEqualTo(refused("activity"));
    assertThat(older.activity(other, "Unit").label()).isEqualTo("Unit");
    assertThat(older.activities.of(older.course)).hasSize(4);
  }

  private static OlderActivities.Refused refused(String why) {
    return new OlderActivities.Refused(new Mistake("activity", "grading.older.mistake." + why));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://tool.example",
        "HTTPS://tool.example:8443/a?b=c&d=%20&e",
        " https://tool.example/launch.php ",
        "http://127.0.0.1:8080/launch",
        "https://tool.example/übung?aufgabe=ü",
        "https://tool.example/?from=oauth_world"
      })
  void address_that_a_browser_can_post_to_is_good(String text) {
    assertThat(LaunchUrl.of(text, true)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tool.example",
        "//tool.example",
        "http://tool.example/",
        "ftp://tool.example/",
        "javascript:alert(1)",
        "https:///launch",
        "https://user@tool.example/",
        "https://tool.example/#there",
        "https://tool.example/?oauth_nonce=1",
        "https://tool.example/?o%61uth_nonce=1",
        "https://tool.example/a/../launch",
        "https://tool.example/./launch",
        "https://tool.example/%2E%2e/launch",
        "https://tool.example/launch/..",
        "https://tool.example/?x=%zz",
        "https://tool.example/ü ü"
      })
  void any_other_address_is_not(String text) {
    assertThat(LaunchUrl.of(text, false)).isEmpty();
  }
}
