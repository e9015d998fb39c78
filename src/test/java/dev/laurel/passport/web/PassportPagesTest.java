package dev.laurel.passport.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.award.Award;
import dev.laurel.award.AwardWorkshop;
import dev.laurel.passport.Passports;
import dev.laurel.testing.Doors;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PassportPagesTest {

  private final AwardWorkshop workshop = new AwardWorkshop();
  private final PassportPages pages =
      new PassportPages(Passports.of(workshop), workshop.claimAward);
  private final Doors doors =
      Doors.of(
          new CoursePassportResource(workshop.visitor, workshop.visitor, pages),
          new PersonResource(workshop.visitor, pages));
  private final String inCourse = "/courses/" + workshop.course.contextId() + "/passport";

  private Document page(String path) throws UnsupportedEncodingException {
    MockHttpResponse answer = doors.get(path, "Accept", "text/html");
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  private static String location(MockHttpResponse answer) {
    assertThat(answer.getStatus()).isEqualTo(303);
    String location = String.valueOf(answer.getOutputHeaders().getFirst("Location"));
    return location.substring(location.replace("//", "__").indexOf('/'));
  }

  @Test
  void who_comes_from_no_course_is_led_to_what_is_theirs() {
    workshop.visitor.become("ada", "Learner");
    assertThat(location(doors.get("/people/ada"))).isEqualTo("/people/ada/passport");
    workshop.visitor.become("ada", "urn:x-no-role");
    assertThat(location(doors.get("/people/ada"))).isEqualTo("/people/ada/passport");
    String institution = "http://purl.imsglobal.org/vocab/lis/v2/institution/person#";
    for (String role :
        List.of("Instructor", institution + "Administrator", institution + "Faculty")) {
      workshop.visitor.become("ada", role);
      assertThat(location(doors.get("/people/ada"))).as(role).isEqualTo("/people/ada/welcome");
      assertThat(location(doors.get("/people/ada?laurel_page=passport")))
          .isEqualTo("/people/ada/passport");
    }
  }

  @Test
  void the_welcome_says_where_to_go() throws UnsupportedEncodingException {
    Document page = page("/people/teacher/welcome");
    assertThat(page.text()).contains("Open a course in which you teach");
    assertThat(page.select("main a").eachAttr("href")).contains("/people/teacher/passport");
  }

  @Test
  void an_empty_passport_says_why_and_what_next() throws UnsupportedEncodingException {
    workshop.visitor.become("ada", "Learner");
    assertThat(page("/people/ada/passport").select(".empty").text()).contains("No badges yet");
    assertThat(page(inCourse).select(".empty a").attr("href")).endsWith("/my-badges");
  }

  @Test
  void shows_what_was_earned_with_its_course_and_the_way_to_claim_it()
      throws UnsupportedEncodingException {
    Award award = workshop.earned();
    workshop.visitor.become("ada", "Learner");
    for (String base : List.of("/people/ada/passport", inCourse)) {
      Document page = page(base);
      assertThat(page.select(".tile").text()).contains("Expert", "Earned", "Plants & <People>");
      String claim = base + "/" + award.id() + "/claim";
      assertThat(page.select("a[href=" + claim + "]")).hasSize(1);
      assertThat(page(claim).text()).contains("This becomes public", "Name of ada");
    }
  }

  @Test
  void a_claim_makes_the_public_page_reachable_and_changes_nothing_the_second_time()
      throws UnsupportedEncodingException {
    Award award = workshop.earned();
    workshop.visitor.become("ada", "Learner");
    String claim = "/people/ada/passport/" + award.id() + "/claim";
    for (int times = 0; times < 2; times++) {
      assertThat(location(doors.post(claim, ""))).isEqualTo("/people/ada/passport?said=claimed");
    }
    String open = "/awards/" + award.id();
    Document page = page("/people/ada/passport?said=claimed");
    assertThat(page.select("a[href=" + open + "]")).hasSize(1);
    assertThat(page.select(".toast").text()).contains("The badge is yours");
    assertThat(location(doors.get(claim))).isEqualTo(open);
  }

  @Test
  void a_withdrawn_badge_is_shown_as_withdrawn() throws UnsupportedEncodingException {
    Award award = workshop.earned();
    workshop.awards.revoke(award);
    workshop.visitor.become("ada", "Learner");
    Document page = page(inCourse);
    assertThat(page.select(".tile").text()).contains("Withdrawn").doesNotContain("Earned Earned");
    assertThat(page.select(".wall a")).isEmpty();
    assertThat(doors.post(inCourse + "/" + award.id() + "/claim", "").getStatus()).isEqualTo(409);
  }

  @Test
  void nobody_sees_or_claims_what_is_somebody_elses() throws UnsupportedEncodingException {
    Award award = workshop.earned();
    workshop.visitor.become("bob", "Learner");
    assertThat(page(inCourse).text()).doesNotContain("Expert");
    String claim = "/" + award.id() + "/claim";
    assertThat(doors.get(inCourse + claim).getStatus()).isEqualTo(404);
    assertThat(doors.post(inCourse + claim, "").getStatus()).isEqualTo(404);
    assertThat(doors.post("/people/bob/passport" + claim, "").getStatus()).isEqualTo(404);
    assertThat(doors.get("/people/ada/passport").getStatus()).isEqualTo(403);
    assertThat(doors.get("/people/ada").getStatus()).isEqualTo(403);
    assertThat(doors.get("/people/ada/welcome").getStatus()).isEqualTo(403);
    assertThat(doors.post("/people/ada/passport" + claim, "").getStatus()).isEqualTo(403);
    assertThat(workshop.awards.byId(award.id()).orElseThrow().isClaimed()).isFalse();
  }

  @Test
  void an_award_that_is_not_there_is_not_answered_with_another() {
    Award own = workshop.earned();
    workshop.visitor.become("ada", "Learner");
    String other = inCourse + "/" + workshop.world.ids.newId() + "/claim";
    assertThat(doors.get(other).getStatus()).isEqualTo(404);
    assertThat(doors.post(other, "").getStatus()).isEqualTo(404);
    assertThat(workshop.awards.byId(own.id()).orElseThrow().isClaimed()).isFalse();
  }

  @Test
  void nobody_sees_what_was_earned_at_another_tenant() {
    Award award = workshop.earned();
    assertThat(Passports.of(workshop).of(award.tenantId(), "ada")).hasSize(1);
    assertThat(Passports.of(workshop).of("another", "ada")).isEmpty();
  }

  @Test
  void a_learner_goes_back_and_forth_between_course_and_passport()
      throws UnsupportedEncodingException {
    workshop.visitor.become("ada", "Learner");
    String course = "/courses/" + workshop.course.contextId();
    assertThat(page(inCourse).select(".tabs a").eachAttr("href"))
        .containsExactly(course + "/my-badges", inCourse);
    assertThat(page("/people/ada/passport").select(".tabs a")).isEmpty();
  }

  @Test
  void every_page_speaks_three_languages() throws UnsupportedEncodingException {
    Award award = workshop.earned();
    workshop.visitor.become("ada", "Learner");
    for (String lang : List.of("en", "de", "es")) {
      page(inCourse + "?lang=" + lang);
      page("/people/ada/passport?lang=" + lang);
      page("/people/ada/welcome?lang=" + lang);
      page("/people/ada/passport/" + award.id() + "/claim?lang=" + lang);
    }
  }
}
