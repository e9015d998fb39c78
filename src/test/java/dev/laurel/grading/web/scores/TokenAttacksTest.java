package dev.laurel.grading.web.scores;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.laurel.grading.Course;
import dev.laurel.grading.Grades;
import dev.laurel.grading.ScoreClient;
import dev.laurel.grading.ScoreTokens;
import dev.laurel.lti.ClientForTests;
import dev.laurel.lti.Scopes;
import java.time.Duration;
import java.util.Date;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

/** What somebody tries who has no token, or one for something else. */
class TokenAttacksTest {

  private final ScoreDoors doors = new ScoreDoors();
  private final Course course = doors.passing.course;
  private final ScoreClient client = doors.passing.client(course);

  private JWTClaimsSet.Builder claims() {
    return ClientForTests.claims(
        client.id(), doors.passing.audience(), doors.passing.world.clock.instant());
  }

  private static String signed(JWTClaimsSet.Builder claims) {
    return ClientForTests.rs256(ClientForTests.rsaKey(), claims.build());
  }

  private void assertThatIsRefused(String assertion, String words) {
    MockHttpResponse answer = doors.ask(assertion, ScoreDoors.ALL);
    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(ScoreDoors.json(answer).path("error").asText()).isEqualTo("invalid_client");
    assertThat(ScoreDoors.json(answer).path("error_description").asText()).contains(words);
    assertThat(ScoreDoors.json(answer).has("access_token")).isFalse();
  }

  @Test
  void assertion_of_another_client_gives_no_token() {
    ScoreClient other = doors.passing.client(Grades.course(doors.passing.world.ids));
    assertThatIsRefused(signed(claims().subject(other.id())), "iss and sub");
    assertThatIsRefused(signed(claims().issuer("nobody").subject("nobody")), "iss");
  }

  @Test
  void alg_none_gives_no_token() {
    assertThatIsRefused(ClientForTests.unsigned(claims().build()), "alg");
  }

  @Test
  void hs256_with_the_public_key_gives_no_token() {
    assertThatIsRefused(ClientForTests.hs256(claims().build()), "alg");
  }

  @Test
  void expired_assertion_gives_no_token() {
    Date past = Date.from(doors.passing.world.clock.instant().minusSeconds(61));
    assertThatIsRefused(signed(claims().expirationTime(past)), "exp");
  }

  @Test
  void replayed_jti_gives_no_second_token() {
    String assertion = doors.passing.assertion(client);
    assertThat(doors.ask(assertion, ScoreDoors.ALL).getStatus()).isEqualTo(200);
    assertThatIsRefused(assertion, "jti");
    String again = signed(claims().jwtID("one"));
    assertThat(doors.ask(again, ScoreDoors.ALL).getStatus()).isEqualTo(200);
    assertThatIsRefused(signed(claims().jwtID("one").claim("more", 1)), "jti");
  }

  @Test
  void assertion_for_another_audience_gives_no_token() {
    assertThatIsRefused(
        signed(claims().audience("https://lms.example/token")), doors.passing.audience());
  }

  @Test
  void assertion_of_another_key_gives_no_token() throws Exception {
    var thief = new com.nimbusds.jose.jwk.gen.RSAKeyGenerator(2048).keyID("rsa").generate();
    assertThatIsRefused(ClientForTests.rs256(thief, claims().build()), "signature");
  }

  @Test
  void nonsense_gives_no_token() {
    assertThatIsRefused("a.b.c", "client_assertion");
    assertThatIsRefused("x".repeat(60_000), "client_assertion");
  }

  @Test
  void revoked_client_gets_no_token_and_its_tokens_stop_at_once() {
    String token = doors.token(client);
    assertThat(doors.get(ScoreDoors.items(course), token).getStatus()).isEqualTo(200);
    doors.passing.keep.revoke(course, client.id());
    assertThat(doors.get(ScoreDoors.items(course), token).getStatus()).isEqualTo(401);
    assertThatIsRefused(doors.passing.assertion(client), "revoked");
  }

  @Test
  void token_of_one_course_opens_no_other_course() {
    Course other = Grades.course(doors.passing.world.ids);
    String theirs = doors.token(doors.passing.client(other));
    String mine = doors.token(client);
    String item = doors.activity(mine);
    String body = ScoreDoors.scoreOf("1003", "80", "2026-11-23T13:00:00Z");
    assertThat(doors.get(item, theirs).getStatus()).isEqualTo(404);
    assertThat(doors.score(item, theirs, body).getStatus()).isEqualTo(404);
    String crossed = item.replace(course.contextId(), other.contextId());
    assertThat(doors.get(crossed, theirs).getStatus()).isEqualTo(404);
    assertThat(doors.score(crossed, theirs, body).getStatus()).isEqualTo(404);
    assertThat(doors.send("DELETE", crossed, theirs, "text/plain", "").getStatus()).isEqualTo(404);
    assertThat(doors.get(item, mine).getStatus()).isEqualTo(200);
  }

  @Test
  void same_context_id_in_another_tenant_opens_nothing() {
    String item = doors.activity(doors.token(client));
    Course twin = new Course("another-tenant", course.contextId());
    String theirs = doors.token(doors.passing.client(twin));
    assertThat(doors.get(item, theirs).getStatus()).isEqualTo(404);
  }

  @Test
  void missing_scope_is_refused_with_words_for_the_client() {
    String item = doors.activity(doors.token(client));
    String reader = doors.token(client, Scopes.LINE_ITEM_READONLY);
    String body = ScoreDoors.scoreOf("1003", "80", "2026-11-23T13:00:00Z");
    for (MockHttpResponse answer :
        java.util.List.of(
            doors.score(item, reader, body),
            doors.create(reader, "Another", ""),
            doors.get(item + "/results", reader),
            doors.send("PUT", item, reader, LineItemJson.ITEM, "{}"),
            doors.send("DELETE", item, reader, "text/plain", ""))) {
      assertThat(answer.getStatus()).isEqualTo(403);
      assertThat(ScoreDoors.header(answer, "WWW-Authenticate")).contains("insufficient_scope");
      assertThat(ScoreDoors.problem(answer)).isEqualTo("score-scope-missing");
      assertThat(ScoreDoors.json(answer).path("detail").asText()).contains("lti-ags/scope/");
    }
  }

  @Test
  void no_token_a_changed_token_and_an_old_token_open_nothing() {
    String token = doors.token(client);
    String flipped = (token.startsWith("A") ? "B" : "A") + token.substring(1);
    assertThatIsChallenged(doors.doors.get(ScoreDoors.items(course)));
    assertThatIsChallenged(doors.get(ScoreDoors.items(course), flipped));
    assertThatIsChallenged(doors.get(ScoreDoors.items(course), "x".repeat(3000)));
    assertThatIsChallenged(
        doors.doors.get(ScoreDoors.items(course), "Authorization", "Basic " + token));
    doors.passing.world.clock.forward(ScoreTokens.VALID.minus(Duration.ofSeconds(1)));
    assertThat(doors.get(ScoreDoors.items(course), token).getStatus()).isEqualTo(200);
    doors.passing.world.clock.forward(Duration.ofSeconds(1));
    assertThatIsChallenged(doors.get(ScoreDoors.items(course), token));
  }

  private static void assertThatIsChallenged(MockHttpResponse answer) {
    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(ScoreDoors.header(answer, "WWW-Authenticate"))
        .startsWith("Bearer")
        .contains("invalid_token");
    assertThat(ScoreDoors.header(answer, "Content-Type")).contains("application/problem+json");
  }
}
