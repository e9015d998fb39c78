package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RsaKeysTest {
  private static final RSAKey KEY = new PlatformForTests().key().toPublicJWK();
  private static final String GOOD = KEY.toString();

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "[]", "{}", "{\"keys\":{}}", "{\"keys\":null}", "<html>", "{"})
  void refuses_what_is_no_key_set(String json) {
    assertThatThrownBy(() -> RsaKeys.read(json)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "1",
        "[]",
        "{}",
        "{\"kty\":\"RSA\",\"kid\":\"bad\"}",
        "{\"kty\":\"RSA\",\"kid\":\"bad\",\"n\":null,\"e\":\"AQAB\"}",
        "{\"kty\":\"RSA\",\"kid\":\"bad\",\"n\":\"!\",\"e\":\"AQAB\"}",
        "{\"kty\":\"RSA\",\"kid\":\"bad\",\"n\":\"AQAB\",\"e\":\"\"}",
        "{\"kty\":\"RSA\",\"kid\":[\"bad\"],\"n\":\"AQAB\",\"e\":\"AQAB\"}",
        "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"bad\",\"x\":\"AA\",\"y\":\"AA\"}",
        "{\"kty\":\"OKP\",\"kid\":\"bad\",\"x\":{}}"
      })
  void one_broken_or_foreign_key_does_not_lock_out_the_others(String broken) throws IOException {
    assertThat(read(broken, GOOD)).containsOnlyKeys(PlatformForTests.KID);
    assertThat(read(GOOD, broken)).containsOnlyKeys(PlatformForTests.KID);
  }

  @Test
  void reads_the_key_as_it_was_written_whatever_else_stands_beside_it() throws Exception {
    String more = GOOD.replaceFirst("\\{", "{\"x5c\":[1],\"oth\":[null],\"key_ops\":{},");
    assertThat(read(more).get(PlatformForTests.KID)).isEqualTo(KEY.toRSAPublicKey());
  }

  @Test
  void takes_a_key_for_signatures_or_for_no_told_use_and_no_other() throws IOException {
    assertThat(read(with("\"use\":\"sig\",\"alg\":\"RS256\""))).hasSize(1);
    assertThat(read(with("\"use\":\"enc\""))).isEmpty();
    assertThat(read(with("\"alg\":\"RS512\""))).isEmpty();
    assertThat(read(with("\"alg\":\"HS256\""))).isEmpty();
    assertThat(read(GOOD.replace("\"kid\":", "\"id\":"))).isEmpty();
    assertThat(read(GOOD.replace("\"RSA\"", "\"oct\""))).isEmpty();
  }

  private static String with(String member) {
    return GOOD.replaceFirst("\\{", "{" + member + ",");
  }

  private static Map<String, RSAPublicKey> read(String... keys) throws IOException {
    return RsaKeys.read("{\"keys\":[" + String.join(",", keys) + "]}");
  }
}
