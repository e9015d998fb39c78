package dev.laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A registered tool beside the preconfigured one: each has its own ids, columns and tokens. */
class TwoToolsTest {

  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final String ITEM = "application/vnd.ims.lis.v2.lineitem+json";
  private static final String ITEMS = "application/vnd.ims.lis.v2.lineitemcontainer+json";
  private static final String MEMBERS = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";

  private final Room room = new Room();
  private final FakeTool fake = FakeTool.active(room);
  private final Activity activity = fake.activity("Of the fake tool");
  private final GradeItem column = room.gradebook.itemsOf("201").getLast();

  @Test
  void a_launch_goes_to_the_tool_of_the_activity() throws Exception {
    PostForm login = room.startLaunch.start(room.open(room.person("1003"), activity));
    AuthAnswer answer = room.auth.answer(room.authRequest(login), Optional.of(room.person("1003")));
    PostForm form = ((AuthAnswer.ToTool) answer).form();

    assertThat(login.action()).isEqualTo("https://" + FakeTool.DOMAIN + "/login");
    assertThat(form.action()).isEqualTo("https://" + FakeTool.DOMAIN + "/launch");
    JsonNode claims =
        Recorded.json(JWSObject.parse(form.fields().get("id_token")).getPayload().toString());
    assertThat(claims.path("aud").asText()).isEqualTo(fake.tool().clientId());
    assertThat(claims.path(LTI + "deployment_id").asText()).isEqualTo("602");
    assertThat(claims.path("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint"))
        .hasToString(
            Recorded.json(
                    """
                    {"scope": ["%s", "%s", "%s", "%s"],
                     "lineitems": "http://127.0.0.1:8081/mod/lti/services/201/lineitems?type_id=602",
                     "lineitem": "http://127.0.0.1:8081/mod/lti/services/201/lineitems/%d/lineitem?type_id=602"}
                    """
                        .formatted(
                            Scopes.LINE_ITEM,
                            Scopes.LINE_ITEM_READ,
                            Scopes.RESULT,
                            Scopes.SCORE,
                            column.id()))
                .toString());
  }

  @Test
  void the_address_of_another_tool_gets_no_token_of_this_launch() {
    PostForm login = room.startLaunch.start(room.open(room.person("1003"), activity));
    Map<String, String> request = room.authRequest(login);
    request.put("redirect_uri", room.site.toolUrl("/lti/launch"));

    assertThat(room.auth.answer(request, Optional.of(room.person("1003"))))
        .isInstanceOf(AuthAnswer.InvalidRequest.class);
  }

  @Test
  void each_tool_lists_its_own_columns() {
    assertThat(labels(list(DemoSite.TYPE_ID))).containsExactly("Credential portal");
    assertThat(labels(list("602"))).containsExactly("Of the fake tool");
  }

  @Test
  void the_column_of_another_tool_does_not_exist() {
    ServiceAnswer own = item("602", column.id(), "602");
    ServiceAnswer foreign = item(DemoSite.TYPE_ID, column.id(), DemoSite.TYPE_ID);

    assertThat(own.status()).isEqualTo(200);
    assertThat(foreign.status()).isEqualTo(404);
  }

  @Test
  void a_token_of_one_tool_does_not_open_the_addresses_of_another() {
    assertThat(item(DemoSite.TYPE_ID, column.id(), "602").status()).isEqualTo(401);
    assertThat(item("602", column.id(), DemoSite.TYPE_ID).status()).isEqualTo(401);
  }

  @Test
  void a_column_cannot_be_tied_to_the_activity_of_another_tool() {
    String body =
        """
        {"label":"x","scoreMaximum":10,"resourceLinkId":"%s"}\
        """;
    assertThat(create("602", body.formatted("401")).status()).isEqualTo(403);
    assertThat(create("602", body.formatted(activity.linkId())).status()).isEqualTo(201);
  }

  @Test
  void a_tool_that_did_not_ask_for_names_sees_none_at_launch_or_in_the_list() {
    Map<String, Object> request = FakeTool.request();
    request.put(
        "https://purl.imsglobal.org/spec/lti-tool-configuration",
        Map.of(
            "domain",
            FakeTool.DOMAIN,
            "target_link_uri",
            "https://" + FakeTool.DOMAIN + "/launch"));
    FakeTool shy = FakeTool.active(room, request);
    Activity of = shy.activity("Shy");

    JsonNode claims =
        Recorded.json(PhpJson.write(room.claims.of(room.open(room.person("1003"), of), "n-1")));
    JsonNode member = Recorded.json(members(shy.tool().id()).body()).path("members").get(0);

    for (JsonNode node : List.of(claims, member)) {
      assertThat(node.has("name") || node.has("given_name") || node.has("email")).isFalse();
    }
    assertThat(claims.path(LTI + "ext").has("user_username")).isFalse();
    assertThat(claims.has(LTI + "deep_linking_settings")).isFalse();
    assertThat(member.has("ext_user_username")).isFalse();
    assertThat(member.path("user_id").asText()).isEqualTo("1001");
  }

  @Test
  void a_token_is_issued_for_what_was_granted_and_the_rest_is_dropped() {
    Map<String, Object> request = FakeTool.request();
    request.put("scope", Scopes.SCORE);
    FakeTool small = FakeTool.active(room, request);
    long now = room.clock.instant().getEpochSecond();
    String assertion =
        small.signed(Map.of("sub", small.tool().clientId(), "iat", now, "exp", now + 60));

    ServiceAnswer answer =
        room.issueToken.answer(
            Map.of(
                "grant_type",
                "client_credentials",
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                assertion,
                "scope",
                Scopes.SCORE + " " + Scopes.LINE_ITEM + " " + Scopes.MEMBERSHIP));

    assertThat(Recorded.json(answer.body()).path("scope").asText()).isEqualTo(Scopes.SCORE);
    String token = Recorded.json(answer.body()).path("access_token").asText();
    assertThat(room.tokens.find(token).orElseThrow().toolId()).isEqualTo(small.tool().id());
  }

  @Test
  void a_token_of_a_deleted_tool_opens_nothing() {
    room.inviteTool.delete("602");

    assertThat(list("602").status()).isEqualTo(401);
  }

  @Test
  void members_are_told_under_the_tools_own_address_only() {
    assertThat(members("602").status()).isEqualTo(200);
    assertThat(
            call("602", "GET", "/CourseSection/201/bindings/601/memberships", MEMBERS, "").status())
        .isEqualTo(401);
  }

  private ServiceAnswer list(String tool) {
    return call(tool, "GET", "/201/lineitems?type_id=" + tool, ITEMS, "");
  }

  private ServiceAnswer item(String tokenOf, long id, String type) {
    return call(tokenOf, "GET", "/201/lineitems/" + id + "/lineitem?type_id=" + type, ITEM, "");
  }

  private ServiceAnswer create(String tool, String body) {
    return call(tool, "POST", "/201/lineitems?type_id=" + tool, ITEM, body);
  }

  private ServiceAnswer members(String tool) {
    return call(tool, "GET", "/CourseSection/201/bindings/" + tool + "/memberships", MEMBERS, "");
  }

  private ServiceAnswer call(String tool, String method, String path, String type, String body) {
    Optional<String> media = Optional.of(type);
    Optional<String> none = Optional.empty();
    boolean reads = method.equals("GET");
    ServiceRequest plain =
        room.request(method, path, reads ? media : none, reads ? none : media, body);
    return room.calls.answer(
        new ServiceRequest(
            plain.method(),
            plain.path(),
            plain.query(),
            plain.uri(),
            plain.accept(),
            plain.contentType(),
            room.tokenOf(tool, Scopes.PERMITTED.toArray(String[]::new)),
            plain.body()));
  }

  private static List<String> labels(ServiceAnswer answer) {
    return Recorded.json(answer.body()).findValuesAsText("label");
  }
}
