package dev.laurel.openbadges.did;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.openbadges.CredentialsForTests;
import dev.laurel.openbadges.json.StrictJson;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

  private static final String W3C_KEY = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
  private static final String DID = "did:key:" + W3C_KEY;

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "00, 1",
    "0000, 11",
    "61, 2g",
    "626262, a3gV",
    "73696d706c792061206c6f6e6720737472696e67, 2cFupjhnEsSn59qHXstmK2ffpLv2",
    "00eb15231dfceb60925886b67d065299925915aeb172c06647, 1NS17iag9jJgTHD1VXjvLCEnZuQ3rJDE9L",
    "516b6fcd0f, ABnLTmg",
    "00000000000000000000, 1111111111"
  })
  void base_58_follows_the_published_vectors(String hex, String text) {
    assertThat(Base58.encode(HexFormat.of().parseHex(hex))).isEqualTo(text);
    assertThat(Base58.decode(text)).isEqualTo(HexFormat.of().parseHex(hex));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "O", "I", "l", "a b", "ä", "+"})
  void base_58_refuses_foreign_characters(String text) {
    assertThatThrownBy(() -> Base58.decode(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void base_58_refuses_what_would_take_long() {
    assertThatThrownBy(() -> Base58.decode("z".repeat(100_000)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_multikey_survives_decoding_and_encoding() {
    assertThat(Multikey.encode(Multikey.decode(W3C_KEY))).isEqualTo(W3C_KEY);
  }

  @Test
  void the_multikey_of_the_open_badges_guide_is_its_raw_key() {
    byte[] raw =
        HexFormat.of().parseHex("4bdeafde2ea8beefadd8c699b5c7e0704cf51154d52e17b20b71337ca04cc5a5");

    assertThat(Multikey.encode(new Ed25519PublicKey(raw)))
        .isEqualTo("z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "z",
        "u7QHm",
        "6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
        "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ",
        "zDnaegE6RR3atJtHKwTRTWHsJ3kNHqFwv7n9YjTgmU7TyfU76",
        "z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq"
      })
  void a_multikey_of_another_kind_is_refused(String text) {
    assertThatThrownBy(() -> Multikey.decode(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_did_key_is_its_own_key() {
    Ed25519PublicKey key = Multikey.decode(W3C_KEY);

    assertThat(DidKey.of(key)).isEqualTo(DID);
    assertThat(DidKey.verificationMethod(key)).isEqualTo(DID + "#" + W3C_KEY);
    assertThat(DidKey.key(DID + "#" + W3C_KEY)).contains(key);
    assertThat(DidKey.matches(DID)).isTrue();
    assertThat(DidKey.matches("did:web:example.org")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        DID,
        DID + "#",
        DID + "#z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi",
        "did:key:zDnaegE6RR3a#zDnaegE6RR3a",
        "did:key:#",
        "did:web:example.org#key-1"
      })
  void a_did_key_of_another_shape_has_no_key(String method) {
    assertThat(DidKey.key(method)).isEmpty();
  }

  @Test
  void a_signature_fits_its_message_and_key_only() {
    Ed25519PublicKey key = CredentialsForTests.key(1).publicKey();
    byte[] zeros = new byte[64];

    assertThat(key.verifies("x".getBytes(UTF_8), zeros)).isFalse();
    assertThat(key.verifies("x".getBytes(UTF_8), new byte[63])).isFalse();
    assertThat(key.verifies("x".getBytes(UTF_8), new byte[0])).isFalse();
  }

  @Test
  void a_key_that_is_no_point_or_of_small_order_verifies_nothing() {
    byte[] message = "x".getBytes(UTF_8);
    byte[] noPoint = new byte[32];
    Arrays.fill(noPoint, (byte) 0xff);
    byte[] identity = new byte[32];
    identity[0] = 1;
    byte[] forged = new byte[64];
    forged[0] = 1;

    assertThat(new Ed25519PublicKey(noPoint).verifies(message, forged)).isFalse();
    assertThat(new Ed25519PublicKey(identity).verifies(message, forged)).isFalse();
  }

  @Test
  void an_ed25519_key_has_32_bytes_and_keeps_its_own_copy() {
    byte[] raw = CredentialsForTests.key(1).publicKey().bytes();
    Ed25519PublicKey key = new Ed25519PublicKey(raw);
    raw[0] ^= 1;
    key.bytes()[0] ^= 1;

    assertThat(key).isEqualTo(CredentialsForTests.key(1).publicKey());
    assertThat(key).hasSameHashCodeAs(CredentialsForTests.key(1).publicKey());
    assertThatThrownBy(() -> new Ed25519PublicKey(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {512, 1024, 2047, 8193})
  void an_rsa_key_of_another_length_is_refused(int bits) {
    assertThatThrownBy(
            () -> new RsaPublicKey(BigInteger.ONE.shiftLeft(bits - 1), BigInteger.valueOf(65537)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_rsa_key_with_a_huge_exponent_is_refused() {
    BigInteger modulus = BigInteger.ONE.shiftLeft(2047);

    assertThatThrownBy(() -> new RsaPublicKey(modulus, modulus))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(
            new RsaPublicKey(modulus.add(BigInteger.ONE), BigInteger.valueOf(65537))
                .verifies(new byte[1], new byte[256]))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"kty\":\"EC\",\"crv\":\"P-256\"}",
        "{\"kty\":\"OKP\",\"crv\":\"X25519\",\"x\":\"AAAA\"}",
        "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AAAA\"}",
        "{\"kty\":\"OKP\",\"crv\":\"Ed25519\"}",
        "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"!!\"}",
        "{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}",
        "{\"kty\":\"RSA\"}",
        "{\"kty\":\"oct\",\"k\":\"AAAA\"}"
      })
  void a_jwk_of_another_kind_is_not_understood(String jwk) {
    assertThat(PublicKeys.fromJwk(StrictJson.object(jwk.getBytes(UTF_8)))).isEmpty();
  }

  @Test
  void the_jwk_of_rfc_8037_is_read_and_refused_when_it_holds_the_private_part() {
    String jwk =
        "{\"kty\":\"OKP\",\"crv\":\"Ed25519\","
            + "\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"%s}";

    assertThat(PublicKeys.fromJwk(StrictJson.object(jwk.formatted("").getBytes(UTF_8))))
        .hasValueSatisfying(
            key ->
                assertThat(((Ed25519PublicKey) key).bytes())
                    .isEqualTo(
                        HexFormat.of()
                            .parseHex(
                                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")));
    assertThat(
            PublicKeys.fromJwk(StrictJson.object(jwk.formatted(",\"d\":\"AA\"").getBytes(UTF_8))))
        .isEmpty();
  }
}
