package dev.laurel.award.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.award.Award;
import dev.laurel.award.AwardWorkshop;
import dev.laurel.grading.LmsTrouble;
import dev.laurel.testing.Doors;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class CoursePagesTest {

  private final AwardWorkshop workshop = new AwardWorkshop();
  private final Doors doors = Doors.of(CourseDoors.all(workshop).toArray());
  private final String base = "/courses/" + workshop.course.contextId();

  private Document page(String path) throws UnsupportedEncodingException {
    MockHttpResponse answer = doors.get(path, "Accept", "text/html");
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  private String location(MockHttpResponse answer) {
    assertThat(answer.getStatus()).isEqualTo(303);
    String location = String.valueOf(answer.getOutputHeaders().getFirst("Location"));
    return location.substring(location.replace("//", "__").indexOf('/'));
  }

  @Test
  void a_launch_leads_each_person_to_their_own_page() {
    assertThat(location(doors.get(base))).endsWith("/progress");
    workshop.visitor.become("ada", "Learner");
    assertThat(location(doors.get(base))).endsWith("/my-badges");
    assertThat(doors.get("/courses/" + workshop.world.ids.newId()).getStatus()).isEqualTo(403);
  }

  @Test
  void progress_without_badges_says_the_one_next_step() throws UnsupportedEncodingException {
    assertThat(page(base + "/progress").select(".empty a").attr("href"))
        .isEqualTo(base + "/badges");
  }

  @Test
  void checking_now_shows_the_news_on_the_next_page() throws UnsupportedEncodingException {
    workshop.publish("Expert", "80");
    workshop.grade("1003", "90");
    workshop.grade("1004", "79.999");
    String next = location(doors.post(base + "/check-now", ""));
    Document page = page(next);
    assertThat(page.select("tbody tr").get(0).text())
        .contains("Name of ada", "Earned", "not claimed");
    assertThat(page.select("tbody tr").get(1).text())
        .contains("Name of bob", "Not yet", "79.99 % in Final; 80 % is needed");
    assertThat(page.select("tbody").text()).doesNotContain("teacher");
  }

  @Test
  void progress_tells_a_fall_below_the_bar_and_that_the_badge_is_kept()
      throws UnsupportedEncodingException {
    workshop.publish("Expert", "80");
    workshop.grade("1003", "90");
    workshop.decide();
    workshop.grade("1003", "40");
    workshop.decide();
    assertThat(page(base + "/progress").select("tbody tr").get(0).text())
        .contains("Earned", "Below the bar", "the badge is kept", "40 % in Final");
  }

  @Test
  void progress_tells_in_words_what_is_wrong_with_the_lms() throws UnsupportedEncodingException {
    workshop.publish("Expert", "80");
    for (LmsTrouble.Kind kind : LmsTrouble.Kind.values()) {
      workshop.world.lms.fail(kind);
      workshop.world.clock.forward(java.time.Duration.ofMinutes(1));
      String next = location(doors.post(base + "/check-now", ""));
      assertThat(page(next).select(".notice").text())
          .contains("could not read grades from your LMS since", "Next try");
    }
  }

  @Test
  void progress_and_checking_are_closed_to_learners_and_strangers() {
    workshop.visitor.become("ada", "Learner");
    assertThat(doors.get(base + "/progress").getStatus()).isEqualTo(403);
    assertThat(doors.post(base + "/check-now", "").getStatus()).isEqualTo(403);
    String elsewhere = "/courses/" + workshop.world.ids.newId();
    assertThat(doors.get(elsewhere + "/my-badges").getStatus()).isEqualTo(403);
    assertThat(doors.get(elsewhere + "/progress").getStatus()).isEqualTo(403);
  }

  @Test
  void a_learner_sees_what_is_missing_in_words() throws UnsupportedEncodingException {
    workshop.publish("Expert", "80");
    workshop.grade("1003", "72");
    workshop.decide();
    workshop.visitor.become("ada", "Learner");
    assertThat(page(base + "/my-badges").text())
        .contains("Expert", "You have 72 % in Final; 80 % is needed");
    workshop.visitor.become("bob", "Learner");
    assertThat(page(base + "/my-badges").text()).contains("You have no result in Final yet");
  }

  @Test
  void opening_the_page_has_the_course_read_soon_and_does_not_wait_for_the_lms()
      throws UnsupportedEncodingException {
    workshop.publish("Expert", "80");
    workshop.world.lms.fail(LmsTrouble.Kind.UNREACHABLE);
    int calls = workshop.world.lms.calls();
    workshop.visitor.become("ada", "Learner");
    page(base + "/my-badges");
    assertThat(workshop.world.lms.calls()).isEqualTo(calls);
    assertThat(workshop.world.bells.rung()).endsWith("poll-results");
  }

  @Test
  void a_learner_claims_after_reading_what_becomes_public() throws UnsupportedEncodingException {
    Award award = workshop.earned();
    String claim = base + "/awards/" + award.id() + "/claim";
    workshop.visitor.become("ada", "Learner");
    assertThat(page(base + "/my-badges").select("a[href=" + claim + "]")).hasSize(1);
    Document question = page(claim);
    assertThat(question.text()).contains("Name of ada", "Expert", "Plants & <People>");
    assertThat(question.select("main form[method=post]")).hasSize(1);
    assertThat(location(doors.post(claim, ""))).endsWith("/my-badges?said=claimed");
    assertThat(location(doors.post(claim, ""))).as("twice").endsWith("/my-badges?said=claimed");
    assertThat(location(doors.get(claim))).isEqualTo("/awards/" + award.id());
    assertThat(page(base + "/my-badges").select("a[href=/awards/" + award.id() + "]")).isNotEmpty();
  }

  @Test
  void nobody_claims_for_somebody_else() {
    Award award = workshop.earned();
    String claim = base + "/awards/" + award.id() + "/claim";
    for (String who : List.of("bob", "teacher")) {
      workshop.visitor.become(who, who.equals("bob") ? "Learner" : "Instructor");
      assertThat(doors.get(claim).getStatus()).isEqualTo(404);
      assertThat(doors.post(claim, "").getStatus()).isEqualTo(404);
    }
    workshop.visitor.become("ada", "Learner");
    String elsewhere = claim.replace(workshop.course.contextId(), workshop.world.ids.newId());
    assertThat(doors.post(elsewhere, "").getStatus()).isEqualTo(403);
    assertThat(workshop.awards.byId(award.id()).orElseThrow().isClaimed()).isFalse();
  }

  @Test
  void every_page_speaks_three_languages() throws UnsupportedEncodingException {
    Award award = workshop.earned();
    for (String lang : List.of("en", "de", "es")) {
      workshop.visitor.become("teacher", "Instructor");
      assertThat(page(base + "/progress?lang=" + lang).select("html").attr("lang")).isEqualTo(lang);
      workshop.visitor.become("ada", "Learner");
      page(base + "/my-badges?lang=" + lang);
      page(base + "/awards/" + award.id() + "/claim?lang=" + lang);
    }
  }
}
