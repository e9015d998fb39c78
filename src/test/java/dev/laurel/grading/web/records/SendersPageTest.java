package dev.laurel.grading.web.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Course;
import dev.laurel.grading.Grades;
import dev.laurel.grading.records.KeepSenderKeys.Made;
import dev.laurel.grading.records.RecordFiles;
import dev.laurel.grading.records.SenderKey;
import dev.laurel.grading.records.Unused;
import dev.laurel.testing.Visitor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SendersPageTest {

  private final RecordDoors doors = new RecordDoors();
  private final Course course = doors.recording.course;
  private final String page = "/courses/" + course.contextId() + "/activity-records";

  private static Map<String, String> form() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("name", " Videos <1> ");
    form.put("xapi", "true");
    form.put("people", "MOODLE_USERNAME");
    form.put("home", "https://lms.example.edu/");
    form.put("language", "de");
    return form;
  }

  private MockHttpResponse send(Map<String, String> form) {
    return doors.doors.post(page, Visitor.encode(form), "Accept", "text/html");
  }

  private Document get(String path, String language) {
    MockHttpResponse answer =
        doors.doors.get(path, "Accept", "text/html", "Accept-Language", language);
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(RecordDoors.text(answer));
  }

  private Document shown() {
    return get(page, "en");
  }

  private Document refused(String name, String value) {
    Map<String, String> form = form();
    form.put(name, value);
    MockHttpResponse answer = send(form);
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(doors.recording.keep.of(course)).isEmpty();
    return Jsoup.parse(RecordDoors.text(answer));
  }

  @Test
  void the_empty_page_says_what_it_is_and_gives_the_addresses() {
    Document empty = shown();
    assertThat(empty.select("h1").text()).contains("Activity records");
    assertThat(empty.select(".empty").text()).contains("No system sends activity records yet");
    assertThat(empty.select("#copy-caliper").val()).endsWith("/api/caliper");
    assertThat(empty.select("#copy-xapi").val()).endsWith("/api/xapi");
    assertThat(empty.select("a[href=/api/activity-records.json]")).hasSize(1);
    assertThat(empty.select("input[name=language]").val()).isEqualTo("en");
  }

  @Test
  void a_key_is_shown_once_and_works() {
    MockHttpResponse answer = send(form());
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(RecordDoors.header(answer, "Cache-Control")).contains("no-store");
    Document made = Jsoup.parse(RecordDoors.text(answer));
    String secret = made.select("#copy-secret").val();
    assertThat(secret).hasSize(43);
    SenderKey key = doors.recording.keep.of(course).getFirst();
    assertThat(key.name()).isEqualTo("Videos <1>");
    assertThat(key.naming().home()).contains("https://lms.example.edu");
    assertThat(key.naming().language()).isEqualTo("de");
    assertThat(made.select("#copy-id").val()).isEqualTo(key.id());
    assertThat(shown().html()).doesNotContain(secret);
    String statement = RecordFiles.text("xapi/good/score-83.5-100.a-score");
    String basic = RecordDoors.basic(key.id(), secret);
    assertThat(doors.statements(basic, statement).getStatus()).isEqualTo(200);
    String row = shown().select("#senders tbody tr").text();
    assertThat(row).contains("Videos <1>", key.id(), "xAPI statements", "user name in Moodle");
    assertThat(shown().select("#senders tbody tr time")).hasSize(1);
  }

  @Test
  void what_was_left_out_last_is_said_with_the_reason() {
    Made made = doors.recording.key(course);
    assertThat(shown().select("#senders tbody tr").text()).contains("never");
    String statement = RecordFiles.text("xapi/good/left-EMAIL.an-e-mail-address");
    doors.statements(RecordDoors.basic(made), statement);
    assertThat(shown().select("#senders tbody tr").text())
        .contains("a learner named by an e-mail address");
  }

  @ParameterizedTest
  @EnumSource(Unused.class)
  void every_reason_has_words_in_every_language(Unused why) {
    Made made = doors.recording.key(course);
    doors.recording.keys.leftOut(
        made.key().id(), new SenderKey.LeftOut(why, doors.recording.world.clock.instant()));
    for (String language : List.of("en", "de", "es")) {
      String row = get(page, language).select("#senders tbody tr").text();
      assertThat(row).doesNotContain(why.name(), "grading.sender");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "name,'',name,at most 100 characters",
    "name,'a\tb',name,at most 100 characters",
    "xapi,'',caliper,at least one",
    "people,EMAIL,people,Choose what",
    "people,LTI_1P1_ID,people,Choose what",
    "home,'',home,could not tell your accounts",
    "home,lms.example.edu,home,begins with https",
    "home,ftp://lms.example.edu,home,begins with https",
    "home,https://ana:x@lms.example.edu,home,begins with https",
    "home,https://lms.example.edu#x,home,begins with https",
    "home,https:,home,begins with https",
    "home,not an address,home,begins with https"
  })
  void mistakes_are_said_in_words(String name, String value, String field, String words) {
    Document page = refused(name, value);
    assertThat(page.select("#mistakes").text()).contains(words);
    assertThat(page.select("#mistakes a[href$=" + field + "]")).isNotEmpty();
  }

  @Test
  void what_is_too_long_is_refused() {
    assertThat(refused("name", "x".repeat(101)).select("#mistake-name")).hasSize(1);
    String home = "https://lms.example.edu/" + "x".repeat(500);
    assertThat(refused("home", home).select("#mistake-home")).hasSize(1);
  }

  @Test
  void caliper_needs_no_place_of_accounts() {
    Map<String, String> form = form();
    form.remove("xapi");
    form.put("caliper", "true");
    form.put("home", "");
    form.put("language", "../../etc");
    assertThat(send(form).getStatus()).isEqualTo(200);
    SenderKey key = doors.recording.keep.of(course).getFirst();
    assertThat(key.naming().home()).isEmpty();
    assertThat(key.naming().language()).isEqualTo("en");
  }

  @Test
  void a_course_takes_fifty_keys_at_a_time() {
    for (int i = 0; i < 50; i++) {
      doors.recording.key(course);
    }
    MockHttpResponse refused = send(form());
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(RecordDoors.text(refused)).contains("50 keys already");
    doors.recording.keep.end(course, doors.recording.keep.of(course).getFirst().id());
    assertThat(send(form()).getStatus()).isEqualTo(200);
  }

  @Test
  void ending_is_asked_about_and_then_said() {
    Made made = doors.recording.key(course);
    String end = page + "/" + made.key().id() + "/end";
    assertThat(shown().select("#senders a[href=" + end + "]")).hasSize(1);
    Document asked = get(end, "en");
    assertThat(asked.select("h1").text()).contains("End the access of “Videos”?");
    assertThat(asked.select("main form[method=post]").attr("action")).isEqualTo(end);
    assertThat(doors.recording.keep.of(course).getFirst().isEnded()).isFalse();
    MockHttpResponse ended = doors.doors.post(end, "", "Accept", "text/html");
    assertThat(ended.getStatus()).isEqualTo(303);
    assertThat(get(page + "?said=ended", "en").text()).contains("has no access any more");
    assertThat(shown().select("#senders")).isEmpty();
    assertThat(shown().select("#ended tbody tr").text()).contains(made.key().id());
  }

  @Test
  void keys_of_other_courses_are_neither_shown_nor_ended() {
    Made foreign = doors.recording.key(Grades.course(doors.recording.world.ids));
    Made twin = doors.recording.key(new Course("other", course.contextId()));
    for (Made made : List.of(foreign, twin)) {
      String id = made.key().id();
      assertThat(shown().text()).doesNotContain(id);
      assertThat(doors.doors.get(page + "/" + id + "/end").getStatus()).isEqualTo(404);
      assertThat(doors.doors.post(page + "/" + id + "/end", "").getStatus()).isEqualTo(404);
      assertThat(doors.recording.keys.byId(id).orElseThrow().isEnded()).isFalse();
    }
  }

  @Test
  void only_instructors_of_the_course_come_in() {
    String end = page + "/" + doors.recording.key(course).key().id() + "/end";
    String elsewhere = "/courses/" + doors.recording.world.ids.newId() + "/activity-records";
    assertThat(doors.doors.get(elsewhere).getStatus()).isEqualTo(403);
    doors.visitor.become("ana", "Learner");
    assertThat(doors.doors.get(page).getStatus()).isEqualTo(403);
    assertThat(send(form()).getStatus()).isEqualTo(403);
    assertThat(doors.doors.get(end).getStatus()).isEqualTo(403);
    assertThat(doors.doors.post(end, "").getStatus()).isEqualTo(403);
    assertThat(doors.recording.keep.of(course)).hasSize(1);
    assertThat(doors.recording.keep.of(course).getFirst().isEnded()).isFalse();
  }

  @Test
  void speaks_the_three_languages() {
    Made made = doors.recording.key(course);
    for (String language : List.of("de", "es")) {
      assertThat(get(page, language).text()).doesNotContain("grading.sender");
      String asked = get(page + "/" + made.key().id() + "/end", language).text();
      assertThat(asked).doesNotContain("grading.sender");
    }
  }
}
