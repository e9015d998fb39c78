package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.laurel.lti.ClientKeysRefused.Reason;
import java.io.IOException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientKeySetTest {

  private static final RSAKey RSA = ClientForTests.rsaKey();

  @Test
  void takes_a_set_of_all_three_kinds() throws Exception {
    ClientKeySet keys = ClientKeySet.pasted("  " + ClientForTests.publicKeys() + "\n");
    assertThat(keys.byId().keySet()).containsExactly("rsa", "ec", "ed");
    assertThat(keys.byId().values())
        .extracting(ClientKey::algorithm)
        .containsExactly("RS256", "ES256", "EdDSA");
  }

  @Test
  void what_is_kept_reads_as_the_same_and_holds_no_private_part() throws Exception {
    String json = ClientKeySet.pasted(ClientForTests.publicKeys()).toJson();
    assertThat(ClientKeySet.read(json).byId().keySet()).containsExactly("rsa", "ec", "ed");
    assertThat(json).doesNotContain("\"d\"");
  }

  @Test
  void takes_one_key_and_names_it_by_its_thumbprint_when_it_has_no_name() throws Exception {
    RSAKey nameless = new RSAKey.Builder(RSA.toPublicJWK()).keyID(null).build();
    assertThat(ClientKeySet.pasted(RSA.toPublicJWK().toJSONString()).byId()).containsKey("rsa");
    assertThat(ClientKeySet.pasted(nameless.toJSONString()).byId())
        .containsKey(RSA.computeThumbprint().toString());
  }

  @Test
  void takes_public_keys_in_pem() throws Exception {
    byte[] rsa = RSA.toRSAPublicKey().getEncoded();
    byte[] ec = ClientForTests.ecKey().toECPublicKey().getEncoded();
    byte[] ed = ClientForTests.ed25519Pair().getPublic().getEncoded();
    assertThat(algorithm(rsa)).isEqualTo("RS256");
    assertThat(algorithm(ec)).isEqualTo("ES256");
    assertThat(algorithm(ed)).isEqualTo("EdDSA");
  }

  private static String algorithm(byte[] der) throws ClientKeysRefused {
    ClientKeySet set = ClientKeySet.pasted(ClientForTests.pem("PUBLIC KEY", der));
    return set.byId().values().iterator().next().algorithm();
  }

  @Test
  void refuses_a_private_key_in_every_form() throws Exception {
    String shared = new OctetSequenceKey.Builder(new byte[32]).keyID("k").build().toJSONString();
    assertThat(refusal(RSA.toJSONString())).isEqualTo(Reason.PRIVATE);
    assertThat(refusal("{\"keys\":[" + ClientForTests.ecKey().toJSONString() + "]}"))
        .isEqualTo(Reason.PRIVATE);
    assertThat(refusal(shared)).isEqualTo(Reason.PRIVATE);
    byte[] der = RSA.toRSAPrivateKey().getEncoded();
    assertThat(refusal(ClientForTests.pem("PRIVATE KEY", der))).isEqualTo(Reason.PRIVATE);
    assertThat(refusal(ClientForTests.pem("RSA PRIVATE KEY", der))).isEqualTo(Reason.PRIVATE);
    String both =
        ClientForTests.pem("PUBLIC KEY", RSA.toRSAPublicKey().getEncoded())
            + ClientForTests.pem("ENCRYPTED PRIVATE KEY", der);
    assertThat(refusal(both)).isEqualTo(Reason.PRIVATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ssh-rsa AAAAB3NzaC1yc2E",
        "[]",
        "{}",
        "{\"keys\":[]}",
        "{\"keys\":{}}",
        "{\"keys\":[1]}",
        "{\"kty\":\"RSA\",\"n\":\"AQ\"}",
        "{\"kty\":\"RSA\",\"kty\":\"EC\"}",
        "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"
      })
  void refuses_what_is_no_key(String text) {
    assertThat(refusal(text)).isEqualTo(Reason.UNREADABLE);
  }

  @Test
  void refuses_keys_that_are_weak_of_another_curve_or_for_another_use() throws Exception {
    assertThat(refusal(weak().toPublicJWK().toJSONString())).isEqualTo(Reason.UNSUITABLE);
    String p384 = new ECKeyGenerator(Curve.P_384).generate().toPublicJWK().toJSONString();
    assertThat(refusal(p384)).isEqualTo(Reason.UNSUITABLE);
    String rsa = RSA.toPublicJWK().toJSONString();
    assertThat(refusal(rsa.replaceFirst("\\{", "{\"use\":\"enc\","))).isEqualTo(Reason.UNSUITABLE);
    assertThat(refusal(rsa.replaceFirst("\\{", "{\"alg\":\"PS256\",")))
        .isEqualTo(Reason.UNSUITABLE);
    assertThat(refusal("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"))
        .isEqualTo(Reason.UNSUITABLE);
  }

  @Test
  void a_set_at_an_address_may_hold_other_keys_which_are_left_out() throws Exception {
    String rsa = RSA.toPublicJWK().toJSONString();
    String weak = weak().toPublicJWK().toJSONString();
    ClientKeySet set =
        ClientKeySet.read("{\"keys\":[1,{},{\"kty\":\"new\"}," + weak + "," + rsa + "]}");
    assertThat(set.byId().keySet()).containsExactly("rsa");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{\"keys\":1}", "<html>"})
  void an_address_that_answers_no_set_is_an_error(String text) {
    Assertions.assertThatThrownBy(() -> ClientKeySet.read(text)).isInstanceOf(IOException.class);
  }

  @Test
  void a_set_without_end_is_an_error() {
    String much = "{\"keys\":[" + "{},".repeat(200) + "{}]}";
    Assertions.assertThatThrownBy(() -> ClientKeySet.read(much)).isInstanceOf(IOException.class);
    String long_ = "{\"keys\":[]}" + " ".repeat(600_000);
    Assertions.assertThatThrownBy(() -> ClientKeySet.read(long_)).isInstanceOf(IOException.class);
  }

  private static RSAKey weak() throws JOSEException {
    return new RSAKeyGenerator(1024, true).keyID("weak").generate();
  }

  private static Reason refusal(String pasted) {
    return catchThrowableOfType(ClientKeysRefused.class, () -> ClientKeySet.pasted(pasted))
        .reason();
  }
}
