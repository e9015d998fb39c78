package dev.laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterToolTest {

  private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";

  private final Room room = new Room();

  @Test
  void the_link_carries_the_configuration_and_a_token_for_a_client_id_of_15_characters() {
    String link = room.inviteTool.link("https://tool.example/register", Optional.empty());

    assertThat(link)
        .startsWith(
            "https://tool.example/register?openid_configuration="
                + "http%3A%2F%2F127.0.0.1%3A8081%2Fmod%2Flti%2Fopenid-configuration"
                + "&registration_token=");
    JsonNode claims = claims(link);
    assertThat(claims.path("sub").asText()).matches("[A-Za-z0-9]{15}");
    assertThat(claims.path("scope").asText()).isEqualTo("reg");
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3600);
  }

  @Test
  void the_link_keeps_the_query_that_the_address_has() {
    assertThat(room.inviteTool.link("https://tool.example/r?invitation=1", Optional.empty()))
        .startsWith("https://tool.example/r?invitation=1&openid_configuration=");
  }

  @Test
  void the_link_of_an_update_is_for_the_tool_itself() {
    Tool tool = FakeTool.active(room).tool();

    JsonNode claims = claims(room.inviteTool.link("https://tool.example/r", Optional.of(tool)));

    assertThat(claims.path("sub").asText()).isEqualTo("602");
    assertThat(claims.path("scope").asText()).isEqualTo("reg-update");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "tool.example", "javascript:alert(1)", "file:///etc", "http://", "a b"})
  void takes_only_addresses_that_can_be_opened(String pasted) {
    assertThat(room.inviteTool.address(pasted)).isEmpty();
  }

  @Test
  void takes_an_address_with_spaces_around_it() {
    assertThat(room.inviteTool.address(" http://localhost:8080/lti/register \n"))
        .contains("http://localhost:8080/lti/register");
  }

  @Test
  void a_tool_is_pending_and_cannot_be_launched_until_it_is_activated() {
    Tool tool = FakeTool.active(room).tool();
    assertThat(room.visits.of(room.person("1001"), new Errand.Choose("201", "602"))).isPresent();
    room.tools.update(new Tool("602", tool.clientId(), Tool.State.PENDING, tool.registration()));

    assertThat(room.installed.active()).extracting(Tool::id).containsExactly("601");
    assertThat(room.visits.of(room.person("1001"), new Errand.Choose("201", "602"))).isEmpty();
  }

  @Test
  void a_new_tool_is_pending() {
    FakeTool.register(room, room.registrationToken.forNewTool(), FakeTool.request());

    assertThat(room.tools.find("602").orElseThrow().active()).isFalse();
  }

  @Test
  void an_update_changes_the_tool_and_leaves_it_active() {
    Tool tool = FakeTool.active(room).tool();
    Map<String, Object> request = FakeTool.request();
    request.put("client_name", "New name");

    FakeTool.register(room, room.registrationToken.forUpdateOf(tool), request);

    Tool changed = room.tools.find("602").orElseThrow();
    assertThat(changed.name()).isEqualTo("New name");
    assertThat(changed.active()).isTrue();
    assertThat(changed.clientId()).isEqualTo(tool.clientId());
  }

  @Test
  void an_update_of_a_tool_that_is_gone_is_refused() {
    Tool tool = FakeTool.active(room).tool();
    String token = room.registrationToken.forUpdateOf(tool);
    room.inviteTool.delete("602");

    ServiceAnswer answer = FakeTool.register(room, token, FakeTool.request());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("Unknown client");
  }

  @Test
  void a_token_is_of_no_use_after_its_hour() {
    String token = room.registrationToken.forNewTool();
    room.clock.forward(Duration.ofHours(1));

    ServiceAnswer answer = FakeTool.register(room, token, FakeTool.request());

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).contains("Expired token");
    assertThat(room.tools.all()).isEmpty();
  }

  @Test
  void a_token_of_another_signer_is_refused() {
    String forged =
        FakeTool.signed(
            Map.of("sub", "abc", "scope", "reg", "exp", 4_000_000_000L), FakeTool.newKey("x"));

    ServiceAnswer answer = FakeTool.register(room, forged, FakeTool.request());

    assertThat(answer.body()).contains("Signature verification failed");
    assertThat(room.tools.all()).isEmpty();
  }

  @Test
  void an_id_token_is_no_registration_token() {
    String other = room.key.sign(Map.of("sub", "1003", "exp", 4_000_000_000L));

    ServiceAnswer answer = FakeTool.register(room, other, FakeTool.request());

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).isEqualTo("Incorrect scope");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{", "\"x\""})
  void a_body_that_is_no_object_misses_everything(String body) {
    String token = room.registrationToken.forNewTool();

    ServiceAnswer answer = room.registerTool.answer(Optional.of("Bearer " + token), body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("missing required attribute response_types");
  }

  @Test
  void the_target_defaults_to_the_domain_and_www_does_not_count() {
    Map<String, Object> request = FakeTool.request();
    request.put(TOOL, Map.of("domain", "www.tool.example"));

    Tool tool = FakeTool.active(room, request).tool();

    assertThat(tool.registration().targetLinkUri()).isEqualTo("https://www.tool.example");
    assertThat(tool.registration().domain()).isEqualTo("tool.example");
    assertThat(tool.registration().deepLinkingUri()).isEmpty();
    assertThat(tool.registration().shared().names()).isFalse();
    assertThat(tool.registration().shared().emails()).isFalse();
  }

  @Test
  void says_lineitem_although_only_reading_was_granted() {
    Map<String, Object> request = FakeTool.request();
    request.put("scope", Scopes.SCORE + " https://unknown.example/scope");
    String token = room.registrationToken.forNewTool();

    ServiceAnswer answer = FakeTool.register(room, token, request);

    assertThat(Recorded.json(answer.body()).path("scope").asText().split(" "))
        .contains(Scopes.LINE_ITEM);
    assertThat(room.tools.find("602").orElseThrow().registration().scopes())
        .isEqualTo(List.of(Scopes.LINE_ITEM_READ, Scopes.RESULT, Scopes.SCORE));
  }

  @Test
  void finds_the_registered_tools_of_the_same_domain() {
    FakeTool.active(room);

    assertThat(room.inviteTool.sameDomain("https://" + FakeTool.DOMAIN + "/register"))
        .extracting(Tool::id)
        .containsExactly("602");
    assertThat(room.inviteTool.sameDomain("https://tool.example/register")).isEmpty();
  }

  @Test
  void a_deleted_tool_takes_its_activities_and_columns_along_and_no_others() {
    FakeTool fake = FakeTool.active(room);
    Activity activity = fake.activity("Of the fake tool");

    room.inviteTool.delete("602");

    assertThat(room.courses.link(activity.linkId())).isEmpty();
    assertThat(room.gradebook.items()).noneMatch(item -> item.toolId().equals("602"));
    assertThat(room.courses.link("401")).isPresent();
    assertThat(room.gradebook.item(504)).isPresent();
    room.inviteTool.delete(DemoSite.TYPE_ID);
    assertThat(room.courses.link("401")).isPresent();
  }

  private static JsonNode claims(String link) {
    String token = link.substring(link.indexOf("registration_token=") + 19);
    byte[] payload = java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1]);
    return Recorded.json(new String(payload, java.nio.charset.StandardCharsets.UTF_8));
  }
}
