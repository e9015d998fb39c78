package dev.laurel.grading.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Course;
import dev.laurel.grading.Grades;
import dev.laurel.grading.ImportsForTests;
import dev.laurel.grading.Listening;
import dev.laurel.testing.CourseVisitor;
import dev.laurel.testing.Doors;
import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages from an upload to its end. */
class ImportPagesTest {

  private static final String EVIL = "<script>alert(1)</script>";
  private static final String TABLE = "id,Quiz,Essay\n7,8,B\n8,5,9\n9,4,4\n";

  private final Listening world = new Listening();
  private final ImportsForTests imports = new ImportsForTests(world);
  private final Course course = Grades.course(world.ids);
  private final CourseVisitor visitor = new CourseVisitor(course);
  private final Doors doors = Doors.of(ImportDoors.all(imports, visitor).toArray());
  private final String base = "/courses/" + course.contextId() + "/import";

  @BeforeEach
  void people() {
    world.lms.know("7", "ana");
    world.lms.know("8", "ben");
  }

  private static String part(String name, String value) {
    return "--line\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"\r\n"
        + "Content-Type: text/plain;charset=UTF-8\r\n\r\n"
        + value
        + "\r\n";
  }

  private MockHttpResponse send(String path, String parts) {
    return doors.call(
        "POST",
        path,
        "multipart/form-data; boundary=line",
        parts + "--line--\r\n",
        "Accept",
        "text/html");
  }

  private MockHttpResponse upload(String text) {
    return send(
        base,
        "--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"grades.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + text
            + "\r\n");
  }

  private static String location(MockHttpResponse answer) {
    assertThat(answer.getStatus()).isEqualTo(303);
    String location = String.valueOf(answer.getOutputHeaders().getFirst("Location"));
    return location.substring(location.indexOf("/courses/"));
  }

  private static Document html(MockHttpResponse answer, int status)
      throws UnsupportedEncodingException {
    assertThat(answer.getStatus()).isEqualTo(status);
    Document page = Jsoup.parse(answer.getContentAsString());
    assertThat(page.select("script:not([src])")).isEmpty();
    return page;
  }

  private Document page(String path) throws UnsupportedEncodingException {
    return html(doors.get(path, "Accept", "text/html"), 200);
  }

  /** Everything that the form holds, as a browser would send it. */
  private static String filled(Document page, String... more) {
    String fields =
        page.select("form[enctype] select, form[enctype] input").stream()
            .filter(input -> !input.attr("type").equals("checkbox") || input.hasAttr("checked"))
            .map(
                input ->
                    part(
                        input.attr("name"),
                        input.tagName().equals("select")
                            ? input.select("option[selected]").val()
                            : input.val()))
            .collect(Collectors.joining());
    return fields + String.join("", more);
  }

  private MockHttpResponse confirm(String one, String seen) {
    return doors.post(one + "/confirm", "seen=" + URLEncoder.encode(seen, StandardCharsets.UTF_8));
  }

  @Test
  void leads_from_a_file_to_what_is_recorded() throws UnsupportedEncodingException {
    String one = location(upload(TABLE));
    Document choice = page(one);
    assertThat(choice.select("option[selected]").text()).contains("id", "2 of 3");
    assertThat(choice.select("input[name=column][checked]")).hasSize(1);
    String preview = location(send(one, filled(choice)));
    Document shown = page(preview);
    assertThat(shown.select("#fates").text())
        .contains("New grades 2", "People who are not in this course 1");
    assertThat(shown.select("#lines td").text()).contains("9");
    String seen = shown.select("input[name=seen]").val();
    assertThat(location(confirm(one, seen))).isEqualTo(one);
    assertThat(page(one).select("progress").attr("max")).isEqualTo("3");
    imports.work();
    assertThat(page(one).text()).contains("Grades recorded: 2", "not here yet: 1");
    assertThat(location(confirm(one, seen))).isEqualTo(one);
    assertThat(location(send(one, filled(choice)))).isEqualTo(one);
    assertThat(location(doors.get(preview))).isEqualTo(one);
  }

  @Test
  void a_cell_that_cannot_be_taken_is_shown_with_its_row_and_in_words()
      throws UnsupportedEncodingException {
    String one = location(upload(TABLE));
    send(one, filled(page(one), part("column", "2")));
    Document shown = page(one + "/preview");
    assertThat(shown.select("#lines tbody tr").text())
        .isEqualTo("2 7 Essay B this is no number; only numbers can be taken");
  }

  @Test
  void a_file_that_cannot_be_read_is_answered_with_what_to_do()
      throws UnsupportedEncodingException {
    Document refused = html(upload("PK\u0003\u0004"), 422);
    assertThat(refused.select("#mistake-file").text()).contains("Save as", "CSV");
    assertThat(html(upload("id,Quiz\n7,\"8\n"), 422).select("#mistake-file").text())
        .contains("Row 2");
    assertThat(html(send(base, part("other", "x")), 422).select("#mistake-file").text())
        .contains("empty");
    assertThat(html(upload("x".repeat(5 * 1024 * 1024)), 422).select("#mistake-file").text())
        .contains("comma");
    assertThat(html(upload("x".repeat(6 * 1024 * 1024)), 422).select("#mistake-file").text())
        .contains("5 MB");
  }

  @Test
  void a_choice_that_cannot_be_is_told_field_by_field() throws UnsupportedEncodingException {
    String one = location(upload(TABLE));
    Document none = html(send(one, part("key", "0:nothing")), 422);
    assertThat(none.select("#mistake-key, #mistake-column")).hasSize(2);
    for (String points : List.of("0", "-1", "many", "", "1e9", "9999999")) {
      String sent = part("key", "0:lti_sub") + part("column", "1") + part("maximum-1", points);
      assertThat(html(send(one, sent), 422).select("#mistake-maximum-1")).as(points).hasSize(1);
    }
    String numbers = location(upload("Nr,Kurs\n1,2\n2,3\n"));
    assertThat(
            html(send(numbers, part("key", "1:lti_sub") + part("column", "1")), 422)
                .select("#mistake-key"))
        .hasSize(1);
  }

  @Test
  void three_hundred_columns_fit_into_the_form() throws UnsupportedEncodingException {
    String text =
        "id"
            + IntStream.range(1, 300).mapToObj(i -> ",Q" + i).collect(Collectors.joining())
            + "\n7"
            + ",5".repeat(299)
            + "\n8"
            + ",6".repeat(299)
            + "\n";
    String one = location(upload(text));
    Document choice = page(one);
    assertThat(choice.select("input[name=column][checked]")).hasSize(299);
    Document shown = page(location(send(one, filled(choice))));
    assertThat(shown.select("#fates").text()).contains("598");
    assertThat(shown.select("#lines tbody tr")).hasSize(50);
    Document last = page(one + "/preview?show=new&page=11");
    assertThat(last.select("#lines tbody tr")).hasSize(48);
    assertThat(last.select("nav a[href*=page=]:not([hreflang])")).hasSize(1);
    for (String odd : List.of("?page=-1", "?page=x", "?page=999999999", "?show=x&page=99999")) {
      assertThat(page(one + "/preview" + odd).select("#fates")).as(odd).hasSize(1);
    }
  }

  @Test
  void what_was_not_seen_is_not_confirmed() throws UnsupportedEncodingException {
    String one = location(upload(TABLE));
    assertThat(location(confirm(one, ""))).isEqualTo(one);
    send(one, filled(page(one)));
    Document again = html(confirm(one, "0 LTI_SUB true 2=100"), 409);
    assertThat(again.text()).contains("Something else was chosen meanwhile");
    imports.work();
    assertThat(world.listGradedItems.known(course)).isEmpty();
  }

  @Test
  void learners_and_strangers_and_colleagues_reach_nothing() throws UnsupportedEncodingException {
    String one = location(upload(TABLE));
    send(one, filled(page(one)));
    visitor.become("colleague", "Instructor");
    for (String path : List.of(one, one + "/preview", base + "/unknown")) {
      assertThat(doors.get(path).getStatus()).as(path).isEqualTo(404);
    }
    assertThat(confirm(one, "x").getStatus()).isEqualTo(404);
    assertThat(send(one, part("key", "0:lti_sub")).getStatus()).isEqualTo(404);
    assertThat(page(base).text()).doesNotContain("grades.csv");
    visitor.become("ana", "Learner");
    String elsewhere = "/courses/" + world.ids.newId() + "/import";
    for (String path : List.of(base, one, one + "/preview", elsewhere)) {
      assertThat(doors.get(path).getStatus()).as(path).isEqualTo(403);
    }
    assertThat(upload(TABLE).getStatus()).isEqualTo(403);
    assertThat(confirm(one, "x").getStatus()).isEqualTo(403);
  }

  @Test
  void words_of_files_never_become_markup() throws UnsupportedEncodingException {
    String one = location(upload("id,name," + EVIL + "\n7," + EVIL + ",8\n" + EVIL + ",x,B\n"));
    assertThat(page(one).text()).contains(EVIL);
    location(send(one, filled(page(one), part("column", "2"))));
    assertThat(page(one + "/preview?show=invalid").select("#lines").text()).contains(EVIL);
    assertThat(page(one + "/preview?show=new").select("#lines").text()).contains(EVIL);
    assertThat(page(base).select("a[href=" + one + "]").text()).isEqualTo("grades.csv");
  }
}
