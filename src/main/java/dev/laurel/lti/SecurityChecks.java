package dev.laurel.lti;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The checks of Security Framework 1.0 §5.1.3 on the claims at one moment. Each answers one
 * question and derives nothing.
 */
record SecurityChecks(Claims claims, Instant now, Duration skew) {
  /** The framework leaves "too far away" (item 8) to the Tool; Platforms give out a minute. */
  private static final Duration OLDEST = Duration.ofHours(1);

  void requireIssuer(Registration registration) {
    String issuer = claims.under(Check.ISSUER).requiredText("iss");
    require(issuer.equals(registration.issuer()), Check.ISSUER, "iss is " + issuer);
  }

  void requireAudience(Registration registration) {
    List<String> audiences = audiences();
    require(audiences.contains(registration.clientId()), Check.AUDIENCE, "aud is " + audiences);
  }

  void requireAuthorizedParty(Registration registration) {
    Claims strict = claims.under(Check.AUTHORIZED_PARTY);
    require(
        audiences().size() == 1 || strict.has("azp"),
        Check.AUTHORIZED_PARTY,
        "several audiences and no azp");
    String party = strict.has("azp") ? strict.requiredText("azp") : registration.clientId();
    require(party.equals(registration.clientId()), Check.AUTHORIZED_PARTY, "azp is " + party);
  }

  void requireNotExpired() {
    Instant expiry = required("exp", Check.EXPIRED);
    require(now.isBefore(expiry.plus(skew)), Check.EXPIRED, "exp is " + expiry);
  }

  void requireIssuedAt() {
    Instant issued = required("iat", Check.ISSUED_AT);
    String seen = "iat is " + issued + ", now is " + now;
    require(!issued.isAfter(now.plus(skew)), Check.ISSUED_AT, seen);
    require(!issued.isBefore(now.minus(OLDEST).minus(skew)), Check.ISSUED_AT, seen);
    require(issued.isBefore(required("exp", Check.EXPIRED)), Check.ISSUED_AT, "exp before iat");
  }

  void requireNotBefore() {
    Instant start = claims.under(Check.NOT_BEFORE).instant("nbf").orElse(Instant.MIN);
    require(!start.isAfter(now.plus(skew)), Check.NOT_BEFORE, "nbf is " + start);
  }

  void requireNonce(ExpectedLaunch expected) {
    String nonce = claims.under(Check.NONCE).requiredText("nonce");
    boolean same =
        MessageDigest.isEqual(
            nonce.getBytes(StandardCharsets.UTF_8),
            expected.nonce().getBytes(StandardCharsets.UTF_8));
    require(same, Check.NONCE, "another nonce than the one that was sent");
  }

  private List<String> audiences() {
    Claims strict = claims.under(Check.AUDIENCE);
    JsonNode aud = strict.value("aud").orElseThrow(() -> strict.missing("aud"));
    return aud.isTextual() ? List.of(aud.textValue()) : strict.texts("aud");
  }

  private Instant required(String name, Check check) {
    Claims strict = claims.under(check);
    return strict.instant(name).orElseThrow(() -> strict.missing(name));
  }

  private static void require(boolean holds, Check check, String otherwise) {
    if (!holds) {
      throw new LaunchRejected(check, otherwise);
    }
  }
}
