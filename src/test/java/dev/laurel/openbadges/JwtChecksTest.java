package dev.laurel.openbadges;

import static dev.laurel.openbadges.CredentialsForTests.ISSUER;
import static dev.laurel.openbadges.CredentialsForTests.badge;
import static dev.laurel.openbadges.CredentialsForTests.key;
import static dev.laurel.openbadges.OutcomeAssert.assertOutcome;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.did.RsaPublicKey;
import dev.laurel.openbadges.file.BadgeFile;
import dev.laurel.openbadges.file.Container;
import dev.laurel.openbadges.json.StrictJson;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JwtChecksTest {

  private static final KeyPair RSA = rsa();
  private static final String RSA_KID = ISSUER + "#rsa";

  @Test
  void a_badge_signed_with_eddsa_verifies() {
    VerificationReport report =
        verify(eddsa(header("EdDSA", key(1).verificationMethod()), payload()));

    assertThat(report.verdict()).isEqualTo(Verdict.VERIFIED);
  }

  @Test
  void a_badge_signed_with_rs256_verifies() throws GeneralSecurityException {
    assertThat(verify(rs256(header("RS256", RSA_KID), payload())).verdict())
        .isEqualTo(Verdict.VERIFIED);
  }

  @Test
  void a_changed_payload_fails_the_signature() throws GeneralSecurityException {
    String jwt = rs256(header("RS256", RSA_KID), payload());
    String[] parts = jwt.split("\\.");
    String changed = part(payload().put("name", "Doctor of everything"));

    assertOutcome(verify(parts[0] + "." + changed + "." + parts[2]), CheckName.SIGNATURE)
        .failed(Failure.BAD_SIGNATURE);
  }

  @Test
  void a_signature_by_another_key_fails() {
    assertOutcome(verify(eddsa(header("EdDSA", ISSUER + "#key-2"), payload())), CheckName.SIGNATURE)
        .failed(Failure.BAD_SIGNATURE);
  }

  @Test
  void an_algorithm_that_is_not_the_keys_cannot_be_told() {
    VerificationReport report =
        verify(eddsa(header("RS256", key(1).verificationMethod()), payload()));

    assertOutcome(report, CheckName.SIGNATURE).couldNotTell(Obstacle.UNSUPPORTED_PROOF);
    assertThat(report.outcome(CheckName.SIGNATURE).toString()).contains("VC-JWT");
  }

  @ParameterizedTest
  @CsvSource({"none", "HS256", "ES256", "''"})
  void other_algorithms_cannot_be_told_and_never_pass(String algorithm) {
    assertOutcome(
            verify(eddsa(header(algorithm, key(1).verificationMethod()), payload())),
            CheckName.SIGNATURE)
        .couldNotTell(Obstacle.UNSUPPORTED_PROOF);
  }

  @Test
  void a_demanded_extension_fails() {
    ObjectNode header = header("EdDSA", key(1).verificationMethod());
    header.putArray("crit").add("b64");

    assertOutcome(verify(eddsa(header, payload())), CheckName.SIGNATURE).failed(Failure.BAD_PROOF);
  }

  @Test
  void a_key_of_somebody_else_fails_the_issuer() {
    assertOutcome(
            verify(eddsa(header("EdDSA", "did:web:evil.example#key-1"), payload())),
            CheckName.ISSUER)
        .failed(Failure.FOREIGN_KEY);
  }

  @Test
  void an_unknown_key_is_not_found() {
    assertOutcome(verify(eddsa(header("EdDSA", ISSUER + "#none"), payload())), CheckName.SIGNATURE)
        .failed(Failure.KEY_NOT_FOUND);
  }

  @Test
  void an_unreachable_key_leaves_both_open() {
    VerificationReport report =
        verify(eddsa(header("EdDSA", "did:web:slow.example#key-1"), payload()));

    assertOutcome(report, CheckName.SIGNATURE).couldNotTell(Obstacle.KEY_UNREACHABLE);
    assertOutcome(report, CheckName.ISSUER).couldNotTell(Obstacle.KEY_UNREACHABLE);
  }

  @Test
  void a_badge_that_brings_its_own_key_is_never_wholly_verified() {
    ObjectNode header = JsonNodeFactory.instance.objectNode().put("alg", "EdDSA");
    header
        .putObject("jwk")
        .put("kty", "OKP")
        .put("crv", "Ed25519")
        .put(
            "x",
            Base64.getUrlEncoder().withoutPadding().encodeToString(key(1).publicKey().bytes()));

    VerificationReport report = verify(eddsa(header, payload()));

    assertOutcome(report, CheckName.SIGNATURE).passed();
    assertOutcome(report, CheckName.ISSUER).couldNotTell(Obstacle.UNSUPPORTED_KEY);
    assertThat(report.verdict()).isEqualTo(Verdict.COULD_NOT_TELL);
  }

  @Test
  void a_badge_without_any_key_cannot_be_told() {
    VerificationReport report =
        verify(eddsa(JsonNodeFactory.instance.objectNode().put("alg", "EdDSA"), payload()));

    assertOutcome(report, CheckName.SIGNATURE).couldNotTell(Obstacle.UNSUPPORTED_KEY);
    assertThat(report.outcome(CheckName.SIGNATURE).toString()).contains("VC-JWT");
  }

  @ParameterizedTest
  @CsvSource({"iss, did:web:evil.example", "sub, urn:uuid:other", "jti, urn:uuid:other"})
  void claims_that_say_something_else_than_the_badge_fail(String claim, String value) {
    assertOutcome(
            verify(
                eddsa(header("EdDSA", key(1).verificationMethod()), payload().put(claim, value))),
            CheckName.SIGNATURE)
        .failed(Failure.BAD_PROOF);
  }

  @ParameterizedTest
  @CsvSource({"nbf, 5", "exp, 5"})
  void times_that_say_something_else_than_the_badge_fail(String claim, long value) {
    assertOutcome(
            verify(
                eddsa(header("EdDSA", key(1).verificationMethod()), payload().put(claim, value))),
            CheckName.SIGNATURE)
        .failed(Failure.BAD_PROOF);
  }

  @Test
  void an_undefined_member_fails_the_format_of_a_jwt_too() {
    assertOutcome(
            verify(eddsa(header("EdDSA", key(1).verificationMethod()), payload().put("nick", "x"))),
            CheckName.FORMAT)
        .failed(Failure.UNDEFINED_TERM);
  }

  private static VerificationReport verify(String jwt) {
    BadgeFile file = BadgeFile.read(jwt.getBytes(UTF_8));
    assertThat(file.container()).isEqualTo(Container.JWT);
    return new CredentialVerifier(
            JwtChecksTest::resolve,
            CredentialsForTests.listing(
                CredentialsForTests.signedList(CredentialsForTests.list("revocation"))),
            CredentialsForTests.CLOCK)
        .verify(file);
  }

  private static VerificationMethods.Resolution resolve(URI method) {
    if (method.toString().equals(RSA_KID)) {
      RSAPublicKey key = (RSAPublicKey) RSA.getPublic();
      return new VerificationMethods.Resolved(
          new RsaPublicKey(key.getModulus(), key.getPublicExponent()), ISSUER);
    }
    return method.toString().contains("slow")
        ? new VerificationMethods.Unreachable("slow")
        : CredentialsForTests.methods().resolve(method);
  }

  private static ObjectNode header(String algorithm, String kid) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("alg", algorithm)
        .put("typ", "JWT")
        .put("kid", kid);
  }

  private static ObjectNode payload() {
    ObjectNode payload = badge().build().toJson();
    return payload
        .put("iss", ISSUER)
        .put("jti", payload.path("id").asText())
        .put("sub", payload.at("/credentialSubject/id").asText())
        .put("nbf", Instant.parse(payload.path("validFrom").asText()).getEpochSecond())
        .put("exp", Instant.parse(payload.path("validUntil").asText()).getEpochSecond());
  }

  private static String eddsa(ObjectNode header, ObjectNode payload) {
    String input = part(header) + "." + part(payload);
    return input + "." + base64(key(1).sign(input.getBytes(UTF_8)));
  }

  private static String rs256(ObjectNode header, ObjectNode payload)
      throws GeneralSecurityException {
    String input = part(header) + "." + part(payload);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(RSA.getPrivate());
    signature.update(input.getBytes(UTF_8));
    return input + "." + base64(signature.sign());
  }

  private static String part(ObjectNode json) {
    return base64(StrictJson.bytes(json));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static KeyPair rsa() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException missing) {
      throw new AssertionError(missing);
    }
  }
}
