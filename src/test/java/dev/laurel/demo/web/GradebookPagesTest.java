package dev.laurel.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.demo.Course;
import dev.laurel.demo.Grade;
import dev.laurel.demo.GradeItem;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gradebook of the demo LMS, where a teacher types what Laurel reads. */
class GradebookPagesTest {

  private final DemoDoors demo = new DemoDoors();

  private static Map<String, String> cell(String item, String user, String score) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("course", Course.FIRST);
    form.put("item", item);
    form.put("user", user);
    form.put("page", "1");
    form.put("score", score);
    return form;
  }

  private MockHttpResponse type(String item, String user, String score) {
    return demo.post("/gradebook", cell(item, user, score));
  }

  @Test
  void every_learner_has_a_cell_in_every_column_and_teachers_have_none() throws Exception {
    Document page = demo.page("/gradebook", 200);
    assertThat(page.select("tbody tr th").eachText())
        .contains("Ana Öztürk", "Bo Müller", "Cy O'Neil")
        .doesNotContain("Tea Cher");
    assertThat(page.select("#c504-1003, #c502-1003, #c501-1005")).hasSize(3);
    assertThat(page.select("[id^=c][id$=-1001]")).isEmpty();
  }

  @Test
  void a_column_that_a_tool_made_takes_a_calculation() throws Exception {
    GradeItem made =
        demo.room.gradebook.create(
            new GradeItem(
                0,
                Course.FIRST,
                "601",
                "Mirror",
                BigDecimal.TEN,
                "mirror:quiz",
                "laurel-input",
                java.util.Optional.empty(),
                GradeItem.Kind.STAND_ALONE));
    type("502", "1003", "8");
    Map<String, String> form = new LinkedHashMap<>();
    form.put("course", Course.FIRST);
    form.put("item", String.valueOf(made.id()));
    form.put("calculation", "=[[quiz]]");
    assertThat(demo.post("/gradebook/calculation", form).getStatus()).isEqualTo(303);
    Document page = demo.page("/gradebook", 200);
    assertThat(page.select("thead th:contains(Quiz)").first().text()).contains("ID number quiz");
    assertThat(page.select("thead input[name=calculation]").val()).isEqualTo("=[[quiz]]");
    assertThat(page.select("#c" + made.id() + "-1003 input[name=score]").val()).isEqualTo("8");
    form.put("calculation", "=[[<b>]]");
    Document refused = DemoDoors.html(demo.post("/gradebook/calculation", form), 400);
    assertThat(refused.select("[role=alert]").text()).contains("ID number");
    form.put("course", "999");
    assertThat(demo.post("/gradebook/calculation", form).getStatus()).isEqualTo(404);
  }

  @Test
  void only_columns_that_a_tool_can_read_are_marked_so() throws Exception {
    assertThat(demo.page("/gradebook", 200).select("thead th:has(.tag)").eachText())
        .containsExactly("Credential portalof 100tool");
  }

  @ParameterizedTest
  @CsvSource({"85, 85", "7.5, 7.5", "' 7,5 ', 7.5", "100.00, 100", "0, 0"})
  void a_typed_grade_is_saved_said_and_shown_without_zeros_at_its_end(String typed, String shown)
      throws Exception {
    MockHttpResponse answer = type("504", "1003", typed);
    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(DemoDoors.header(answer, "Location"))
        .endsWith("?course=201&page=1&saved=504-1003#c504-1003");
    Document page = demo.page("/gradebook?saved=504-1003", 200);
    assertThat(page.select("[role=status]").text())
        .isEqualTo("Credential portal, Ana Öztürk: " + shown + " saved.");
    assertThat(page.select("#c504-1003 input[name=score]").val()).isEqualTo(shown);
    assertThat(page.select("td:has(#c504-1003) .tag").text()).isEqualTo("typed");
  }

  @Test
  void an_emptied_cell_is_cleared_and_no_longer_called_typed() throws Exception {
    type("504", "1003", "85");
    type("504", "1003", " ");
    Document page = demo.page("/gradebook?saved=504-1003", 200);
    assertThat(page.select("[role=status]").text()).endsWith("Ana Öztürk: cleared.");
    assertThat(page.select("td:has(#c504-1003) .tag")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"101, The most", "-1, A grade is a number", "1e9, A grade is", "٨٥, A grade is"})
  void what_is_no_grade_is_refused_with_the_name_of_the_cell_and_nothing_changes(
      String typed, String said) throws Exception {
    type("504", "1003", "85");
    Document page = DemoDoors.html(type("504", "1003", typed), 400);
    assertThat(page.select("[role=alert]").text())
        .startsWith("Credential portal, Ana Öztürk: " + said)
        .contains("nothing was changed");
    assertThat(page.select("#c504-1003 input[name=score]").val()).isEqualTo("85");
  }

  @ParameterizedTest
  @CsvSource({"999, 1003", "504, 1001", "504, 9999", "504, ''"})
  void a_grade_for_nobody_or_in_no_column_is_refused(String item, String user) throws Exception {
    assertThat(DemoDoors.html(type(item, user, "1"), 400).select("[role=alert]").text())
        .contains("no longer there");
    assertThat(demo.room.gradebook.allGrades()).isEmpty();
  }

  @Test
  void a_column_whose_number_is_none_is_refused() {
    assertThat(type("../504", "1003", "1").getStatus()).isEqualTo(400);
    assertThat(demo.room.gradebook.allGrades()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"999", "", "201'--", "<script>"})
  void a_course_that_is_not_there_has_no_gradebook(String course) {
    Map<String, String> form = cell("504", "1003", "1");
    form.put("course", course);
    assertThat(demo.post("/gradebook", form).getStatus()).isEqualTo(404);
    assertThat(demo.room.gradebook.allGrades()).isEmpty();
  }

  @Test
  void words_of_a_tool_and_names_never_become_markup() throws Exception {
    demo.room.gradebook.save(
        java.util.List.of(
            new Grade(
                504,
                "1003",
                java.util.Optional.of(BigDecimal.TEN),
                "<img src=x onerror=alert(1)>",
                java.util.Optional.empty(),
                false)));
    Document page = demo.page("/gradebook", 200);
    assertThat(page.select(".comment").text()).isEqualTo("<img src=x onerror=alert(1)>");
    assertThat(page.select("main img")).isEmpty();
  }

  @Test
  void many_learners_come_in_pages_and_a_page_beyond_the_last_is_the_last() throws Exception {
    demo.room.addLearners(60);
    Document first = demo.page("/gradebook", 200);
    assertThat(first.select("tbody tr")).hasSize(25);
    assertThat(first.select("nav[aria-label=Pages]").text()).isEqualTo("Page 1 of 3Next page");
    Document beyond = demo.page("/gradebook?page=99", 200);
    assertThat(beyond.select("nav[aria-label=Pages]").text()).isEqualTo("Previous pagePage 3 of 3");
    assertThat(beyond.select("tbody tr")).hasSize(14);
    assertThat(demo.page("/gradebook?page=-5", 200).select("tbody tr")).hasSize(25);
  }

  @Test
  void a_message_about_a_cell_of_another_page_is_not_made_up() throws Exception {
    assertThat(demo.page("/gradebook?saved=1-1", 200).select("[role=status]")).isEmpty();
    assertThat(demo.page("/gradebook?saved=%3Cb%3E", 200).select("[role=status]")).isEmpty();
  }

  @Test
  void a_column_of_an_activity_leads_to_the_work_behind_each_grade() throws Exception {
    Document page = demo.page("/gradebook", 200);
    assertThat(page.select("td:has(#c504-1003) a.review").attr("href"))
        .endsWith("/course?id=701&action=gradeReport&user=1003");
    assertThat(page.select("td:has(#c504-1003) a.review").attr("aria-label"))
        .isEqualTo("Review Credential portal, Ana Öztürk");
    assertThat(page.select("td:has(#c502-1003) a.review")).isEmpty();
  }
}
