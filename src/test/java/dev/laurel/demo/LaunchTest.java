package dev.laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import dev.laurel.demo.GradeItem.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LaunchTest {

  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
  private static final String BASIC_OUTCOME =
      "https://purl.imsglobal.org/spec/lti-bo/claim/basicoutcome";

  private final Room room = new Room();
  private final Person ana = room.person("1003");
  private final Person teacher = room.person("1001");
  private final Activity graded = room.activity("401"); // link 401, to which column 504 is tied
  private final Activity ungraded = room.activity("402");

  @Test
  void starts_the_login_with_the_fields_that_moodle_sends_in_their_order() {
    JsonNode recorded =
        Recorded.file("launch/login-initiation.manual-teacher1.json").path("params");

    PostForm login = room.startLaunch.start(room.open(teacher, graded));

    assertThat(login.action()).isEqualTo("http://127.0.0.1:9181/lti/login");
    assertThat(login.fields().keySet()).containsExactlyElementsOf(names(recorded));
    assertThat(login.fields())
        .containsEntry("iss", "http://127.0.0.1:8081")
        .containsEntry("login_hint", "1001")
        .containsEntry("client_id", "T3AuMkCwy27xnox")
        .containsEntry("lti_deployment_id", "601");
  }

  @Test
  void the_message_hint_is_json_of_course_module_and_launch() {
    PostForm login = room.startLaunch.start(room.open(ana, graded));

    JsonNode hint = Recorded.json(login.fields().get("lti_message_hint"));

    assertThat(hint.path("cmid").isInt()).isTrue();
    assertThat(hint.path("launchid").asText()).matches("ltilaunch401_[0-9a-f]{16}");
  }

  @Test
  void no_two_launches_have_one_id() {
    String first = room.startLaunch.start(room.open(ana, graded)).fields().get("lti_message_hint");
    String second = room.startLaunch.start(room.open(ana, graded)).fields().get("lti_message_hint");

    assertThat(first).isNotEqualTo(second);
  }

  @Test
  void a_launch_that_nobody_finished_is_forgotten_after_a_day() {
    PostForm old = room.startLaunch.start(room.open(ana, graded));
    room.clock.forward(Duration.ofDays(1));
    room.startLaunch.start(room.open(ana, graded));

    AuthAnswer answer = room.auth.answer(room.authRequest(old), Optional.of(ana));

    assertThat(answer).isInstanceOf(AuthAnswer.InvalidRequest.class);
  }

  @Test
  void a_launch_of_one_person_is_of_no_use_to_another() {
    PostForm login = room.startLaunch.start(room.open(ana, graded));

    AuthAnswer answer = room.auth.answer(room.authRequest(login), Optional.of(teacher));

    assertThat(answer).isInstanceOf(AuthAnswer.InvalidRequest.class);
  }

  @Test
  void a_lost_cookie_makes_the_page_post_everything_again() {
    Map<String, String> request = room.authRequest(room.startLaunch.start(room.open(ana, graded)));

    AuthAnswer answer = room.auth.answer(request, Optional.empty());

    assertThat(answer)
        .isInstanceOfSatisfying(
            AuthAnswer.Repost.class,
            repost -> {
              assertThat(repost.form().action()).isEqualTo("http://127.0.0.1:8081/mod/lti/auth");
              assertThat(repost.form().fields()).containsAllEntriesOf(request);
              assertThat(repost.form().fields()).containsEntry("repost", "true");
            });
  }

  @Test
  void the_posted_request_works_once_the_cookie_is_there() {
    Map<String, String> request = room.authRequest(room.startLaunch.start(room.open(ana, graded)));
    room.auth.answer(request, Optional.empty());
    request.put("repost", "true");

    assertThat(room.auth.answer(request, Optional.of(ana))).isInstanceOf(AuthAnswer.ToTool.class);
  }

  @Test
  void the_id_token_is_signed_with_the_published_key() throws Exception {
    JWSObject token = JWSObject.parse(idToken(ana, graded));
    RSAKey published =
        JWKSet.parse(room.key.publicKeySet())
            .getKeyByKeyId(token.getHeader().getKeyID())
            .toRSAKey();

    assertThat(token.verify(new RSASSAVerifier(published))).isTrue();
    assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
    assertThat(token.getHeader().getType().getType()).isEqualTo("JWT");
  }

  @Test
  void the_published_key_holds_nothing_private() {
    JsonNode key = Recorded.json(room.key.publicKeySet()).path("keys").get(0);

    assertThat(names(key)).containsExactlyInAnyOrder("kty", "e", "use", "kid", "alg", "n");
  }

  @Test
  void the_key_is_made_once() {
    assertThat(room.key.publicKeySet()).isEqualTo(room.key.publicKeySet());
    assertThat(new PlatformKey(room.texts, room.ids).publicKeySet())
        .isEqualTo(room.key.publicKeySet());
  }

  @Test
  void the_id_token_makes_the_recorded_claims_in_the_recorded_order() {
    JsonNode recorded = Recorded.file("id-tokens/manual-student1.json").path("claims");
    List<String> names = names(recorded);
    names.remove(BASIC_OUTCOME);

    JsonNode claims = claims(ana, graded);

    assertThat(names(claims)).isEqualTo(names);
    for (String name : names) {
      assertThat(claims.path(name).getNodeType())
          .as(name)
          .isEqualTo(recorded.path(name).getNodeType());
    }
  }

  @Test
  void the_claims_of_a_learner_have_the_recorded_values() {
    JsonNode recorded = Recorded.file("id-tokens/manual-student1.json").path("claims");

    JsonNode claims = claims(ana, graded);

    for (String name : List.of("iss", "aud", "sub", "given_name", "family_name", "name", "email")) {
      assertThat(claims.path(name)).as(name).isEqualTo(recorded.path(name));
    }
    for (String name : List.of("deployment_id", "roles", "message_type", "version", "ext")) {
      assertThat(claims.path(LTI + name)).as(name).isEqualTo(recorded.path(LTI + name));
    }
  }

  @Test
  void the_type_of_the_context_is_the_short_name() {
    assertThat(claims(ana, graded).at("/" + escaped(LTI + "context") + "/type/0").asText())
        .isEqualTo("CourseSection");
  }

  @Test
  void a_teacher_is_an_instructor() {
    assertThat(claims(teacher, graded).path(LTI + "roles"))
        .isEqualTo(
            Recorded.file("id-tokens/manual-teacher1.json").path("claims").path(LTI + "roles"));
  }

  @Test
  void the_token_lives_for_sixty_seconds_and_carries_the_nonce() {
    JsonNode claims = claims(ana, graded);

    assertThat(claims.path("iat").asLong()).isEqualTo(Room.START.getEpochSecond());
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(60);
    assertThat(claims.path("nonce").asText()).isEqualTo("n-1");
  }

  @Test
  void the_endpoint_names_the_line_item_when_exactly_one_column_is_tied_to_the_link() {
    JsonNode recorded = Recorded.file("id-tokens/manual-student1.json").path("claims").path(AGS);

    assertThat(claims(ana, graded).path(AGS).toString())
        .isEqualTo(recorded.toString().replace("services.php", "services"));
  }

  @Test
  void the_endpoint_names_no_line_item_without_a_column() {
    assertThat(claims(ana, ungraded).path(AGS).has("lineitem")).isFalse();
    assertThat(claims(ana, ungraded).path(AGS).has("lineitems")).isTrue();
  }

  @Test
  void the_endpoint_names_no_line_item_when_there_are_two_columns() {
    room.gradebook.put(Room.item(510, "Second", 10, "401", Kind.STAND_ALONE));

    assertThat(claims(ana, graded).path(AGS).has("lineitem")).isFalse();
  }

  @Test
  void custom_values_that_nobody_resolved_come_through_as_they_are() {
    JsonNode custom = claims(ana, graded).path(LTI + "custom");

    assertThat(custom.path("due").asText()).isEqualTo("$ResourceLink.submission.endDateTime");
    assertThat(custom.path("link_setting_url").asText()).contains("{link_id}");
  }

  @Test
  void the_claims_are_shown_in_an_iframe() {
    JsonNode presentation = claims(ana, graded).path(LTI + "launch_presentation");

    assertThat(presentation.path("document_target").asText()).isEqualTo("iframe");
    assertThat(presentation.path("return_url").asText())
        .startsWith("http://127.0.0.1:8081/mod/lti/return?course=201");
  }

  private String idToken(Person person, Activity activity) {
    AuthAnswer answer =
        room.auth.answer(
            room.authRequest(room.startLaunch.start(room.open(person, activity))),
            Optional.of(person));
    return ((AuthAnswer.ToTool) answer).form().fields().get("id_token");
  }

  private JsonNode claims(Person person, Activity activity) {
    try {
      return Recorded.json(JWSObject.parse(idToken(person, activity)).getPayload().toString());
    } catch (java.text.ParseException broken) {
      throw new AssertionError(broken);
    }
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
