package dev.laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoSiteTest {

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, http://127.0.0.1:8080/demo, http://127.0.0.1:8080",
    "https://localhost:8443, https://127.0.0.1:8443/demo, https://127.0.0.1:8443",
    "http://localhost, http://127.0.0.1/demo, http://127.0.0.1"
  })
  void the_issuer_is_another_site_on_the_same_port(URI tool, String issuer, String origin) {
    DemoSite site = DemoSite.of(tool, Optional.empty());

    assertThat(site.issuer()).hasToString(issuer);
    assertThat(site.origin()).isEqualTo(origin);
    assertThat(DemoSite.originOf(site.toolUrl("/lti/login"))).isEqualTo(tool.toString());
  }

  @ParameterizedTest
  @CsvSource({"not an address", "/login", "mailto:a@b.example"})
  void an_address_without_a_host_has_no_origin(String address) {
    assertThat(DemoSite.originOf(address)).isEmpty();
  }

  @Test
  void an_operator_may_choose_another_address() {
    DemoSite site =
        DemoSite.of(URI.create("https://badges.example"), Optional.of("https://lms.example/demo"));

    assertThat(site.url("/mail")).isEqualTo("https://lms.example/demo/mail");
    assertThat(site.origin()).isEqualTo("https://lms.example");
  }

  @Test
  void the_registration_has_the_fields_of_the_file_of_registrations() {
    DemoSite site = DemoSite.of(URI.create("http://localhost:8080"), Optional.empty());

    JsonNode platform = Recorded.json(new DemoRegistration(site).json()).path("platforms").get(0);

    assertThat(platform.path("issuer").asText()).isEqualTo("http://127.0.0.1:8080/demo");
    assertThat(platform.path("clientId").asText()).isEqualTo("LaurelDemoTool1");
    assertThat(platform.path("deploymentIds").get(0).asText()).isEqualTo("601");
    assertThat(platform.path("authorizationEndpoint").asText())
        .isEqualTo("http://127.0.0.1:8080/demo/mod/lti/auth");
    assertThat(platform.path("tokenEndpoint").asText())
        .isEqualTo("http://127.0.0.1:8080/demo/mod/lti/token");
    assertThat(platform.path("jwksUri").asText())
        .isEqualTo("http://127.0.0.1:8080/demo/mod/lti/certs");
    assertThat(platform.path("name").asText()).isNotBlank();
    assertThat(platform).hasSize(7);
  }
}
