package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.laurel.testing.HandClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientAssertionVerifierTest {

  private static final String CLIENT = "client-1";
  private static final String HERE = "https://laurel.example.edu/api/token";

  private final HandClock clock = new HandClock();
  private final Instant now = clock.instant();
  private final ClientAssertionVerifier verifier =
      new ClientAssertionVerifier(clock, Duration.ofSeconds(60));

  private static Optional<ClientKey> key(String kid) throws IOException {
    return Optional.ofNullable(ClientKeySet.read(ClientForTests.publicKeys()).byId().get(kid));
  }

  private JWTClaimsSet.Builder claims() {
    return ClientForTests.claims(CLIENT, HERE, now);
  }

  private ClientAssertion verify(String jwt) {
    return verifier.verify(jwt, CLIENT, HERE, ClientAssertionVerifierTest::key);
  }

  private Check refusal(String jwt) {
    return catchThrowableOfType(LaunchRejected.class, () -> verify(jwt)).check();
  }

  private Check refusal(JWTClaimsSet.Builder claims) {
    return refusal(ClientForTests.rs256(ClientForTests.rsaKey(), claims.build()));
  }

  @Test
  void accepts_each_of_the_three_algorithms() {
    JWTClaimsSet good = claims().jwtID("one").build();
    for (String jwt :
        List.of(
            ClientForTests.rs256(ClientForTests.rsaKey(), good),
            ClientForTests.es256(good),
            ClientForTests.edDsa(good))) {
      assertThat(verify(jwt)).isEqualTo(new ClientAssertion(CLIENT, "one", now.plusSeconds(60)));
    }
  }

  @Test
  void tells_who_claims_to_have_made_it() {
    assertThat(ClientAssertionVerifier.claimedClient(ClientForTests.unsigned(claims().build())))
        .isEqualTo(CLIENT);
  }

  @Test
  void rejects_token_without_signature() {
    assertThat(refusal(ClientForTests.unsigned(claims().build()))).isEqualTo(Check.ALGORITHM);
  }

  @Test
  void rejects_hmac_with_the_public_key() {
    assertThat(refusal(ClientForTests.hs256(claims().build()))).isEqualTo(Check.ALGORITHM);
  }

  @Test
  void rejects_algorithm_of_another_key() {
    String jwt = ClientForTests.es256(claims().build());
    Check check =
        catchThrowableOfType(
                LaunchRejected.class, () -> verifier.verify(jwt, CLIENT, HERE, kid -> key("rsa")))
            .check();
    assertThat(check).isEqualTo(Check.ALGORITHM);
  }

  @Test
  void rejects_signature_of_another_key_with_the_same_name() throws JOSEException {
    RSAKey thief = new RSAKeyGenerator(2048).keyID("rsa").generate();
    assertThat(refusal(ClientForTests.rs256(thief, claims().build()))).isEqualTo(Check.SIGNATURE);
  }

  @Test
  void rejects_changed_claims_under_each_algorithm() {
    JWTClaimsSet good = claims().build();
    String other = ClientForTests.es256(claims().claim("more", 1).build()).split("\\.")[1];
    for (String jwt :
        List.of(
            ClientForTests.rs256(ClientForTests.rsaKey(), good),
            ClientForTests.es256(good),
            ClientForTests.edDsa(good))) {
      String[] parts = jwt.split("\\.");
      assertThat(refusal(parts[0] + "." + other + "." + parts[2])).isEqualTo(Check.SIGNATURE);
    }
  }

  @Test
  void rejects_unknown_key_and_keys_out_of_reach() throws JOSEException {
    RSAKey unknown = new RSAKeyGenerator(2048).keyID("unknown").generate();
    String jwt = ClientForTests.rs256(unknown, claims().build());
    assertThat(refusal(jwt)).isEqualTo(Check.KEY_ID);
    RSAKey nameless = new RSAKey.Builder(unknown).keyID(null).build();
    assertThat(refusal(ClientForTests.rs256(nameless, claims().build()))).isEqualTo(Check.KEY_ID);
    ClientAssertionVerifier.Keys down =
        kid -> {
          throw new IOException("down");
        };
    assertThat(
            catchThrowableOfType(
                    LaunchRejected.class, () -> verifier.verify(jwt, CLIENT, HERE, down))
                .check())
        .isEqualTo(Check.PLATFORM_KEYS_UNREACHABLE);
  }

  @Test
  void rejects_issuer_or_subject_that_is_not_the_client() {
    assertThat(refusal(claims().issuer("client-2"))).isEqualTo(Check.ISSUER);
    assertThat(refusal(claims().subject("client-2"))).isEqualTo(Check.SUBJECT);
    assertThat(refusal(claims().subject(null))).isEqualTo(Check.SUBJECT);
  }

  @Test
  void rejects_token_for_another_audience_and_takes_one_among_several() {
    assertThat(refusal(claims().audience("https://laurel.example.edu"))).isEqualTo(Check.AUDIENCE);
    assertThat(refusal(claims().audience((String) null))).isEqualTo(Check.AUDIENCE);
    JWTClaimsSet several = claims().audience(List.of("https://other", HERE)).build();
    assertThat(verify(ClientForTests.rs256(ClientForTests.rsaKey(), several)).clientId())
        .isEqualTo(CLIENT);
  }

  @Test
  void rejects_token_that_expired_or_is_good_for_too_long() {
    assertThat(refusal(expiring(-60))).isEqualTo(Check.EXPIRED);
    assertThat(refusal(expiring(361))).isEqualTo(Check.EXPIRED);
    assertThat(refusal(claims().expirationTime(null))).isEqualTo(Check.EXPIRED);
    for (int seconds : List.of(-59, 360)) {
      JWTClaimsSet good = expiring(seconds).build();
      assertThat(verify(ClientForTests.rs256(ClientForTests.rsaKey(), good)).expiresAt())
          .isEqualTo(now.plusSeconds(seconds));
    }
  }

  private JWTClaimsSet.Builder expiring(int seconds) {
    return claims().expirationTime(Date.from(now.plusSeconds(seconds)));
  }

  @Test
  void rejects_token_that_begins_later() {
    Date later = Date.from(now.plusSeconds(61));
    assertThat(refusal(claims().notBeforeTime(later))).isEqualTo(Check.NOT_BEFORE);
    assertThat(refusal(claims().issueTime(later))).isEqualTo(Check.ISSUED_AT);
  }

  @Test
  void rejects_token_without_an_id_or_with_an_endless_one() {
    assertThat(refusal(claims().jwtID(null))).isEqualTo(Check.NONCE);
    assertThat(refusal(claims().jwtID(" "))).isEqualTo(Check.NONCE);
    assertThat(refusal(claims().jwtID("x".repeat(256)))).isEqualTo(Check.NONCE);
  }

  @Test
  void rejects_what_is_no_token() {
    for (String text : List.of("", "a.b", "a.b.c", "e30.e30.AA")) {
      assertThat(refusal(text)).isIn(Check.MALFORMED, Check.ALGORITHM);
    }
  }

  @Test
  void keys_at_an_address_are_fetched_once_a_minute_at_most() throws IOException {
    List<URI> fetched = new ArrayList<>();
    CachedClientKeys cache =
        new CachedClientKeys(
            uri -> {
              fetched.add(uri);
              return ClientForTests.publicKeys();
            },
            clock,
            Runnable::run);
    URI address = URI.create("https://tool.example/jwks");
    assertThat(cache.find(address, "ec")).isPresent();
    assertThat(cache.find(address, "rsa")).isPresent();
    assertThat(cache.find(address, "unknown")).isEmpty();
    assertThat(fetched).hasSize(1);
    clock.forward(Duration.ofSeconds(61));
    assertThat(cache.find(address, "unknown")).isEmpty();
    assertThat(fetched).hasSize(2);
  }
}
