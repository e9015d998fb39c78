package dev.laurel.grading.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Course;
import dev.laurel.grading.GradeImport;
import dev.laurel.grading.Grades;
import dev.laurel.grading.ImportChoice;
import dev.laurel.grading.ImportsForTests;
import dev.laurel.grading.Listening;
import dev.laurel.roster.LearnerKey;
import dev.laurel.testing.CourseVisitor;
import dev.laurel.testing.Doors;
import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The field of the preview in which an instructor says when a file was exported. */
class ExportedPagesTest {

  /** An hour ahead of UTC when everything here is uploaded, at 14:00 UTC. */
  private static final String ZONE = "laurel-zone=Europe.Berlin";

  private final Listening world = new Listening();
  private final ImportsForTests imports = new ImportsForTests(world);
  private final Course course = Grades.course(world.ids);
  private final CourseVisitor visitor = new CourseVisitor(course);
  private final Doors doors = Doors.of(ImportDoors.all(imports, visitor).toArray());

  @BeforeEach
  void ana_has_a_grade_of_an_hour_ago() {
    world.lms.know("7", "ana");
    GradeImport before = chosen("id,Quiz\n7,5\n");
    imports.uploadTable.choose(
        before, before.choice().orElseThrow().exported(Optional.of(at("13:00"))));
    imports.confirm(imports.again(before));
    imports.work();
  }

  private static Instant at(String time) {
    return Instant.parse("2026-11-23T" + time + ":00Z");
  }

  private GradeImport chosen(String text) {
    GradeImport one = imports.upload(course, text);
    imports.uploadTable.choose(
        one,
        new ImportChoice(
            0, LearnerKey.Kind.LTI_SUB, java.util.Map.of(1, java.math.BigDecimal.TEN), true));
    return imports.again(one);
  }

  private String address(GradeImport one) {
    return "/courses/" + course.contextId() + "/import/" + one.id();
  }

  private Document preview(GradeImport one) throws UnsupportedEncodingException {
    MockHttpResponse answer =
        doors.get(address(one) + "/preview", "Accept", "text/html", "Cookie", ZONE);
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  /** Sends the form as it is shown, with something typed. */
  private MockHttpResponse send(GradeImport one, String button, String typed)
      throws UnsupportedEncodingException {
    Document shown = preview(one);
    StringBuilder form = new StringBuilder();
    shown
        .select("form[action$=/confirm] input[type=hidden]")
        .forEach(input -> form.append(input.attr("name") + "=" + encoded(input.val()) + "&"));
    return doors.post(
        address(one) + button,
        form + "exported=" + encoded(typed),
        "Accept",
        "text/html",
        "Cookie",
        ZONE);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Optional<Instant> said(GradeImport one) {
    return imports.again(one).choice().orElseThrow().exportedAt();
  }

  @Test
  void the_field_shows_the_upload_in_the_time_of_the_person() throws UnsupportedEncodingException {
    Document shown = preview(chosen("id,Quiz\n7,9\n"));
    assertThat(shown.select("#field-exported").val()).isEqualTo("2026-11-23T15:00");
    assertThat(shown.select("#field-exported").attr("max")).isEqualTo("2026-11-23T15:00");
    assertThat(shown.select(".unit").text()).isEqualTo("Europe/Berlin");
    assertThat(shown.select("#hint-exported").text()).contains("moment of the upload");
  }

  @Test
  void an_older_file_changes_nothing_and_says_so() throws UnsupportedEncodingException {
    GradeImport one = chosen("id,Quiz\n7,9\n");
    assertThat(preview(one).select("#fates").text()).contains("Changed grades 1");
    assertThat(send(one, "/preview", "2026-11-23T13:30").getStatus()).isEqualTo(303);
    assertThat(said(one)).contains(at("12:30"));
    Document shown = preview(one);
    assertThat(shown.select("#fates").text())
        .contains("Grades about which something newer is known 1")
        .doesNotContain("Changed grades");
    assertThat(shown.select("#lines td").text()).contains("a newer grade is known: 5 / 10");
    assertThat(shown.text()).contains("Newer grades are known about everything");
    assertThat(shown.select("button.primary")).isEmpty();
    assertThat(shown.select("#hint-exported").text()).contains("You said so");
  }

  @Test
  void a_field_that_nobody_touched_says_nothing() throws UnsupportedEncodingException {
    GradeImport one = chosen("id,Quiz\n7,9\n");
    assertThat(send(one, "/preview", "2026-11-23T15:00").getStatus()).isEqualTo(303);
    assertThat(said(one)).isEmpty();
    assertThat(send(one, "/confirm", "2026-11-23T15:00").getStatus()).isEqualTo(303);
    assertThat(imports.again(one).isWaiting()).isFalse();
  }

  @Test
  void what_is_typed_beside_the_confirmation_is_shown_before_it_counts()
      throws UnsupportedEncodingException {
    GradeImport one = chosen("id,Quiz\n7,9\n");
    MockHttpResponse first = send(one, "/confirm", "2026-11-23T14:30");
    assertThat(first.getStatus()).isEqualTo(409);
    assertThat(Jsoup.parse(first.getContentAsString()).text()).contains("Nothing was recorded");
    assertThat(imports.again(one).isWaiting()).isTrue();
    assertThat(said(one)).contains(at("13:30"));
    assertThat(send(one, "/confirm", "2026-11-23T14:30").getStatus()).isEqualTo(303);
    assertThat(imports.again(one).isWaiting()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "/preview, 2026-11-23T15:01",
    "/confirm, 2026-11-23T15:01",
    "/preview, 2027-01-01T00:00",
    "/preview, 1999-12-31T23:59",
    "/preview, 0001-01-01T00:00",
    "/preview, yesterday",
    "/preview, 2026-11-23",
    "/preview, +999999999-01-01T00:00"
  })
  void a_time_at_which_nothing_can_have_been_exported_is_told_beside_the_field(
      String button, String typed) throws UnsupportedEncodingException {
    GradeImport one = chosen("id,Quiz\n7,9\n");
    MockHttpResponse answer = send(one, button, typed);
    assertThat(answer.getStatus()).isEqualTo(422);
    Document shown = Jsoup.parse(answer.getContentAsString());
    assertThat(shown.select("#mistake-exported").text()).contains("2000", "15:00");
    assertThat(shown.select("#field-exported").val()).isEqualTo(typed);
    assertThat(said(one)).isEmpty();
    assertThat(imports.again(one).isWaiting()).isTrue();
  }

  @Test
  void a_zone_that_does_not_exist_is_no_time_either() throws UnsupportedEncodingException {
    GradeImport one = chosen("id,Quiz\n7,9\n");
    assertThat(
            doors
                .post(
                    address(one) + "/preview",
                    "exported=2026-11-23T12:00&shown=&zone=Mars%2FOlympus",
                    "Accept",
                    "text/html")
                .getStatus())
        .isEqualTo(422);
  }

  @Test
  void an_empty_field_takes_back_what_was_said() throws UnsupportedEncodingException {
    GradeImport one = chosen("id,Quiz\n7,9\n");
    send(one, "/preview", "2026-11-23T13:30");
    assertThat(said(one)).isPresent();
    send(one, "/preview", "");
    assertThat(said(one)).isEmpty();
  }

  @Test
  void an_empty_field_is_no_other_choice_where_nothing_was_said()
      throws UnsupportedEncodingException {
    GradeImport one = chosen("id,Quiz\n7,9\n");
    assertThat(send(one, "/confirm", "").getStatus()).isEqualTo(303);
    assertThat(imports.again(one).isWaiting()).isFalse();
  }

  @Test
  void where_some_are_older_and_others_wrong_nobody_is_told_that_all_are_older()
      throws UnsupportedEncodingException {
    GradeImport one = chosen("id,Quiz\n7,9\n,5\n");
    imports.uploadTable.choose(one, one.choice().orElseThrow().exported(Optional.of(at("12:30"))));
    String shown = preview(imports.again(one)).text();
    assertThat(shown)
        .doesNotContain("about everything in the chosen columns")
        .contains("Nothing of this would be recorded");
  }

  @Test
  void other_columns_keep_the_time_that_was_said() throws UnsupportedEncodingException {
    GradeImport one = chosen("id,Quiz,Essay\n7,9,8\n");
    send(one, "/preview", "2026-11-23T13:30");
    String parts =
        "--line\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\n0:lti_sub\r\n"
            + "--line\r\nContent-Disposition: form-data; name=\"column\"\r\n\r\n2\r\n--line--\r\n";
    doors.call("POST", address(one), "multipart/form-data; boundary=line", parts);
    assertThat(imports.again(one).choice().orElseThrow().maximums()).containsOnlyKeys(2);
    assertThat(said(one)).contains(at("12:30"));
  }

  @Test
  void what_moodle_has_written_into_the_file_is_shown_and_may_be_corrected()
      throws UnsupportedEncodingException {
    GradeImport one =
        imports.chosen(
            course,
            "First name,ID number,Quiz (Real),Zuletzt aus diesem Kurs geladen\nAna,s1,9,"
                + at("09:15").plusSeconds(42).getEpochSecond()
                + "\n",
            LearnerKey.Kind.LIS_SOURCED_ID,
            true);
    Document shown = preview(one);
    assertThat(shown.select("#field-exported").val()).isEqualTo("2026-11-23T10:15");
    assertThat(shown.select("#hint-exported").text()).contains("Moodle has written this");
    send(one, "/preview", "2026-11-23T14:00");
    assertThat(said(one)).contains(at("13:00"));
  }
}
