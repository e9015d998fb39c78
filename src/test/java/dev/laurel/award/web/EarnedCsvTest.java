package dev.laurel.award.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.award.AwardWorkshop;
import dev.laurel.testing.Doors;
import java.io.UnsupportedEncodingException;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

/** Who has earned what, for spreadsheets. */
class EarnedCsvTest {

  private final AwardWorkshop workshop = new AwardWorkshop();
  private final Doors doors = Doors.of(CourseDoors.all(workshop).toArray());
  private final String base = "/courses/" + workshop.course.contextId();

  @Test
  void tells_who_has_earned_what_and_lets_no_name_become_a_formula()
      throws UnsupportedEncodingException {
    workshop.publish("=HYPERLINK(\"http://evil.example\";\"x\")", "80");
    workshop.grade("1003", "90");
    workshop.grade("1004", "10");
    workshop.decide();
    MockHttpResponse answer = doors.get(base + "/earned.csv");
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getOutputHeaders().getFirst("Content-Disposition"))
        .hasToString("attachment; filename=\"earned-badges.csv\"");
    assertThat(answer.getContentAsString())
        .startsWith(
            "\uFEFF\"learner\",\"badge\",\"state\",\"earned_at\",\"below_since\"\r\n"
                + "\"Name of ada\",\"'=HYPERLINK(\"\"http://evil.example\"\";\"\"x\"\")\","
                + "\"offered\",\"2026-")
        .doesNotContain("bob");
  }

  @Test
  void is_linked_from_the_progress_and_closed_to_learners_and_strangers()
      throws UnsupportedEncodingException {
    assertThat(doors.get(base + "/progress", "Accept", "text/html").getContentAsString())
        .contains("href=\"" + base + "/earned.csv\"");
    workshop.visitor.become("ada", "Learner");
    assertThat(doors.get(base + "/earned.csv").getStatus()).isEqualTo(403);
    String elsewhere = "/courses/" + workshop.world.ids.newId();
    assertThat(doors.get(elsewhere + "/earned.csv").getStatus()).isEqualTo(403);
  }
}
