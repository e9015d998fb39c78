package dev.laurel.grading.web.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.grading.Course;
import dev.laurel.grading.Grades;
import dev.laurel.grading.records.Dialect;
import dev.laurel.grading.records.KeepSenderKeys.Made;
import dev.laurel.grading.records.RecordFiles;
import dev.laurel.grading.records.Recording;
import dev.laurel.roster.LearnerKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, with what, and how far. */
class SenderAttacksTest {

  private final RecordDoors doors = new RecordDoors();
  private final Course course = doors.recording.course;
  private final Made made = doors.recording.key(course);
  private final String secret = made.secret().reveal();
  private final String envelope =
      RecordFiles.text("caliper/good/score-10-15.names-of-other-systems");
  private final String statement = RecordFiles.text("xapi/good/score-83.5-100.a-score");

  private void refused(MockHttpResponse answer, int status, String problem) {
    assertThat(RecordDoors.problem(answer)).isEqualTo(problem);
    assertThat(answer.getStatus()).isEqualTo(status);
    assertThat(RecordDoors.text(answer)).doesNotContain(secret);
    assertThat(doors.recording.items()).isEmpty();
  }

  private Made only(Dialect dialect) {
    return doors.recording.key(
        course, EnumSet.of(dialect), LearnerKey.Kind.LTI_SUB, Recording.HOME);
  }

  @Test
  void a_key_comes_as_bearer_or_basic_to_both_doors_and_alone_to_that_of_caliper() {
    for (String good : List.of("Bearer " + secret, "bearer  " + secret, RecordDoors.basic(made))) {
      assertThat(doors.caliper(good, envelope).getStatus()).as(good).isEqualTo(200);
      assertThat(doors.statements(good, statement).getStatus()).as(good).isEqualTo(200);
    }
    assertThat(doors.caliper(secret, envelope).getStatus()).isEqualTo(200);
    assertThat(doors.statements(secret, statement).getStatus()).isEqualTo(401);
  }

  @Test
  void without_a_good_key_nobody_comes_in_and_learns_which_keys_are_wanted() {
    String id = made.key().id();
    for (String bad :
        List.of(
            "",
            "Bearer",
            "Bearer ",
            "Bearer " + secret + "x",
            "Bearer " + secret.substring(1),
            "Bearer " + id,
            "Basic",
            "Basic !",
            "Basic " + secret,
            RecordDoors.basic(id, ""),
            RecordDoors.basic(id, secret + " "),
            RecordDoors.basic("", secret),
            RecordDoors.basic(doors.recording.key(course).key().id(), secret),
            "Digest " + secret,
            "Bearer " + "x".repeat(100_000))) {
      MockHttpResponse answer = doors.statements(bad, statement);
      refused(answer, 401, "record-key-unknown");
      assertThat(RecordDoors.header(answer, "WWW-Authenticate")).contains("Bearer", "Basic");
      refused(doors.caliper(bad, envelope), 401, "record-key-unknown");
    }
    MockHttpResponse none = doors.doors.call("POST", RecordDoors.CALIPER, "application/json", "{}");
    refused(none, 401, "record-key-unknown");
  }

  @Test
  void a_key_for_one_thing_does_not_open_the_other_door() {
    refused(
        doors.caliper(RecordDoors.bearer(only(Dialect.XAPI)), envelope), 401, "record-key-other");
    refused(
        doors.statements(RecordDoors.basic(only(Dialect.CALIPER)), statement),
        403,
        "record-key-other");
  }

  @Test
  void an_ended_key_opens_nothing() {
    doors.recording.keep.end(course, made.key().id());
    refused(doors.caliper(RecordDoors.bearer(made), envelope), 401, "record-key-unknown");
    refused(doors.statements(RecordDoors.basic(made), statement), 401, "record-key-unknown");
  }

  @Test
  void a_key_of_another_course_writes_into_that_course_only() {
    doors.recording.world.lms.know("1003", "ana");
    Course other = Grades.course(doors.recording.world.ids);
    Made theirs = doors.recording.key(other);
    assertThat(doors.statements(RecordDoors.basic(theirs), statement).getStatus()).isEqualTo(200);
    assertThat(doors.caliper(RecordDoors.bearer(theirs), envelope).getStatus()).isEqualTo(200);
    assertThat(doors.recording.items()).isEmpty();
    assertThat(doors.recording.world.ports.items().ofContext(other.contextId())).hasSize(2);
  }

  @Test
  void the_last_use_is_noted_to_the_minute() {
    doors.caliper(RecordDoors.bearer(made), envelope);
    var first = doors.recording.keep.of(course).getFirst().lastUsedAt();
    assertThat(first).contains(doors.recording.world.clock.instant());
    doors.recording.world.clock.forward(Duration.ofSeconds(59));
    doors.caliper(RecordDoors.bearer(made), envelope);
    assertThat(doors.recording.keep.of(course).getFirst().lastUsedAt()).isEqualTo(first);
    doors.recording.world.clock.forward(Duration.ofSeconds(1));
    doors.caliper(RecordDoors.bearer(made), envelope);
    assertThat(doors.recording.keep.of(course).getFirst().lastUsedAt()).isNotEqualTo(first);
  }

  @Test
  void a_body_of_ten_megabytes_is_refused_and_not_read_to_its_end() throws IOException {
    String big = envelope.replace("Quiz One", "x".repeat(10 * 1024 * 1024));
    refused(doors.caliper(RecordDoors.bearer(made), big), 413, "too-large");
    refused(doors.statements(RecordDoors.basic(made), big), 413, "too-large");
    InputStream endless = new ByteArrayInputStream(big.getBytes());
    assertThatThrownBy(() -> RecordBody.read(endless)).hasMessageContaining("too-large");
    assertThat(endless.available()).isGreaterThan(8 * 1024 * 1024);
  }

  @Test
  void a_body_of_a_megabyte_is_taken() {
    String comment = ",\"comment\":\"" + "x".repeat(1024 * 1024 - envelope.length() - 200) + "\"";
    String big = envelope.replace("\"type\": \"Score\"", "\"type\": \"Score\"" + comment);
    assertThat(big.length()).isGreaterThan(1024 * 1023);
    assertThat(doors.caliper(RecordDoors.bearer(made), big).getStatus()).isEqualTo(200);
  }

  @Test
  void a_truncated_body_is_refused_and_changes_nothing() {
    for (int length = 0; length < statement.length() - 2; length += 37) {
      String cut = statement.substring(0, length);
      refused(doors.statements(RecordDoors.basic(made), cut), 400, "record-json");
    }
    for (int length = 0; length < envelope.length() - 2; length += 37) {
      String cut = envelope.substring(0, length);
      refused(doors.caliper(RecordDoors.bearer(made), cut), 400, "record-json");
    }
  }

  @Test
  void a_connection_that_breaks_off_is_the_senders_fault() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("reset");
          }
        };
    assertThatThrownBy(() -> RecordBody.read(broken)).hasMessageContaining("request-broken");
    InputStream latin = new ByteArrayInputStream(new byte[] {'"', (byte) 0xfc, '"'});
    assertThatThrownBy(() -> RecordBody.read(latin)).hasMessageContaining("record-json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/jsonp", "application/ld+json"})
  void another_media_type_than_json_is_refused(String type) {
    MockHttpResponse caliper =
        doors.doors.call(
            "POST", RecordDoors.CALIPER, type, envelope, "Authorization", "Bearer " + secret);
    refused(caliper, 415, "record-media");
    refused(xapi("POST", "", type, statement, "1.0.3"), 415, "record-media");
  }

  private MockHttpResponse xapi(
      String method, String query, String type, String body, String version) {
    return doors.doors.call(
        method,
        RecordDoors.STATEMENTS + query,
        type,
        body,
        "Authorization",
        RecordDoors.basic(made),
        XapiVersion.HEADER,
        version);
  }

  @Test
  void statements_with_attachments_are_refused_in_words() {
    String type = "multipart/mixed; boundary=x";
    refused(xapi("POST", "", type, "--x--", "1.0.3"), 415, "record-attachments");
    MockHttpResponse words =
        doors.doors.call(
            "POST",
            RecordDoors.CALIPER,
            "Application/JSON; charset=UTF-8",
            envelope,
            "Authorization",
            "Bearer " + secret);
    assertThat(words.getStatus()).as("a type with a parameter").isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0.95", "1.1", "1.0.x", "3.0.0", "1.0.3.1"})
  void an_unknown_version_of_xapi_is_refused_and_the_newest_is_said(String version) {
    MockHttpResponse answer = xapi("POST", "", "application/json", statement, version);
    refused(answer, 400, "record-xapi-version");
    assertThat(RecordDoors.header(answer, XapiVersion.HEADER)).isEqualTo("2.0.0");
  }

  @Test
  void every_answer_says_which_version_was_spoken() {
    for (String version : List.of("1.0", "1.0.0", "1.0.3", "1.0.9")) {
      MockHttpResponse answer = xapi("POST", "", "application/json", statement, version);
      assertThat(answer.getStatus()).as(version).isEqualTo(200);
      assertThat(RecordDoors.header(answer, XapiVersion.HEADER)).isEqualTo("1.0.3");
    }
    MockHttpResponse two = xapi("POST", "", "application/json", statement, "2.0.0");
    assertThat(RecordDoors.header(two, XapiVersion.HEADER)).isEqualTo("2.0.0");
    MockHttpResponse refused = doors.statements("Basic x", statement);
    assertThat(RecordDoors.header(refused, XapiVersion.HEADER)).isEqualTo("1.0.3");
  }

  @Test
  void about_needs_no_key_and_names_the_versions() {
    MockHttpResponse about = doors.doors.get("/api/xapi/about");
    assertThat(RecordDoors.text(about)).isEqualTo("{\"version\":[\"1.0.3\",\"2.0.0\"]}");
    assertThat(RecordDoors.header(about, XapiVersion.HEADER)).isEqualTo("2.0.0");
  }

  @Test
  void put_takes_the_statement_of_its_address() {
    String id = "7ccd3322-e1a5-411a-a67d-6a735c76f119";
    String basic = RecordDoors.basic(made);
    refused(doors.put("other", basic, statement), 400, "record-statement-id");
    refused(doors.put(id.replace('7', '8'), basic, statement), 400, "record-statement-id");
    refused(doors.put(id, basic, "[" + statement + "]"), 400, "record-statement-id");
    refused(xapi("PUT", "", "application/json", statement, "1.0.3"), 400, "record-statement-id");
    refused(
        xapi("POST", "?statementId=" + id, "application/json", statement, "1.0.3"),
        400,
        "record-statement-id");
    MockHttpResponse taken = doors.put(id.toUpperCase(java.util.Locale.ROOT), basic, statement);
    assertThat(taken.getStatus()).isEqualTo(204);
    assertThat(doors.put(id, basic, statement).getStatus()).as("again").isEqualTo(204);
    MockHttpResponse other = doors.put(id, basic, statement.replace("83.5", "84.5"));
    assertThat(other.getStatus()).isEqualTo(409);
    assertThat(RecordDoors.problem(other)).isEqualTo("record-conflict");
  }

  @Test
  void nothing_can_be_read_back() {
    MockHttpResponse answer =
        doors.doors.get(
            RecordDoors.STATEMENTS,
            "Authorization",
            RecordDoors.basic(made),
            XapiVersion.HEADER,
            "1.0.3");
    refused(answer, 403, "record-reading");
    refused(doors.doors.get(RecordDoors.STATEMENTS), 401, "record-key-unknown");
  }
}
