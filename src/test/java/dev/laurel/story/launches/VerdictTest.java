package dev.laurel.story.launches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** That the table can say no. */
class VerdictTest {

  private static final LaunchCase HOSTILE =
      LaunchCases.read(
          """
          {"why": "for this test", "unseen": ["<b>"],
           "expect": {"check": "KEY_ID", "status": 403}}
          """);
  private static final LaunchCase FRIENDLY =
      LaunchCases.read(
          """
          {"why": "for this test", "expect": {"status": 303, "lands": "/my-badges"}}
          """);

  private static Observed refused(int status, String page, String body) {
    return new Observed(status, List.of(page), body, "", 0, 3, 0);
  }

  private static Observed landed(String path, int status, String... problems) {
    return new Observed(303, List.of(problems), "page", path, status, 3, 1);
  }

  @Test
  void a_refusal_by_the_named_check_passes() {
    assertThat(Verdict.ofHostile(HOSTILE, refused(403, "launch-key-id", "page"))).isEmpty();
  }

  @Test
  void a_refusal_by_another_check_is_reported() {
    assertThat(Verdict.ofHostile(HOSTILE, refused(403, "launch-signature", "page")))
        .containsExactly("the page names [launch-signature] instead of launch-key-id");
  }

  @Test
  void a_page_that_names_nothing_is_reported() {
    Observed blank = new Observed(403, List.of(), "page", "", 0, 3, 0);
    assertThat(Verdict.ofHostile(HOSTILE, blank)).hasSize(1);
  }

  @Test
  void an_accepted_hostile_launch_is_reported_as_such() {
    assertThat(Verdict.ofHostile(HOSTILE, landed("/courses/1/my-badges", 200)))
        .contains("answered with 303, not with a refusal", "1 rows were stored");
  }

  @Test
  void a_server_error_is_reported() {
    assertThat(Verdict.ofHostile(HOSTILE, refused(500, "launch-key-id", "page")))
        .contains("answered with 500, not with a refusal");
  }

  @Test
  void another_status_is_reported() {
    assertThat(Verdict.ofHostile(HOSTILE, refused(400, "launch-key-id", "page")))
        .containsExactly("status 400 instead of 403");
  }

  @Test
  void a_stack_trace_and_a_reflected_text_are_reported() {
    String body = "<b> java.lang.NullPointerException at dev.laurel.Foo.bar(Foo.java:1)";
    assertThat(Verdict.ofHostile(HOSTILE, refused(403, "launch-key-id", body)))
        .containsExactly("the page tells of the inside", "the page shows <b>");
  }

  @Test
  void a_row_that_was_stored_is_reported() {
    Observed stored = refused(403, "launch-key-id", "page").withRowsAdded(1);
    assertThat(Verdict.ofHostile(HOSTILE, stored)).containsExactly("1 rows were stored");
  }

  @Test
  void a_launch_that_hangs_is_reported() {
    Observed slow = new Observed(403, List.of("launch-key-id"), "page", "", 0, 6_000, 0);
    assertThat(Verdict.ofHostile(HOSTILE, slow)).containsExactly("hung for 6000 ms");
  }

  @Test
  void a_friendly_launch_that_lands_passes() {
    assertThat(Verdict.ofFriendly(FRIENDLY, landed("/courses/1/my-badges", 200))).isEmpty();
  }

  @Test
  void a_friendly_launch_that_lands_elsewhere_or_on_a_problem_is_reported() {
    assertThat(Verdict.ofFriendly(FRIENDLY, landed("/courses/1/progress", 200))).hasSize(1);
    assertThat(Verdict.ofFriendly(FRIENDLY, landed("/courses/1/my-badges", 500))).hasSize(1);
    assertThat(Verdict.ofFriendly(FRIENDLY, landed("/courses/1/my-badges", 200, "x"))).hasSize(1);
    assertThat(Verdict.ofFriendly(FRIENDLY, refused(403, "launch-state", "page"))).isNotEmpty();
  }

  @Test
  void the_table_shows_what_went_wrong_and_how_long_it_took() {
    LaunchTable table = new LaunchTable("Table of the test");
    table.add("right", refused(403, "launch-key-id", "page"), List.of());
    table.add("wrong", new Observed(500, List.of("unexpected"), "", "", 0, 70, 0), List.of("x"));
    assertThat(table.text())
        .contains("Table of the test")
        .containsPattern("ok +right +403 +\\[launch-key-id] +3\\.0 ms")
        .containsPattern("NO +wrong +500 +\\[unexpected] +70\\.0 ms")
        .contains("1 of 2 as expected; median 70.0 ms, maximum 70.0 ms, 1 over 50 ms");
  }
}
