package dev.laurel.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Channel;
import dev.laurel.grading.Course;
import dev.laurel.grading.Grades;
import dev.laurel.grading.Listening;
import dev.laurel.grading.MoodleCourses;
import dev.laurel.grading.MoodlePlatforms;
import dev.laurel.insight.ChannelHealth;
import dev.laurel.insight.ChannelNews.News;
import dev.laurel.roster.Context;
import dev.laurel.roster.MemoryRoster;
import dev.laurel.testing.CourseVisitor;
import dev.laurel.testing.Doors;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelsPagesTest {

  private final Listening world = new Listening();
  private final Course course = Grades.course(world.ids);
  private final CourseVisitor visitor = new CourseVisitor(course);
  private final MemoryRoster roster = new MemoryRoster();
  private final List<News> news = new ArrayList<>();
  private Doors doors = doors("https://lms.example/auth");

  private Doors doors(String login) {
    return Doors.of(
        new ChannelsResource(
            visitor,
            roster,
            new ChannelHealth(
                id -> id.equals(course.contextId()) ? news : List.of(),
                world.health,
                java.time.Clock.fixed(Doors.NOW, java.time.ZoneOffset.UTC)),
            new MoodleCourses(roster, MoodlePlatforms.at(login))));
  }

  @BeforeEach
  void a_course() {
    roster.addCourse(
        new Context(
            course.contextId(),
            course.tenantId(),
            "deployment",
            "201",
            "Plants & <Soil>",
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            true),
        Doors.NOW);
  }

  private void heard(Channel channel, Duration ago, Duration late, long waiting) {
    Instant at = Doors.NOW.minus(ago);
    news.add(new News(channel, 3, Optional.of(at), Optional.of(at.minus(late)), waiting));
  }

  private Document page(String language) throws UnsupportedEncodingException {
    var answer =
        doors.get(
            "/courses/" + course.contextId() + "/channels",
            "Accept",
            "text/html",
            "Accept-Language",
            language);
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  private String row(String name) throws UnsupportedEncodingException {
    return page("en").select("#channels tbody tr:has(th:contains(" + name + "))").text();
  }

  @Test
  void a_course_that_was_never_heard_says_what_to_look_at() throws Exception {
    assertThat(row("Gradebook of your LMS"))
        .contains("Nothing heard yet", "published badge", "=[[idnumber]]");
  }

  @Test
  void other_tools_are_one_step_away() throws Exception {
    String base = "/courses/" + course.contextId();
    assertThat(page("en").select("main nav a").eachAttr("href"))
        .contains(base + "/score-clients", base + "/older-tools");
  }

  @Test
  void an_older_tool_that_was_not_heard_yet_says_what_to_look_at() throws Exception {
    news.add(new News(Channel.BASIC_OUTCOMES, 1, Optional.empty(), Optional.empty(), 0));
    assertThat(row("Older tools")).contains("Nothing heard yet", "Key and secret must be those");
  }

  @Test
  void a_channel_that_does_well_says_when_it_was_heard_and_asks_for_nothing() throws Exception {
    heard(Channel.MOODLE_PLUGIN, Duration.ofHours(3), Duration.ofSeconds(20), 0);
    assertThat(row("Moodle plugin"))
        .contains("3 hours ago", "within the last two weeks")
        .doesNotContain("Site administration", "It happened");
  }

  @Test
  void silence_is_said_aloud_with_the_screen_of_the_lms_where_to_look() throws Exception {
    heard(Channel.MOODLE_PLUGIN, Duration.ofDays(20), Duration.ZERO, 0);
    assertThat(row("Moodle plugin"))
        .contains("Nothing heard for 20 days", "Site administration > Plugins > Local plugins");
  }

  @Test
  void a_grade_that_came_late_says_when_it_happened() throws Exception {
    heard(Channel.SCORE_SERVICE, Duration.ofHours(1), Duration.ofHours(4), 0);
    assertThat(row("Other tools")).contains("1 hour ago", "It happened", "5 hours ago");
  }

  @ParameterizedTest
  @CsvSource({"1,One grade waits for a person", "2,2 grades wait for people"})
  void grades_that_wait_are_counted(long waiting, String words) throws Exception {
    heard(Channel.MOODLE_PLUGIN, Duration.ofHours(1), Duration.ZERO, waiting);
    assertThat(row("Moodle plugin")).contains(words);
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void every_channel_has_a_name_and_words_for_its_silence_in_every_language(Channel channel)
      throws Exception {
    heard(channel, Duration.ofDays(90), Duration.ZERO, 1);
    for (String language : List.of("en", "de", "es")) {
      assertThat(page(language).select("#channels").text())
          .contains("90")
          .doesNotContain("insight.", channel.name() + ".");
    }
  }

  @Test
  void the_title_of_a_course_is_text_and_never_markup() throws Exception {
    assertThat(page("en").html()).contains("Plants &amp; &lt;Soil&gt;").doesNotContain("<Soil>");
  }

  @Test
  void only_a_course_in_moodle_is_offered_to_mirror_any_grade() throws Exception {
    assertThat(page("en").select("a[href$=/mirrors]")).isEmpty();
    doors = doors("https://lms.example/mod/lti/auth.php");
    assertThat(page("en").select("a[href=/courses/" + course.contextId() + "/mirrors]")).hasSize(1);
  }

  @Test
  void a_learner_sees_none_of_it() {
    visitor.become("ada", "Learner");
    assertThat(
            doors
                .get("/courses/" + course.contextId() + "/channels", "Accept", "text/html")
                .getStatus())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"another", "%2e%2e"})
  void another_course_is_closed(String id) {
    assertThat(doors.get("/courses/" + id + "/channels", "Accept", "text/html").getStatus())
        .isBetween(400, 404);
  }
}
