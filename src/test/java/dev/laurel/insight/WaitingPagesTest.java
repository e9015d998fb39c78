package dev.laurel.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Channel;
import dev.laurel.grading.Finding;
import dev.laurel.grading.Grades;
import dev.laurel.grading.RefusedReports;
import dev.laurel.roster.LearnerKey;
import dev.laurel.testing.Doors;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaitingPagesTest {

  private static final Finding NINE_OF_TEN = Finding.grade(Grades.points("9", "10"));

  private final WaitingWorld world = new WaitingWorld();
  private final Doors doors = world.doors();
  private final String address = "/courses/" + world.course.contextId() + "/waiting";

  private Document page(String path) throws UnsupportedEncodingException {
    MockHttpResponse answer = doors.get(path, "Accept", "text/html", "Accept-Language", "en");
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  private String waiting() throws UnsupportedEncodingException {
    return page(address).select("#waiting tbody").text();
  }

  @Test
  void a_course_where_nothing_waits_says_what_this_page_is_for() throws Exception {
    Document page = page(address);
    assertThat(page.select(".empty").text()).contains("No grade waits", "nothing is lost");
    assertThat(page.select("table, form[action$=look]")).isEmpty();
  }

  @Test
  void a_grade_that_waits_says_activity_points_person_since_when_and_from_where() throws Exception {
    world.park(Channel.IMPORT, "SIS_ID:S-<1>", NINE_OF_TEN, Doors.NOW.minus(Duration.ofHours(3)));
    assertThat(waiting())
        .contains("Final <project>", "9 of 10", "S-<1>", "SIS id", "an uploaded gradebook")
        .contains("3 hours ago");
    assertThat(page(address).select("main").text())
        .contains("One grade has arrived", "open the Badges activity", "at least every six hours");
  }

  @Test
  void a_mail_address_is_shown_as_it_was_given_and_leads_nowhere() throws Exception {
    world.park(Channel.XAPI, "ana@example.invalid", NINE_OF_TEN, Doors.NOW);
    assertThat(waiting()).contains("ana@example.invalid", "user id of the LMS");
    assertThat(page(address).select("#waiting a, a[href*='@']")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Finding.State.class,
      names = {"HIDDEN", "PENDING"})
  void points_that_nobody_may_see_yet_are_not_shown(Finding.State state) throws Exception {
    world.park(
        Channel.CANVAS_EVENTS,
        "CANVAS_ID:48",
        new Finding(Finding.Kind.SCORE, state, Grades.points("9", "10")),
        Doors.NOW);
    assertThat(waiting()).contains("yet").doesNotContain("9 of 10");
  }

  @Test
  void a_grade_that_was_taken_away_says_so() throws Exception {
    world.park(Channel.AGS_RESULT, "7", Finding.grade(Optional.empty()), Doors.NOW);
    assertThat(waiting()).contains("taken away");
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void every_channel_has_a_name(Channel channel) throws Exception {
    world.park(channel, "7", NINE_OF_TEN, Doors.NOW);
    assertThat(waiting()).doesNotContain("insight.");
  }

  @ParameterizedTest
  @EnumSource(LearnerKey.Kind.class)
  void every_kind_of_key_has_a_name(LearnerKey.Kind kind) throws Exception {
    world.park(
        Channel.IMPORT, LearnerKey.of(kind, "48").orElseThrow().text(), NINE_OF_TEN, Doors.NOW);
    assertThat(waiting()).contains("48").doesNotContain("insight.").doesNotContain("_");
  }

  @Test
  void fifty_lines_are_a_page_and_the_rest_follows() throws Exception {
    for (int i = 0; i < WaitingGrades.MOST + 3; i++) {
      world.park(Channel.IMPORT, "user-" + i, NINE_OF_TEN, Doors.NOW);
    }
    Document first = page(address);
    assertThat(first.select("#waiting tbody tr")).hasSize(WaitingGrades.MOST);
    assertThat(first.select("main").text()).contains("53 grades have arrived");
    Document second = page(first.select("nav.buttons a").attr("href"));
    assertThat(second.select("#waiting tbody tr")).hasSize(3);
    assertThat(second.select("nav.buttons a")).hasSize(1);
    assertThat(second.select("nav.buttons a").attr("href")).isEqualTo(address);
  }

  @Test
  void a_page_beyond_the_last_says_so_and_leads_back() throws Exception {
    world.park(Channel.IMPORT, "7", NINE_OF_TEN, Doors.NOW);
    Document page = page(address + "?after=zzz%22%3E%3Cscript%3E");
    assertThat(page.select("main").text()).contains("Nothing waits beyond this page");
    assertThat(page.select("nav.buttons a").attr("href")).isEqualTo(address);
  }

  @ParameterizedTest
  @EnumSource(RefusedReports.Reason.class)
  void a_refused_grade_says_why(RefusedReports.Reason reason) throws Exception {
    world.refuse("x".repeat(300), reason);
    Document page = page(address);
    assertThat(page.select("#refused tbody").text())
        .contains("Final <project>", "7 of 10", "x".repeat(80) + "…")
        .doesNotContain("x".repeat(81), "insight.");
    assertThat(page.select(".empty, #waiting, form[action$=look]")).isEmpty();
  }

  @Test
  void a_key_of_two_people_names_both_and_who_keeps_it() throws Exception {
    world.dispute("Ana", "Bob", new LearnerKey(LearnerKey.Kind.SIS_ID, "S-1"));
    Document page = page(address);
    assertThat(page.select("#disputes tbody td").eachText()).containsExactly("Ana", "Bob");
    assertThat(page.select("main").text()).contains("moves no grades");
  }

  @Test
  void nothing_of_another_course_is_shown() throws Exception {
    WaitingWorld other = new WaitingWorld();
    other.park(Channel.IMPORT, "7", NINE_OF_TEN, Doors.NOW);
    assertThat(doors.get("/courses/" + other.course.contextId() + "/waiting").getStatus())
        .isEqualTo(403);
    assertThat(page(address).select("#waiting")).isEmpty();
  }

  @Test
  void learners_neither_see_the_page_nor_have_the_list_read() {
    world.visitor.become("ada", "Learner");
    assertThat(doors.get(address).getStatus()).isEqualTo(403);
    assertThat(doors.post(address + "/look", "").getStatus()).isEqualTo(403);
    assertThat(world.lookedAgain).isEmpty();
  }

  @Test
  void the_button_reads_the_list_and_has_everything_looked_at_again() throws Exception {
    world.park(Channel.IMPORT, "7", NINE_OF_TEN, Doors.NOW);
    world.lists("7");
    assertThat(page(address).select("form[action$=look]").attr("action"))
        .isEqualTo(address + "/look");
    assertThat(press().select("[role=status]").text()).contains("The list of members was read");
    assertThat(world.lookedAgain).containsExactly(world.course.contextId());
    assertThat(world.roster.learnerOf("deployment", "7")).isPresent();
    assertThat(press().select("[role=status]").text()).contains("less than a minute ago");
  }

  private Document press() throws UnsupportedEncodingException {
    MockHttpResponse answer = doors.post(address + "/look", "");
    assertThat(answer.getStatus()).isEqualTo(303);
    String location = answer.getOutputHeaders().getFirst("Location").toString();
    return page(location.substring(location.indexOf("/courses/")));
  }

  @Test
  void a_list_that_cannot_be_read_says_what_to_do() throws Exception {
    world.park(Channel.IMPORT, "7", NINE_OF_TEN, Doors.NOW);
    world.listFails = true;
    assertThat(press().select(".notice.error").text())
        .contains("could not be read", "Try again in a minute");
  }

  @Test
  void a_course_without_a_list_says_whom_to_ask() throws Exception {
    world.park(Channel.IMPORT, "7", NINE_OF_TEN, Doors.NOW);
    world.withoutList();
    assertThat(page(address).select("main").text()).doesNotContain("read the list of members");
    assertThat(press().select(".notice.error").text())
        .contains("offers no list", "Names and Role Provisioning");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "read", "%3Cscript%3E", "READ2"})
  void an_invented_word_of_what_was_done_is_not_said(String word) throws Exception {
    assertThat(page(address + "?said=" + word).select("[role=status]").text()).isEmpty();
  }
}
