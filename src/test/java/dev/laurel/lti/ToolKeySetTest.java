package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolKeySetTest {
  private static final RSAKey PRIVATE = new PlatformForTests().key();

  @Test
  void publishes_only_the_public_halves() throws Exception {
    String json =
        ToolKeySet.toPublicJson(List.of(new ToolKey("new", PRIVATE), new ToolKey("old", PRIVATE)));
    assertThat(json).doesNotContain("\"d\"", "\"p\"", "\"q\"", "\"dp\"", "\"dq\"", "\"qi\"");
    JWKSet set = JWKSet.parse(json);
    assertThat(set.getKeys()).extracting("keyID").containsExactly("new", "old");
    assertThat(set.getKeys())
        .allSatisfy(
            key -> {
              assertThat(key.isPrivate()).isFalse();
              assertThat(key.getKeyUse().identifier()).isEqualTo("sig");
              assertThat(key.getAlgorithm().getName()).isEqualTo("RS256");
              assertThat(key.toRSAKey().getModulus()).isEqualTo(PRIVATE.getModulus());
            });
  }

  @Test
  void publishes_an_empty_set_as_a_set() {
    assertThat(ToolKeySet.toPublicJson(List.of())).isEqualTo("{\"keys\":[]}");
  }

  @Test
  void reads_a_private_key_with_its_id() {
    ToolKey key = ToolKey.parse(PRIVATE.toJSONString());
    assertThat(key.kid()).isEqualTo(PRIVATE.getKeyID());
    assertThat(key.jwk().isPrivate()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "no json secret-d",
        "{\"kty\":\"oct\",\"kid\":\"a\",\"k\":\"secret-d\"}",
        "{\"kty\":\"RSA\",\"kid\":\"a\",\"n\":\"AQAB\",\"e\":\"AQAB\"}"
      })
  void refuses_what_cannot_sign_and_does_not_repeat_it(String json) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ToolKey.parse(json))
        .withMessageNotContaining("secret-d")
        .withNoCause();
  }

  @Test
  void refuses_a_public_key_and_a_key_without_id() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ToolKey("kid", PRIVATE.toPublicJWK()));
    String withoutId = new RSAKey.Builder(PRIVATE).keyID(null).build().toJSONString();
    assertThatIllegalArgumentException().isThrownBy(() -> ToolKey.parse(withoutId));
  }
}
