package dev.laurel.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.laurel.keys.IssuerKeys;
import dev.laurel.keys.KeysForTests;
import dev.laurel.openbadges.did.DidDocument;
import dev.laurel.organisation.Issuer;
import dev.laurel.organisation.Issuers;
import dev.laurel.testing.Doors;
import dev.laurel.testing.HandClock;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

class IssuerResourceTest {

  private static final Issuer ISSUER =
      new Issuer(
          "7",
          "tenant",
          "University <b>",
          URI.create("https://laurel.example/issuers/7"),
          "did:web:laurel.example:issuers:7");

  private final IssuerKeys keys = KeysForTests.issuerKeys(new HandClock());
  private final Doors doors =
      Doors.of(
          new IssuerResource(
              new OneIssuer(), keys, Doors.settings(URI.create("https://laurel.example"))));

  IssuerResourceTest() {
    keys.open(ISSUER.id(), ISSUER.did());
  }

  private static final class OneIssuer implements Issuers {
    @Override
    public Issuer issuerOf(String tenantId) {
      return ISSUER;
    }

    @Override
    public Optional<Issuer> byId(String issuerId) {
      return Optional.of(ISSUER).filter(i -> i.id().equals(issuerId));
    }
  }

  private MockHttpResponse get(String path, String accept) {
    return doors.get(path, "Accept", accept);
  }

  @Test
  void shows_people_a_page() throws Exception {
    MockHttpResponse page = get("/issuers/7", "text/html,application/xhtml+xml,*/*;q=0.8");
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentAsString())
        .contains("University &lt;b&gt;", "did:web:laurel.example:issuers:7#key-1")
        .doesNotContain("<b>");
  }

  @Test
  void gives_machines_the_profile_as_it_stands_in_credentials() throws Exception {
    for (String accept : new String[] {"application/json", "application/ld+json", "*/*"}) {
      MockHttpResponse answer = get("/issuers/7", accept);
      JsonNode profile = new ObjectMapper().readTree(answer.getOutput());
      assertThat(profile.get("id").asText()).as(accept).isEqualTo(ISSUER.did());
      assertThat(profile.get("type").get(0).asText()).isEqualTo("Profile");
      assertThat(profile.get("name").asText()).isEqualTo("University <b>");
      assertThat(profile.get("url").asText()).isEqualTo(ISSUER.url().toString());
    }
  }

  @Test
  void tells_verifiers_its_keys() throws Exception {
    MockHttpResponse answer = get("/issuers/7/did.json", "application/did+json");
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getOutputHeaders().getFirst("Access-Control-Allow-Origin")).isEqualTo("*");
    DidDocument document = DidDocument.parse(answer.getOutput());
    assertThat(document.id()).isEqualTo(ISSUER.did());
    String method = ISSUER.did() + "#key-1";
    assertThat(document.find(method).orElseThrow().publicKey())
        .isEqualTo(keys.signingKey("7").publicKey());
    assertThat(answer.getContentAsString()).contains("publicKeyMultibase").doesNotContain("seal");
  }

  @Test
  void knows_no_other_issuer() {
    assertThat(get("/issuers/8", "text/html").getStatus()).isEqualTo(404);
    assertThat(get("/issuers/8", "application/json").getStatus()).isEqualTo(404);
    assertThat(get("/issuers/8/did.json", "application/json").getStatus()).isEqualTo(404);
  }
}
