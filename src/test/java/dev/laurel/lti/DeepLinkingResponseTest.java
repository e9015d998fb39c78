package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeepLinkingResponseTest {
  private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";
  private static final URI PAGE = URI.create("https://tool.example/page");

  private final PlatformForTests platform = new PlatformForTests();
  private final ToolKey key = new ToolKey("tool-key", platform.key());
  private final DeepLinkingResponse response =
      DeepLinkingResponse.to(platform.launch(platform.deepLinkingClaims()));

  @Test
  void answers_in_the_name_of_the_client_to_the_issuer() throws Exception {
    SignedJWT jwt = SignedJWT.parse(response.sign(key, "n", PlatformForTests.CLOCK));
    assertThat(jwt.verify(new RSASSAVerifier(platform.key().toPublicJWK()))).isTrue();
    assertThat(jwt.getHeader().getKeyID()).isEqualTo("tool-key");
    assertThat(jwt.getHeader().getAlgorithm()).hasToString("RS256");
    JsonNode claims = claims(response);
    assertThat(claims.path("iss").asText()).isEqualTo(PlatformForTests.CLIENT_ID);
    assertThat(claims.path("aud").asText()).isEqualTo(PlatformForTests.ISSUER);
    assertThat(claims.path("nonce").asText()).isEqualTo("n");
    long now = PlatformForTests.NOW.getEpochSecond();
    assertThat(claims.path("iat").asLong()).isEqualTo(now - 10);
    assertThat(claims.path("exp").asLong()).isEqualTo(now + 600);
    assertThat(claims.path(PlatformForTests.claim("message_type")).asText())
        .isEqualTo("LtiDeepLinkingResponse");
    assertThat(claims.path(PlatformForTests.claim("version")).asText()).isEqualTo("1.3.0");
    assertThat(claims.path(PlatformForTests.claim("deployment_id")).asText())
        .isEqualTo(PlatformForTests.DEPLOYMENT_ID);
  }

  @Test
  void returns_the_data_of_the_request_unchanged() throws Exception {
    assertThat(claims(response).path(DL + "data").asText()).isEqualTo("opaque");
  }

  @Test
  void answers_a_stored_request_as_it_answers_the_launch() throws Exception {
    VerifiedLaunch launch = platform.launch(platform.deepLinkingClaims());
    DeepLinkingRequest stored = DeepLinkingRequest.of(launch);
    assertThat(claims(DeepLinkingResponse.to(stored))).isEqualTo(claims(response));
  }

  @Test
  void returns_blank_data_too_and_none_where_none_came() throws Exception {
    Map<String, Object> types = Map.of("accept_types", List.of("link"));
    assertThat(claims(withSettings(types)).has(DL + "data")).isFalse();
    for (String data : List.of("", " ", "\t\u00e9")) {
      Map<String, Object> settings = Map.of("accept_types", List.of("link"), "data", data);
      assertThat(claims(withSettings(settings)).path(DL + "data").asText("none")).isEqualTo(data);
    }
  }

  @Test
  void a_cancelled_selection_has_no_items_and_may_say_why() throws Exception {
    JsonNode claims = claims(response.message("Nothing chosen").errorMessage("Try again"));
    assertThat(claims.path(DL + "content_items").isArray()).isTrue();
    assertThat(claims.path(DL + "content_items")).isEmpty();
    assertThat(claims.path(DL + "msg").asText()).isEqualTo("Nothing chosen");
    assertThat(claims.path(DL + "errormsg").asText()).isEqualTo("Try again");
    assertThat(claims(response).has(DL + "msg")).isFalse();
  }

  @Test
  void writes_the_items_that_a_live_moodle_accepted() throws Exception {
    JsonNode accepted =
        Recorded.moodle("deep-linking/response.json").path("payload").path(DL + "content_items");
    ContentItem a =
        new ContentItem.ResourceLinkItem(
            Optional.of("Stub credential A"),
            Optional.of("first item"),
            Optional.of(URI.create("http://localhost:9181/launch")),
            Map.of("award", "A", "due", "$ResourceLink.submission.endDateTime"),
            Optional.of(
                LineItemDetails.standAlone(
                    "Credential A score", new BigDecimal("1E+1"), "res-A", "passed")));
    ContentItem b =
        new ContentItem.ResourceLinkItem(
            Optional.of("Stub credential B"),
            Optional.empty(),
            Optional.of(URI.create("http://localhost:9181/launch")),
            Map.of("award", "B"),
            Optional.of(
                LineItemDetails.standAlone(
                    "Credential B score", new BigDecimal("50"), "res-B", "issued")));
    assertThat(claims(response.items(List.of(a, b))).path(DL + "content_items"))
        .isEqualTo(accepted);
  }

  @Test
  void writes_every_kind_of_item() throws Exception {
    JsonNode items =
        claims(
                response.items(
                    List.of(
                        new ContentItem.LinkItem(PAGE, Optional.of("t"), Optional.of("x")),
                        new ContentItem.HtmlItem("<b>x</b>", Optional.of("t")),
                        new ContentItem.ImageItem(PAGE, Optional.empty(), Optional.of("alt")),
                        new ContentItem.FileItem(PAGE, Optional.of("f"), Optional.of("a/b")),
                        bareLink())))
            .path(DL + "content_items");
    assertThat(items)
        .hasToString(
            """
            [{"type":"link","url":"https://tool.example/page","title":"t","text":"x"},\
            {"type":"html","html":"<b>x</b>","title":"t"},\
            {"type":"image","url":"https://tool.example/page","text":"alt"},\
            {"type":"file","url":"https://tool.example/page","title":"f","mediaType":"a/b"},\
            {"type":"ltiResourceLink"}]\
            """);
  }

  @Test
  void refuses_items_that_the_platform_does_not_accept() {
    DeepLinkingResponse narrow = withSettings(Map.of("accept_types", List.of("link")));
    assertThatIllegalArgumentException().isThrownBy(() -> narrow.items(List.of(bareLink())));
  }

  @Test
  void refuses_several_items_where_one_is_asked_for() {
    DeepLinkingResponse single =
        withSettings(Map.of("accept_types", List.of("ltiResourceLink"), "accept_multiple", false));
    assertThat(single.items(List.of(bareLink()))).isNotNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> single.items(List.of(bareLink(), bareLink())));
  }

  @Test
  void answers_only_requests_for_content() {
    VerifiedLaunch launch = platform.launch(platform.resourceLinkClaims());
    assertThatIllegalArgumentException().isThrownBy(() -> DeepLinkingResponse.to(launch));
    assertThatIllegalArgumentException().isThrownBy(() -> DeepLinkingRequest.of(launch));
  }

  private DeepLinkingResponse withSettings(Map<String, Object> settings) {
    Map<String, Object> all = new java.util.HashMap<>(settings);
    all.put("deep_link_return_url", "https://platform.example/return");
    Map<String, Object> claims = platform.deepLinkingClaims();
    claims.put(DL + "deep_linking_settings", all);
    return DeepLinkingResponse.to(platform.launch(claims));
  }

  private static ContentItem bareLink() {
    return new ContentItem.ResourceLinkItem(
        Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Optional.empty());
  }

  private JsonNode claims(DeepLinkingResponse answer) throws Exception {
    String jwt = answer.sign(key, "n", PlatformForTests.CLOCK);
    return new ObjectMapper().readTree(SignedJWT.parse(jwt).getPayload().toString());
  }
}
