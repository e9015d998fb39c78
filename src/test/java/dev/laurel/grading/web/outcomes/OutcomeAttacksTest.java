package dev.laurel.grading.web.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.KeepOlderTools;
import dev.laurel.lti.OAuthForTests;
import dev.laurel.lti.OAuthMethod;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

/** What is not a message of this tool about its own activity changes nothing. */
class OutcomeAttacksTest {

  private final OutcomeDoors doors = new OutcomeDoors();
  private final String body = OutcomeDoors.replacing(doors.sourcedId("ana"), "1.0");
  private final byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
  private final Map<String, String> parameters = doors.older.parameters(doors.tool, bytes);

  private String signed(String secret) {
    return OAuthForTests.header(OAuthMethod.HMAC_SHA1, doors.older.address(), secret, parameters);
  }

  private String signed() {
    return signed(doors.secret.reveal());
  }

  private void assertThatIsRefused(MockHttpResponse answer, int status, String check) {
    assertThat(answer.getStatus()).isEqualTo(status);
    assertThat(OutcomeDoors.code(answer)).isEqualTo("failure");
    assertThat(OutcomeDoors.description(answer)).contains(check);
    String challenge = String.valueOf(answer.getOutputHeaders().getFirst("WWW-Authenticate"));
    assertThat(challenge).isEqualTo(status == 401 ? "OAuth realm=\"laurel\"" : "null");
    assertThatNothingHolds();
  }

  private void assertThatFails(MockHttpResponse answer, String why) {
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(OutcomeDoors.code(answer)).isEqualTo("failure");
    assertThat(OutcomeDoors.description(answer)).contains(why);
    assertThatNothingHolds();
  }

  private void assertThatNothingHolds() {
    assertThat(doors.older.ledger(doors.item, "ana")).isEmpty();
    assertThat(doors.older.ledger(doors.item, "ben")).isEmpty();
  }

  @Test
  void forged_signature_is_refused() {
    assertThatIsRefused(doors.send(signed("guessed"), body), 401, "SIGNATURE");
  }

  @Test
  void secret_of_another_tool_is_refused() {
    String other = doors.older.tool(doors.older.course, "Other").secret().reveal();
    assertThatIsRefused(doors.send(signed(other), body), 401, "SIGNATURE");
  }

  @Test
  void unknown_key_is_refused_in_the_same_words_as_a_wrong_secret() {
    String wrong = OutcomeDoors.description(doors.send(signed("guessed"), body));
    parameters.put("oauth_consumer_key", "nobody");
    MockHttpResponse unknown = doors.send(signed(), body);
    assertThatIsRefused(unknown, 401, "SIGNATURE");
    assertThat(OutcomeDoors.description(unknown)).isEqualTo(wrong);
  }

  @Test
  void replayed_message_is_refused() {
    String read = OutcomeDoors.message("readResult", doors.sourcedId("ana"), "");
    String header =
        doors.older.header(doors.tool, doors.secret, read.getBytes(StandardCharsets.UTF_8));
    assertThat(doors.send(header, read).getStatus()).isEqualTo(200);
    assertThatIsRefused(doors.send(header, read), 401, "NONCE");
  }

  @Test
  void message_signed_ahead_of_time_is_no_replay_for_as_long_as_it_is_good() {
    parameters.put(
        "oauth_timestamp",
        String.valueOf(doors.older.world.clock.instant().plusSeconds(300).getEpochSecond()));
    String header = signed();
    assertThat(doors.send(header, body).getStatus()).isEqualTo(200);
    for (int minute = 1; minute <= 11; minute++) {
      doors.older.world.clock.forward(Duration.ofMinutes(1));
      assertThat(doors.send(header, body).getStatus()).as("minute " + minute).isEqualTo(401);
    }
    assertThat(doors.older.ledger(doors.item, "ana")).hasSize(1);
  }

  @Test
  void nonces_are_kept_no_longer_than_they_are_of_use() {
    doors.replace("ana", "0.5");
    assertThat(doors.older.tools.kept()).isEqualTo(1);
    doors.older.world.clock.forward(Duration.ofMinutes(11));
    doors.replace("ana", "0.6");
    assertThat(doors.older.tools.kept()).isEqualTo(1);
  }

  @Test
  void message_that_is_not_signed_uses_up_no_nonce() {
    doors.send(signed("guessed"), body);
    assertThat(doors.older.tools.kept()).isZero();
    assertThat(doors.send(signed(), body).getStatus()).isEqualTo(200);
  }

  @Test
  void old_and_future_timestamps_are_refused() {
    for (int off : List.of(-301, 301)) {
      parameters.put(
          "oauth_timestamp",
          String.valueOf(doors.older.world.clock.instant().plusSeconds(off).getEpochSecond()));
      assertThatIsRefused(doors.send(signed(), body), 401, "TIMESTAMP");
    }
  }

  @Test
  void body_that_was_exchanged_is_refused() {
    String other = OutcomeDoors.replacing(doors.sourcedId("ben"), "1.0");
    assertThatIsRefused(doors.send(signed(), other), 401, "BODY_HASH");
  }

  @Test
  void body_that_was_cut_is_refused() {
    assertThatIsRefused(doors.send(signed(), body.substring(0, 200)), 401, "BODY_HASH");
  }

  @Test
  void body_without_a_hash_is_refused() {
    parameters.remove("oauth_body_hash");
    assertThatIsRefused(doors.send(signed(), body), 400, "PARAMETER");
  }

  @Test
  void parameter_that_comes_twice_is_refused() {
    assertThatIsRefused(doors.send(signed() + ", oauth_nonce=\"x\"", body), 400, "PARAMETER");
  }

  @Test
  void plain_text_signature_is_refused() {
    parameters.put("oauth_signature_method", "PLAINTEXT");
    parameters.put("oauth_signature", doors.secret.reveal() + "&");
    assertThatIsRefused(doors.send(OAuthForTests.unsigned(parameters), body), 400, "METHOD");
  }

  @Test
  void message_without_a_header_or_with_another_scheme_is_refused() {
    assertThatIsRefused(
        doors.doors.call("POST", KeepOlderTools.PATH, OutcomeDoors.XML, body), 401, "HEADER");
    assertThatIsRefused(doors.send("Bearer abc", body), 401, "HEADER");
    assertThatIsRefused(
        doors.doors.call(
            "POST",
            KeepOlderTools.PATH,
            OutcomeDoors.XML,
            body,
            "Authorization",
            signed(),
            "Authorization",
            signed()),
        401,
        "HEADER");
  }

  @Test
  void form_is_refused_before_anything_else() {
    MockHttpResponse answer =
        doors.doors.post(KeepOlderTools.PATH, "a=b", "Authorization", signed());
    assertThatIsRefused(answer, 415, "application/xml");
    assertThatIsRefused(
        doors.doors.call(
            "POST", KeepOlderTools.PATH, "application/json", body, "Authorization", signed()),
        415,
        "application/xml");
  }

  @Test
  void answer_to_another_method_is_a_problem_as_everywhere() throws Exception {
    MockHttpResponse answer = doors.doors.get(KeepOlderTools.PATH, "Accept", OutcomeDoors.XML);
    assertThat(answer.getStatus()).isEqualTo(405);
    assertThat(answer.getOutputHeaders().getFirst("Content-Type"))
        .hasToString("application/problem+json");
    assertThat(answer.getContentAsString()).contains("urn:laurel:problem:method-unknown");
  }

  @Test
  void ten_megabytes_are_refused() {
    String large = body + " ".repeat(10_000_000);
    assertThatIsRefused(doors.send(large), 413, "64 kB");
  }

  @Test
  void tool_that_has_ended_is_refused() {
    doors.older.keep.end(doors.older.course, doors.tool.id());
    assertThatIsRefused(doors.send(signed(), body), 401, "SIGNATURE");
  }

  @Test
  void secret_sealed_under_another_master_key_opens_nothing() {
    var lost = doors.older.keep.of(doors.older.course).getFirst();
    doors.older.tools.add(
        new dev.laurel.grading.OlderTool(
            lost.id(),
            lost.course(),
            lost.name(),
            lost.launchUrl(),
            "AAAA" + lost.sealedSecret().substring(4),
            lost.createdAt(),
            lost.lastUsedAt(),
            lost.endedAt()));
    assertThatIsRefused(doors.send(signed(), body), 401, "SIGNATURE");
  }

  @Test
  void sourcedid_of_another_tool_of_the_same_course_fails() {
    var other = doors.older.tool(doors.older.course, "Other").tool();
    String theirs = doors.older.sourcedId(other, doors.older.activity(other), "ana");
    assertThatFails(doors.send(OutcomeDoors.replacing(theirs, "1.0")), "sourcedId");
    assertThat(doors.older.ledger(doors.older.activity(other), "ana")).isEmpty();
  }

  @Test
  void sourcedid_of_another_course_fails() {
    Course elsewhere = Grades.course(doors.older.world.ids);
    doors.older.enrol(elsewhere, "ana");
    var other = doors.older.tool(elsewhere, "Simulations").tool();
    GradedItem there = doors.older.activity(other);
    for (String crossed :
        List.of(
            doors.older.sourcedId(other, there, "ana"),
            doors.older.sourcedId(doors.tool, there, "ana"))) {
      assertThatFails(doors.send(OutcomeDoors.replacing(crossed, "1.0")), "sourcedId");
    }
    assertThat(doors.older.ledger(there, "ana")).isEmpty();
  }

  @Test
  void item_of_another_channel_cannot_be_reached() {
    GradedItem byHand =
        new dev.laurel.grading.ByHandForTests(doors.older.world, doors.older.roster)
            .add(doors.older.course, "Portfolio", "100");
    String crossed = doors.older.sourcedId(doors.tool, byHand, "ana");
    assertThatFails(doors.send(OutcomeDoors.replacing(crossed, "1.0")), "sourcedId");
    assertThat(doors.older.ledger(byHand, "ana")).isEmpty();
  }

  @Test
  void somebody_who_was_never_in_the_course_cannot_be_graded() {
    assertThatFails(doors.replace("stranger", "1.0"), "sourcedId");
    assertThat(doors.older.ledger(doors.item, "stranger")).isEmpty();
  }

  @Test
  void sourcedid_that_was_changed_or_sealed_for_something_else_fails() {
    String good = doors.sourcedId("ana");
    int middle = good.length() / 2;
    String flipped = good.charAt(middle) == 'A' ? "B" : "A";
    for (String bad :
        List.of(
            good.substring(0, middle) + flipped + good.substring(middle + 1),
            good.substring(1),
            doors.tool.sealedSecret(),
            doors.tool.id() + "\n" + doors.item.id() + "\nana")) {
      assertThatFails(doors.send(OutcomeDoors.replacing(bad, "1.0")), "sourcedId");
    }
  }
}
