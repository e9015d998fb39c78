package dev.laurel.lti;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a notice's token into a {@link Notice}, or refuses it by a named {@link Check} (Platform
 * Notification Service 1.0 §3.3; the token is verified as an ID token is, Security Framework 1.0
 * §5.1.3). Besides the Platform's keys it takes a {@link NoticeSecret}, for notices alone that LTI
 * does not name. Keys and secrets are looked for in places of their own, so neither is ever taken
 * for the other (RFC 8725 §3.1).
 */
public final class NoticeVerifier {
  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final String NOTICE = LTI + "notice";
  private static final String ORIGINS = LTI + "origin_contexts";

  /** How the types begin that LTI names (PNS 1.0 §5). */
  private static final String OF_LTI = "Lti";

  private static final int MOST_NOTICES = 100;
  private static final int MOST_ORIGINS = 100;

  /** The secrets of the Platform whose notice it is, and of no other. */
  @FunctionalInterface
  public interface Secrets {
    /** Those of a Platform that has none. */
    Secrets NONE = kid -> Optional.empty();

    /** Finds the secret that a key id names. */
    Optional<NoticeSecret> find(String kid);
  }

  private final PlatformKeys keys;
  private final Clock clock;
  private final Duration skew;

  /**
   * Creates a verifier.
   *
   * @param keys where the Platforms' keys are found
   * @param clock the time to compare with
   * @param skew how far the Platform's clock may differ, in either direction
   */
  public NoticeVerifier(PlatformKeys keys, Clock clock, Duration skew) {
    this.keys = keys;
    this.clock = clock;
    this.skew = skew;
  }

  /**
   * Takes the tokens out of what a Platform posts: {@code {"notices":[{"jwt":"..."}]}}.
   *
   * @param body JSON
   * @throws LaunchRejected if it is anything else, or holds more than a hundred
   */
  public static List<String> tokens(String body) {
    Claims envelope =
        Json.strictObject(body)
            .map(object -> new Claims(object, Check.MALFORMED))
            .orElseThrow(() -> new LaunchRejected(Check.MALFORMED, "no object of notices"));
    List<String> tokens = new ArrayList<>();
    envelope
        .value("notices")
        .filter(list -> list.isArray() && list.size() <= MOST_NOTICES && !list.isEmpty())
        .orElseThrow(() -> new LaunchRejected(Check.MALFORMED, "no list of notices"))
        .forEach(notice -> tokens.add(notice.path("jwt").asText("")));
    return tokens;
  }

  /**
   * Verifies one notice. That its nonce is used only once is for the caller to see to.
   *
   * @param jwt the compact JWS
   * @param registration the registration of its sender
   * @param secrets the secrets of its sender
   * @throws LaunchRejected at the first check that fails
   */
  public Notice verify(String jwt, Registration registration, Secrets secrets) {
    IdToken token = IdToken.parse(jwt); // RFC 7515 §7.1
    SignatureChecks form = new SignatureChecks(token);
    boolean bySecret = form.algorithm().equals(NoticeSecret.ALGORITHM);
    form.requireAlgorithm(
        bySecret ? NoticeSecret.ALGORITHM : SignatureChecks.RS256); // SF 1.0 §5.1.3 (6)
    form.requireKeyId(); // SF 1.0 §6.1
    if (bySecret) {
      form.requireSignature(form.secret(secrets)); // RFC 7515 §5.2
    } else {
      form.requireSignature(form.key(keys, registration)); // SF 1.0 §5.1.3 (1)
    }
    Claims claims = token.claims();
    SecurityChecks security = new SecurityChecks(claims, clock.instant(), skew);
    security.requireIssuer(registration); // SF 1.0 §5.1.3 (2)
    security.requireAudience(registration); // SF 1.0 §5.1.3 (3)
    security.requireAuthorizedParty(registration); // SF 1.0 §5.1.3 (4), (5)
    security.requireNotExpired(); // SF 1.0 §5.1.3 (7)
    security.requireIssuedAt(); // SF 1.0 §5.1.3 (8)
    security.requireNotBefore(); // RFC 7519 §4.1.5
    LaunchChecks launch = new LaunchChecks(claims);
    launch.requireVersion(); // PNS 1.0 §3.3
    launch.requireKnownDeployment(registration); // PNS 1.0 §3.3
    Optional<String> secretId = bySecret ? token.header().text("kid") : Optional.empty();
    Notice notice = read(claims, secretId);
    requireKeyForItsType(notice.head()); // PNS 1.0 §3.3
    return notice;
  }

  /**
   * What LTI names is signed as LTI says; a secret is an agreement between two programs. The
   * signature was good, so it is no {@link Check#ALGORITHM}, which says that nothing is proven.
   */
  private static void requireKeyForItsType(Notice.Head head) {
    if (head.secretId().isPresent() && head.type().startsWith(OF_LTI)) {
      throw new LaunchRejected(Check.CLAIMS, "a notice of LTI is signed with a secret");
    }
  }

  private static Notice read(Claims claims, Optional<String> secretId) {
    Claims notice = claims.requiredObject(NOTICE); // PNS 1.0 §3.3
    Notice.Head head =
        new Notice.Head(
            notice.requiredText("id"),
            notice.requiredText("type"),
            claims.requiredText(ClaimName.DEPLOYMENT_ID),
            claims.under(Check.NONCE).requiredText("nonce"),
            claims.instant("exp").orElseThrow(),
            secretId);
    return head.type().equals(Notice.CONTEXT_COPY)
        ? copy(head, claims)
        : new Notice.Other(head, claims.node());
  }

  private static Notice copy(Notice.Head head, Claims claims) { // PNS 1.0 §5.1
    Context copy =
        new LaunchReader(claims).context().orElseThrow(() -> claims.missing(ClaimName.CONTEXT));
    List<String> origins = claims.texts(ORIGINS);
    boolean sound =
        !origins.isEmpty()
            && origins.size() <= MOST_ORIGINS
            && origins.stream().allMatch(id -> !id.isBlank() && id.length() <= 255);
    if (!sound) {
      throw new LaunchRejected(Check.CLAIMS, ORIGINS + " is no list of courses");
    }
    return new Notice.ContextCopy(head, copy, origins);
  }
}
