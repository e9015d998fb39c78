package dev.laurel.openbadges.ld;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IrisTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "https://example.org/größe",
        "http://[::1]:8080/a",
        "did:web:example.org%3A8080:issuers:7#key-1",
        "urn:uuid:7c8a4c4c-55a1-4a2a-9f0f-3f0f7f3f1f1f",
        "mailto:a@example.org",
        "data:image/png;base64,AA=="
      })
  void accepts_absolute_iris(String iri) {
    assertThat(Iris.isAbsolute(iri)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "example",
        "/path",
        "//example.org/path",
        "#fragment",
        "?query",
        "_:b0",
        "https:",
        "https://",
        "https://example.org/a b",
        "https://example.org/a\tb",
        "https://example.org/\u00a0",
        "https://example.org/<x>",
        "https://example.org/{x}",
        "https://example.org/%zz",
        "1http://example.org"
      })
  void refuses_all_else(String text) {
    assertThat(Iris.isAbsolute(text)).isFalse();
  }
}
