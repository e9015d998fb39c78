package dev.laurel.grading.web.scores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.KeepScoreClients;
import dev.laurel.grading.ScoreClient;
import dev.laurel.lti.ClientForTests;
import dev.laurel.lti.Scopes;
import dev.laurel.testing.Visitor;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

class TokenDoorTest {

  private final ScoreDoors doors = new ScoreDoors();
  private final ScoreClient client = doors.passing.client(doors.passing.course);

  private Map<String, String> form() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "client_credentials");
    form.put("client_assertion_type", ScoreDoors.ASSERTION_TYPE);
    form.put("client_assertion", doors.passing.assertion(client));
    form.put("scope", Scopes.SCORE);
    return form;
  }

  private MockHttpResponse post(Map<String, String> form) {
    return doors.doors.post("/api/token", Visitor.encode(form));
  }

  private static void assertThatIs(MockHttpResponse answer, int status, String error) {
    assertThat(answer.getStatus()).isEqualTo(status);
    assertThat(ScoreDoors.json(answer).path("error").asText()).isEqualTo(error);
    assertThat(ScoreDoors.header(answer, "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void gives_a_token_for_an_hour_that_nobody_keeps() {
    MockHttpResponse answer = post(form());
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(ScoreDoors.json(answer).path("token_type").asText()).isEqualTo("Bearer");
    assertThat(ScoreDoors.json(answer).path("expires_in").asInt()).isEqualTo(3600);
    assertThat(ScoreDoors.json(answer).path("scope").asText()).isEqualTo(Scopes.SCORE);
    assertThat(ScoreDoors.header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(ScoreDoors.header(answer, "Content-Type")).isEqualTo("application/json");
  }

  @Test
  void notes_when_the_client_was_there() {
    post(form());
    assertThat(doors.passing.keep.of(doors.passing.course).getFirst().lastUsedAt())
        .contains(doors.passing.world.clock.instant());
  }

  @Test
  void narrows_scopes_to_what_the_client_may_do() {
    ScoreClient grader = doors.passing.client(doors.passing.course, false, true);
    ScoreClient maker = doors.passing.client(doors.passing.course, true, false);
    assertThat(granted(grader)).isEqualTo(Scopes.RESULT_READONLY + " " + Scopes.SCORE);
    assertThat(granted(maker)).isEqualTo(Scopes.LINE_ITEM);
    assertThatIs(doors.ask(doors.passing.assertion(maker), Scopes.SCORE), 400, "invalid_scope");
  }

  private String granted(ScoreClient who) {
    MockHttpResponse answer = doors.ask(doors.passing.assertion(who), ScoreDoors.ALL);
    return ScoreDoors.json(answer).path("scope").asText();
  }

  @Test
  void scopes_that_are_unknown_or_missing_are_refused() {
    for (String scope :
        List.of("", " ", "all", Scopes.CONTEXT_MEMBERSHIP_READONLY, Scopes.SCORE + " x")) {
      assertThatIs(doors.ask(doors.passing.assertion(client), scope), 400, "invalid_scope");
    }
  }

  @Test
  void other_grants_are_refused() {
    Map<String, String> password = form();
    password.put("grant_type", "password");
    assertThatIs(post(password), 400, "unsupported_grant_type");
    Map<String, String> none = form();
    none.remove("grant_type");
    assertThatIs(post(none), 400, "invalid_request");
  }

  @Test
  void other_ways_to_prove_who_one_is_are_refused() {
    Map<String, String> saml = form();
    saml.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:saml2-bearer");
    assertThatIs(post(saml), 401, "invalid_client");
    Map<String, String> none = form();
    none.remove("client_assertion");
    assertThatIs(post(none), 401, "invalid_client");
  }

  @Test
  void client_id_may_be_said_but_must_be_the_same() {
    Map<String, String> same = form();
    same.put("client_id", client.id());
    assertThat(post(same).getStatus()).isEqualTo(200);
    Map<String, String> other = form();
    other.put("client_id", "another");
    assertThatIs(post(other), 401, "invalid_client");
  }

  @Test
  void parameters_that_come_twice_or_broken_are_refused() {
    String twice = Visitor.encode(form()) + "&scope=x";
    assertThatIs(doors.doors.post("/api/token", twice), 400, "invalid_request");
    assertThatIs(doors.doors.post("/api/token", "grant_type=%zz"), 400, "invalid_request");
  }

  @Test
  void body_of_ten_megabytes_is_refused() {
    String body = "grant_type=" + "x".repeat(10 * 1024 * 1024);
    assertThat(doors.doors.post("/api/token", body).getStatus()).isEqualTo(413);
  }

  @Test
  void keys_at_an_address_are_fetched_and_an_address_that_fails_is_said() {
    URI address = URI.create("https://tool.example/jwks.json");
    KeepScoreClients.Wanted wanted =
        new KeepScoreClients.Wanted(
            "Tool", "", address.toString(), new ScoreClient.Permissions(true, true));
    ScoreClient remote =
        ((KeepScoreClients.Added) doors.passing.keep.add(doors.passing.course, wanted)).client();
    MockHttpResponse down = doors.ask(doors.passing.assertion(remote), Scopes.SCORE);
    assertThatIs(down, 401, "invalid_client");
    assertThat(ScoreDoors.json(down).path("error_description").asText()).contains("key set URL");
    doors.passing.keySets.put(address, ClientForTests.publicKeys());
    doors.passing.world.clock.forward(java.time.Duration.ofMinutes(2));
    assertThat(doors.token(remote, Scopes.SCORE)).isNotEmpty();
  }
}
