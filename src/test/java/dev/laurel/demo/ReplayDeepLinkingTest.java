package dev.laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSObject;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The recorded choice of two links, from the login to the launch of one of them. */
class ReplayDeepLinkingTest {

  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final String SETTINGS =
      "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
  private static final String BASIC_OUTCOME =
      "https://purl.imsglobal.org/spec/lti-bo/claim/basicoutcome";

  private final Room room = new Room();
  private final Person teacher = room.person("1001");

  @BeforeEach
  void registers_as_recorded() {
    JsonNode recorded = Recorded.file("registration/new-from-admin-ui.json");
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put(
        "sub", recorded.path("registrationTokenDecoded").path("payload").path("sub").asText());
    claims.put("scope", "reg");
    claims.put("exp", 4_000_000_000L);
    room.registerTool.answer(
        Optional.of("Bearer " + room.key.sign(claims)),
        recorded.path("request").path("body").toString());
    room.inviteTool.activate("602");
    room.http.text = Recorded.file("tool/tool-jwks.json").toString();
  }

  @Test
  void starts_the_choice_with_the_recorded_fields() {
    JsonNode recorded = Recorded.file("launch/login-initiation.dl.json").path("params");

    PostForm login = room.startLaunch.start(choosing());

    assertThat(login.action()).isEqualTo("http://localhost:9181/login");
    assertThat(login.fields().keySet()).containsExactlyElementsOf(names(recorded));
    for (String name : List.of("iss", "target_link_uri", "login_hint", "client_id")) {
      assertThat(login.fields()).containsEntry(name, recorded.path(name).asText());
    }
    assertThat(login.fields().get("lti_message_hint"))
        .matches("\\{\"launchid\":\"ltilaunch_ContentItemSelectionRequest[0-9a-f]+\"}");
  }

  @Test
  void asks_for_content_with_the_recorded_claims_in_the_recorded_order() {
    JsonNode recorded = Recorded.file("id-tokens/dl.json").path("claims");

    JsonNode claims = idToken(choosing());

    assertThat(names(claims)).isEqualTo(names(recorded));
    for (String name : names(recorded)) {
      if (!name.matches(
          "nonce|iat|exp|.*claim/(lis|context|tool_platform|deep_linking_settings)")) {
        assertThat(claims.path(name)).as(name).isEqualTo(withoutPhp(recorded.path(name)));
      }
    }
    assertThat(names(claims.path(SETTINGS))).isEqualTo(names(recorded.path(SETTINGS)));
    for (String name : names(recorded.path(SETTINGS))) {
      if (!name.equals("deep_link_return_url")) {
        assertThat(claims.path(SETTINGS).path(name))
            .as(name)
            .isEqualTo(recorded.path(SETTINGS).path(name));
      }
    }
    assertThat(claims.path(SETTINGS).path("deep_link_return_url").asText())
        .startsWith("http://127.0.0.1:8081/mod/lti/contentitem_return?course=201&id=602&sesskey=");
  }

  @Test
  void makes_of_the_recorded_response_the_recorded_rows() throws Exception {
    List<Activity> made = chosen();

    assertThat(made)
        .extracting(Activity::title)
        .containsExactly("Stub credential A", "Stub credential B");
    assertThat(made)
        .extracting(activity -> activity.opens().url())
        .containsOnly("http://localhost:9181/launch");
    assertThat(made.get(0).opens().custom().values())
        .containsExactly(
            Map.entry("award", "A"), Map.entry("due", "$ResourceLink.submission.endDateTime"));
    assertThat(made.get(1).opens().custom().values()).containsExactly(Map.entry("award", "B"));
    assertThat(columns(made.get(0))).containsExactly("Stub credential A 10 res-A passed ACTIVITY");
    assertThat(columns(made.get(1))).containsExactly("Stub credential B 50 res-B issued ACTIVITY");
  }

  @Test
  void launches_a_chosen_link_with_the_recorded_claims() throws Exception {
    Activity made = chosen().get(0);
    JsonNode recorded = Recorded.file("id-tokens/dynamic-item-student1.json").path("claims");
    List<String> names = names(recorded);
    names.remove(BASIC_OUTCOME);

    JsonNode claims = idToken(room.open(room.person("1003"), made));

    assertThat(names(claims)).isEqualTo(names);
    for (String name : names) {
      if (!name.matches("nonce|iat|exp|.*claim/(lis|context|tool_platform|launch_presentation)")) {
        assertThat(claims.path(name).toString())
            .as(name)
            .isEqualTo(numbered(withoutPhp(recorded.path(name)), made));
      }
    }
  }

  /** Our ids go on from another number. */
  private String numbered(JsonNode recorded, Activity made) {
    long item = columnsOf(made).get(0).id();
    return recorded
        .toString()
        .replace("\"403\"", "\"" + made.linkId() + "\"")
        .replace("lineitems/505/", "lineitems/" + item + "/");
  }

  private List<Activity> chosen() throws Exception {
    JsonNode recorded = Recorded.file("deep-linking/response.json");
    room.clock.set(Instant.ofEpochSecond(recorded.path("payload").path("iat").asLong()));
    Map<String, String> query =
        Map.of("course", "201", "id", "602", "sesskey", room.session.sessionKey(teacher));

    ReceiveContent.Content content =
        room.receiveContent.receive(teacher, query, recorded.path("jwt").asText());

    assertThat(content.message()).isEqualTo("two items chosen");
    return room.saveContent.save(teacher, content.selection()).orElseThrow();
  }

  private List<GradeItem> columnsOf(Activity activity) {
    return room.gradebook.itemsOf("201").stream()
        .filter(item -> item.linkId().equals(Optional.of(activity.linkId())))
        .toList();
  }

  private List<String> columns(Activity activity) {
    return columnsOf(activity).stream()
        .map(
            item ->
                String.join(
                    " ",
                    item.label(),
                    item.maximum().toPlainString(),
                    item.resourceId(),
                    item.tag(),
                    item.kind().name()))
        .toList();
  }

  private Visit choosing() {
    return room.visits.of(teacher, new Errand.Choose("201", "602")).orElseThrow();
  }

  private JsonNode idToken(Visit visit) {
    Map<String, String> request = room.authRequest(room.startLaunch.start(visit));
    AuthAnswer answer = room.auth.answer(request, Optional.of(visit.person()));
    String token = ((AuthAnswer.ToTool) answer).form().fields().get("id_token");
    try {
      return Recorded.json(JWSObject.parse(token).getPayload().toString());
    } catch (ParseException broken) {
      throw new AssertionError(broken);
    }
  }

  private static JsonNode withoutPhp(JsonNode node) {
    return Recorded.json(node.toString().replace(".php", ""));
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
