package dev.laurel.award.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.achievement.Achievement;
import dev.laurel.award.Award;
import dev.laurel.award.AwardWorkshop;
import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.OlderTool;
import dev.laurel.testing.Doors;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where links and reviews lead: one badge, one learner. */
class LearnerPagesTest {

  private final AwardWorkshop workshop = new AwardWorkshop();
  private final Doors doors = Doors.of(CourseDoors.all(workshop).toArray());
  private final String base = "/courses/" + workshop.course.contextId();

  @BeforeEach
  void ada_is_known_by_her_lms() {
    workshop.enrol("1003", "ada", "Ada <b> Öztürk");
  }

  private Document page(String path, int status) throws UnsupportedEncodingException {
    MockHttpResponse answer = doors.get(path, "Accept", "text/html");
    assertThat(answer.getStatus()).as(path).isEqualTo(status);
    return Jsoup.parse(answer.getContentAsString());
  }

  private String location(String path) {
    MockHttpResponse answer = doors.get(path);
    assertThat(answer.getStatus()).as(path).isEqualTo(303);
    String location = String.valueOf(answer.getOutputHeaders().getFirst("Location"));
    return location.substring(location.replace("//", "__").indexOf('/'));
  }

  @Test
  void a_link_leads_to_the_page_that_it_was_made_for() {
    Achievement badge = workshop.publish("Expert", "80");
    String link = base + "?laurel_page=badge&laurel_badge=" + badge.id();
    assertThat(location(link)).isEqualTo(base + "/my-badges/" + badge.id());
    assertThat(location(base + "?laurel_page=progress")).isEqualTo(base + "/progress");
    workshop.visitor.become("ada", "Learner");
    assertThat(location(link)).isEqualTo(base + "/my-badges/" + badge.id());
    assertThat(location(base + "?laurel_page=progress")).isEqualTo(base + "/my-badges");
    assertThat(location(base + "?laurel_page=passport")).isEqualTo(base + "/passport");
  }

  @Test
  void activities_in_older_tools_are_linked_where_there_are_some() throws Exception {
    workshop.visitor.become("ada", "Learner");
    assertThat(page(base + "/my-badges", 200).select("a[href$=/tools]")).isEmpty();
    workshop.olderTools.add(
        new OlderTool(
            "tool",
            workshop.course,
            "Lab",
            URI.create("https://tool.example/"),
            "sealed",
            workshop.world.clock.instant(),
            Optional.empty(),
            Optional.empty()));
    assertThat(page(base + "/my-badges", 200).select("a[href$=/tools]").attr("href"))
        .isEqualTo(base + "/tools");
    workshop.olderTools.end("tool", workshop.world.clock.instant());
    assertThat(page(base + "/my-badges", 200).select("a[href$=/tools]")).isEmpty();
  }

  @Test
  void a_link_to_a_badge_of_another_course_leads_to_the_course_page() {
    AwardWorkshop original = new AwardWorkshop();
    Achievement foreign = original.publish("Expert", "80");
    String link = base + "?laurel_page=badge&laurel_badge=" + foreign.id();
    assertThat(location(link)).isEqualTo(base + "/progress");
    workshop.visitor.become("ada", "Learner");
    assertThat(location(link)).isEqualTo(base + "/my-badges");
  }

  @Test
  void a_link_to_a_badge_of_the_same_tenant_in_another_course_leads_to_the_course_page() {
    Course other = new Course(workshop.course.tenantId(), workshop.world.ids.newId());
    GradedItem item = Grades.item(workshop.world.ids, other, "Other");
    workshop.world.ports.items().save(List.of(item));
    Achievement foreign = workshop.badges.publish(other, "Other", item, "80");
    assertThat(location(base + "?laurel_page=badge&laurel_badge=" + foreign.id()))
        .isEqualTo(base + "/progress");
  }

  @Test
  void a_link_that_somebody_wrote_by_hand_leads_to_the_course_page() {
    for (String query :
        List.of(
            "laurel_page=%2F%2Fevil.example",
            "laurel_page=badge",
            "laurel_page=badge&laurel_badge=..%2F..%2Foperator",
            "laurel_page=badge&laurel_badge=" + workshop.world.ids.newId(),
            "laurel_page=%0d%0aSet-Cookie:x")) {
      assertThat(location(base + "?" + query)).as(query).isEqualTo(base + "/progress");
    }
  }

  @Test
  void the_page_of_a_badge_says_what_it_takes_and_what_is_missing()
      throws UnsupportedEncodingException {
    Achievement badge = workshop.publish("Expert", "80");
    workshop.grade("1003", "72");
    workshop.decide();
    workshop.visitor.become("ada", "Learner");
    Document page = page(base + "/my-badges/" + badge.id(), 200);
    assertThat(page.select("h1").text()).isEqualTo("Expert");
    assertThat(page.text()).contains("You have 72 % in Final; 80 % is needed");
    assertThat(page.select(".tabs a").eachAttr("href"))
        .containsExactly(base + "/my-badges", base + "/passport");
  }

  @Test
  void the_page_of_an_earned_badge_offers_to_claim_it() throws UnsupportedEncodingException {
    Award award = workshop.earned();
    workshop.visitor.become("ada", "Learner");
    String path = base + "/my-badges/" + award.achievementId();
    assertThat(page(path, 200).select("a[href$=/claim]")).hasSize(1);
    workshop.claimAward.claim(workshop.course, "ada", award.id());
    assertThat(page(path, 200).select("a[href=/awards/" + award.id() + "]")).hasSize(1);
    workshop.awards.revoke(workshop.awards.byId(award.id()).orElseThrow());
    Document withdrawn = page(path, 200);
    assertThat(withdrawn.text()).contains("Withdrawn");
    assertThat(withdrawn.select("a[href*=awards]")).isEmpty();
  }

  @Test
  void the_page_of_a_badge_that_is_paused_or_gone_leads_to_the_course() {
    Achievement badge = workshop.publish("Expert", "80");
    workshop.badges.pause(workshop.course, badge.id());
    assertThat(location(base + "/my-badges/" + badge.id())).isEqualTo(base);
    assertThat(location(base + "/my-badges/unknown")).isEqualTo(base);
  }

  @Test
  void a_review_shows_every_badge_with_its_reasons_and_what_was_heard()
      throws UnsupportedEncodingException {
    workshop.publish("Expert", "80");
    workshop.publish("Beginner", "50");
    workshop.grade("1003", "72.5");
    workshop.decide();
    String path = location(base + "/review?user=1003");
    assertThat(path).isEqualTo(base + "/learners/ada");
    Document page = page(path, 200);
    assertThat(page.select("h1").text()).isEqualTo("Ada <b> Öztürk");
    assertThat(page.select(".wall > li")).hasSize(2);
    assertThat(page.text())
        .contains("72.5 % in Final; 80 % is needed", "72.5 % in Final; 50 % is needed")
        .contains("not claimed yet");
    assertThat(page.select("#heard tbody tr").text())
        .contains("Final", "72.5 of 100", "gradebook of your LMS");
    assertThat(page.select("#heard time")).hasSize(1);
  }

  @Test
  void a_review_of_somebody_unknown_says_so() throws UnsupportedEncodingException {
    for (String user : List.of("9999", "", "%22%3E%3Cscript%3E")) {
      Document page = page(base + "/review?user=" + user, 404);
      assertThat(page.text()).contains("Laurel does not know this learner");
      assertThat(page.select("main a[href=" + base + "/progress]")).hasSize(1);
    }
    page(base + "/learners/bob", 404);
  }

  @Test
  void a_learner_who_is_sent_to_review_sees_only_their_own_page() {
    workshop.visitor.become("bob", "Learner");
    assertThat(location(base + "/review?user=1003")).isEqualTo(base + "/my-badges");
    assertThat(doors.get(base + "/learners/ada").getStatus()).isEqualTo(403);
  }

  @Test
  void the_progress_leads_to_each_learner() throws UnsupportedEncodingException {
    workshop.publish("Expert", "80");
    assertThat(page(base + "/progress", 200).select("tbody th a").eachAttr("href"))
        .contains(base + "/learners/ada");
  }

  @Test
  void every_page_speaks_three_languages() throws UnsupportedEncodingException {
    Award award = workshop.earned();
    for (String lang : List.of("en", "de", "es")) {
      page(base + "/learners/ada?lang=" + lang, 200);
      page(base + "/learners/nobody?lang=" + lang, 404);
      page(base + "/my-badges/" + award.achievementId() + "?lang=" + lang, 200);
    }
  }
}
