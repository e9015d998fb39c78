package dev.laurel.openbadges.did;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DidWebTest {

  @ParameterizedTest
  @CsvSource({
    "https://example.org, did:web:example.org, https://example.org/.well-known/did.json",
    "https://example.org/, did:web:example.org, https://example.org/.well-known/did.json",
    "https://Example.ORG/a, did:web:example.org:a, https://example.org/a/did.json",
    "https://example.org/a/b, did:web:example.org:a:b, https://example.org/a/b/did.json",
    "https://example.org/a//b/, did:web:example.org:a:b, https://example.org/a/b/did.json",
    "https://example.org:8443/a, did:web:example.org%3A8443:a, https://example.org:8443/a/did.json",
    "https://example.org/%C3%A4, did:web:example.org:%C3%A4, https://example.org/%C3%A4/did.json",
    "https://example.org/a:b, did:web:example.org:a%3Ab, https://example.org/a%3Ab/did.json"
  })
  void a_base_url_becomes_a_did_whose_document_is_below_it(URI base, String did, URI document) {
    assertThat(DidWeb.of(base)).isEqualTo(did);
    assertThat(DidWeb.documentUrl(did, false)).isEqualTo(document);
    assertThat(DidWeb.documentUrl(did + "#key-1", true)).isEqualTo(document);
    assertThat(DidWeb.matches(did)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "did:web:localhost%3A8080:x, true, http://localhost:8080/x/did.json",
    "did:web:localhost%3A8080:x, false, https://localhost:8080/x/did.json",
    "did:web:127.0.0.1%3A80, true, http://127.0.0.1:80/.well-known/did.json",
    "did:web:localhost, true, http://localhost/.well-known/did.json",
    "did:web:localhost.evil.example, true, https://localhost.evil.example/.well-known/did.json",
    "did:web:10.0.0.1, true, https://10.0.0.1/.well-known/did.json"
  })
  void only_the_loopback_is_asked_by_http_and_only_when_told(String did, boolean http, URI url) {
    assertThat(DidWeb.documentUrl(did, http)).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "did:key:z6Mk",
        "did:web:",
        "did:web::a",
        "did:web:example.org:",
        "did:web:example.org::a",
        "did:web:example.org:..:a",
        "did:web:example.org:a/b",
        "did:web:example.org:a?b",
        "did:web:user%40example.org",
        "did:web:example.org%2Fa",
        "did:web:example.org%3A8080%3A1",
        "did:web:exa mple.org",
        "https://example.org"
      })
  void a_did_of_another_shape_is_refused(String did) {
    assertThatThrownBy(() -> DidWeb.documentUrl(did, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://example.org/a?b=c", "https://example.org/#x", "mailto:a@b", "/relative"})
  void a_base_url_of_another_shape_is_refused(URI base) {
    assertThatThrownBy(() -> DidWeb.of(base)).isInstanceOf(IllegalArgumentException.class);
  }
}
