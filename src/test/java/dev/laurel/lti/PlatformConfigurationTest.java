package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.lti.RegistrationFailed.Reason;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformConfigurationTest {

  private static void refuses(Reason reason, String json, URI source) {
    assertThatThrownBy(() -> PlatformConfiguration.read(json, source))
        .isInstanceOfSatisfying(
            RegistrationFailed.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void reads_what_a_live_moodle_says() {
    PlatformConfiguration moodle = RegistrationForTests.moodle();
    assertThat(moodle.issuer()).isEqualTo("http://127.0.0.1:8081");
    assertThat(moodle.authorizationEndpoint())
        .hasToString("http://127.0.0.1:8081/mod/lti/auth.php");
    assertThat(moodle.tokenEndpoint()).hasToString("http://127.0.0.1:8081/mod/lti/token.php");
    assertThat(moodle.jwksUri()).hasToString("http://127.0.0.1:8081/mod/lti/certs.php");
    assertThat(moodle.tokenAudience()).isEmpty();
    assertThat(moodle.scopes()).contains(Scopes.LINE_ITEM, "openid").hasSize(8);
    assertThat(moodle.claims()).contains("email");
    assertThat(moodle.product().family()).isEqualTo("moodle");
    assertThat(moodle.product().version()).isEqualTo("5.0.6+ (Build: 20260403)");
    assertThat(moodle.product().messages())
        .containsEntry("LtiDeepLinkingRequest", Set.of("ContentArea"))
        .containsEntry("LtiResourceLinkRequest", Set.of());
    assertThat(moodle.product().variables()).contains("Context.id.history");
    assertThat(moodle.tokenOrigins()).containsExactly("http://127.0.0.1:8081");
  }

  @Test
  void reads_what_canvas_says_and_lets_the_token_go_to_the_institution() {
    PlatformConfiguration canvas = RegistrationForTests.canvas();
    assertThat(canvas.product().account()).contains("School");
    assertThat(canvas.tokenAudience()).as("a bare host is no audience").isEmpty();
    assertThat(canvas.tokenOrigins())
        .containsExactlyInAnyOrder(
            "https://canvas.instructure.com:443", "https://school.instructure.com:443");
  }

  @Test
  void takes_an_authorization_server_that_is_an_address_for_the_audience() {
    ObjectNode json = RegistrationForTests.canvasJson();
    json.put("authorization_server", "https://api.brightspace.com/auth/token");
    assertThat(
            PlatformConfiguration.read(json.toString(), RegistrationForTests.CANVAS)
                .tokenAudience())
        .contains("https://api.brightspace.com/auth/token");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "https://canvas.instructure.com.evil.example",
        "https://instructure.com",
        "https://xcanvas.instructure.com"
      })
  void refuses_an_issuer_on_another_host(String issuer) {
    ObjectNode json = RegistrationForTests.canvasJson().put("issuer", issuer);
    refuses(Reason.ISSUER_ELSEWHERE, json.toString(), RegistrationForTests.CANVAS);
  }

  @Test
  void compares_hosts_without_case() {
    URI source = URI.create("https://CANVAS.instructure.com/x");
    assertThat(PlatformConfiguration.read(RegistrationForTests.canvasJson().toString(), source))
        .isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "issuer",
        "authorization_endpoint",
        "token_endpoint",
        "jwks_uri",
        "registration_endpoint"
      })
  void refuses_a_configuration_in_which_an_address_is_missing_or_none(String name) {
    for (String broken :
        List.of(
            "",
            "/relative",
            "javascript:alert(1)",
            "ftp://x.example",
            "https://u:p@x.example",
            "https:opaque")) {
      String json = RegistrationForTests.canvasJson().put(name, broken).toString();
      refuses(Reason.CONFIGURATION_UNREADABLE, json, RegistrationForTests.CANVAS);
    }
    ObjectNode without = RegistrationForTests.canvasJson();
    without.remove(name);
    refuses(Reason.CONFIGURATION_UNREADABLE, without.toString(), RegistrationForTests.CANVAS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "7", "<html></html>", "{", "null", "{}"})
  void refuses_what_is_no_configuration(String text) {
    refuses(Reason.CONFIGURATION_UNREADABLE, text, RegistrationForTests.CANVAS);
  }

  @Test
  void lives_with_a_platform_that_says_little() {
    ObjectNode json = RegistrationForTests.canvasJson();
    json.remove(List.of("scopes_supported", "claims_supported"));
    json.put("https://purl.imsglobal.org/spec/lti-platform-configuration", "broken");
    PlatformConfiguration read =
        PlatformConfiguration.read(json.toString(), RegistrationForTests.CANVAS);
    assertThat(read.product().family()).isEmpty();
    assertThat(read.offersScope("anything")).isTrue();
    assertThat(read.product().offersMessage("anything")).isTrue();
  }

  @Test
  void offers_only_what_it_lists() {
    assertThat(RegistrationForTests.moodle().offersScope(Scopes.NOTICE_HANDLERS)).isFalse();
    assertThat(RegistrationForTests.moodle().product().offersMessage("LtiSubmissionReviewRequest"))
        .isFalse();
  }
}
