package dev.laurel.award.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.achievement.Achievement;
import dev.laurel.award.AwardWorkshop;
import dev.laurel.grading.Finding;
import dev.laurel.grading.Finding.Kind;
import dev.laurel.grading.Finding.State;
import dev.laurel.grading.Grades;
import dev.laurel.testing.Doors;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grades that may not count yet: what the learner reads, and what those who teach read. */
class UnfinishedGradesTest {

  private final AwardWorkshop workshop = new AwardWorkshop();
  private final Doors doors = Doors.of(CourseDoors.all(workshop).toArray());
  private final String base = "/courses/" + workshop.course.contextId();

  private void heard(State state) {
    workshop.enrol("1003", "ada", "Ada");
    Finding finding = new Finding(Kind.SCORE, state, Grades.points("97", "100"));
    workshop.world.recordOutcome.record(
        workshop.course,
        Map.of("1003", "ada"),
        List.of(
            Grades.report(
                workshop.item, "1003", "event", finding, workshop.world.clock.instant())));
    workshop.decide();
  }

  private String page(String path, String language) throws UnsupportedEncodingException {
    var answer = doors.get(path, "Accept", "text/html", "Accept-Language", language);
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString()).select("main").text();
  }

  @Test
  void a_hidden_grade_looks_to_its_learner_as_if_there_were_none()
      throws UnsupportedEncodingException {
    Achievement badge = workshop.publish("Expert", "80");
    heard(State.HIDDEN);
    workshop.visitor.become("ada", "Learner");
    assertThat(page(base + "/my-badges/" + badge.id(), "en"))
        .contains("You have no result in Final yet")
        .doesNotContain("97", "taken back", "hidden");
  }

  @Test
  void a_grade_that_is_still_to_come_says_so_to_its_learner() throws UnsupportedEncodingException {
    Achievement badge = workshop.publish("Expert", "80");
    heard(State.PENDING);
    workshop.visitor.become("ada", "Learner");
    assertThat(page(base + "/my-badges/" + badge.id(), "en"))
        .contains("Final is not fully graded yet")
        .doesNotContain("97", "taken back");
  }

  @ParameterizedTest
  @CsvSource({
    "HIDDEN,en,not shown to the learner yet",
    "HIDDEN,de,noch verborgen",
    "HIDDEN,es,aún oculto",
    "PENDING,en,not fully graded yet",
    "PENDING,de,noch nicht fertig bewertet",
    "PENDING,es,sin calificar del todo"
  })
  void those_who_teach_read_why_a_grade_does_not_count(State state, String language, String words)
      throws UnsupportedEncodingException {
    workshop.publish("Expert", "80");
    heard(state);
    assertThat(page(base + "/learners/ada", language)).contains(words);
  }
}
