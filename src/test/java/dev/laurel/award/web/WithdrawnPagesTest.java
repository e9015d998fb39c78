package dev.laurel.award.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.award.Award;
import dev.laurel.award.AwardWorkshop;
import dev.laurel.testing.Doors;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A badge that was taken back is shown as such everywhere, and nowhere as earned. */
class WithdrawnPagesTest {

  private final AwardWorkshop workshop = new AwardWorkshop();
  private final Doors doors = Doors.of(CourseDoors.all(workshop).toArray());
  private final String base = "/courses/" + workshop.course.contextId();
  private String badge = "";
  private String award = "";

  @BeforeEach
  void adas_badge_is_taken_back() {
    workshop.enrol("1003", "ada", "Ada");
    Award earned = workshop.earned();
    award = earned.id();
    badge = earned.achievementId();
    workshop.awards.revoke(earned);
  }

  private Document page(String path) throws UnsupportedEncodingException {
    MockHttpResponse answer = doors.get(base + path, "Accept", "text/html");
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  @Test
  void staff_see_it_withdrawn_in_the_table_and_it_does_not_count() throws Exception {
    Document page = page("/progress");
    String row = page.select("#progress tbody tr:has(th:contains(ada))").text();
    assertThat(row).contains("Withdrawn", ", withdrawn").doesNotContain("Earned");
    assertThat(page.select("#progress thead").text()).contains("0 of 2");
  }

  @Test
  void staff_see_it_withdrawn_on_the_page_of_the_learner() throws Exception {
    assertThat(page("/learners/ada").select(".tile").text())
        .contains("Withdrawn", ", withdrawn")
        .doesNotContain("not claimed");
  }

  @Test
  void the_learner_still_finds_it_among_their_badges_and_can_do_nothing_with_it() throws Exception {
    workshop.visitor.become("ada", "Learner");
    Document page = page("/my-badges");
    assertThat(page.select(".tile").text()).contains("Expert", "Withdrawn");
    assertThat(page.select("a[href*=claim], a[href^=/awards/]")).isEmpty();
    assertThat(page("/my-badges/" + badge).text()).contains("Withdrawn");
  }

  @Test
  void it_is_not_claimed_any_more_and_the_refusal_says_why() throws Exception {
    workshop.visitor.become("ada", "Learner");
    MockHttpResponse answer =
        doors.post(base + "/awards/" + award + "/claim", "", "Accept", "text/html");
    assertThat(answer.getStatus()).isEqualTo(409);
    assertThat(workshop.awards.byId(award).orElseThrow().state()).isEqualTo(Award.State.REVOKED);
    assertThat(workshop.awards.claimed()).isEmpty();
  }

  @Test
  void deciding_again_gives_nothing_back_that_somebody_took() {
    workshop.grade("1003", "100");
    workshop.decide();
    assertThat(workshop.awards.ofContext(workshop.course.contextId()))
        .extracting(Award::state)
        .containsExactly(Award.State.REVOKED);
  }

  @Test
  void every_page_says_so_in_three_languages() throws Exception {
    for (String language : List.of("en", "de", "es")) {
      workshop.visitor.become("teacher", "Instructor");
      page("/progress?lang=" + language);
      page("/learners/ada?lang=" + language);
      workshop.visitor.become("ada", "Learner");
      page("/my-badges?lang=" + language);
      page("/my-badges/" + badge + "?lang=" + language);
    }
  }
}
