package dev.laurel.platform;

import dev.laurel.lti.Check;
import dev.laurel.lti.LaunchRejected;
import dev.laurel.lti.Notice;
import dev.laurel.lti.NoticeSender;
import dev.laurel.lti.NoticeVerifier;
import dev.laurel.lti.PlatformKeys;
import dev.laurel.platform.RegistrationState.Status;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes a notice of an LMS: who says it, whether it is proven, whether it came before, and then
 * what it means. Whatever fails leaves nothing behind, the nonce neither.
 */
@Singleton
public class TakeNotice {

  private static final Duration SKEW = Duration.ofSeconds(60);

  /** A token is refused an hour after it was issued, so a nonce need not be kept for longer. */
  private static final Duration NONCES_KEPT = Duration.ofHours(3);

  private final Platforms platforms;
  private final NoticeVerifier verifier;
  private final KeepNoticeSecrets secrets;
  private final NoticeNonces nonces;
  private final CourseCopies copies;
  private final OtherNotices others;
  private final Clock clock;

  @Inject
  public TakeNotice(
      Platforms platforms,
      PlatformKeys keys,
      KeepNoticeSecrets secrets,
      NoticeNonces nonces,
      CourseCopies copies,
      OtherNotices others,
      Clock clock) {
    this.platforms = platforms;
    this.verifier = new NoticeVerifier(keys, clock, SKEW);
    this.secrets = secrets;
    this.nonces = nonces;
    this.copies = copies;
    this.others = others;
    this.clock = clock;
  }

  /**
   * @param jwt one token
   * @throws LaunchRejected by the first check that fails
   */
  @Transactional
  public void take(String jwt) {
    RegisteredPlatform platform = sender(NoticeSender.of(jwt));
    Notice notice =
        verifier.verify(jwt, platform.registration(), kid -> secrets.find(platform.id(), kid));
    Deployment deployment =
        platform
            .deployment(notice.head().deploymentId())
            .orElseThrow(
                () -> new LaunchRejected(Check.DEPLOYMENT_UNKNOWN, notice.head().deploymentId()));
    Instant now = clock.instant();
    if (!nonces.use(platform.id(), notice.head().nonce(), now, now.plus(NONCES_KEPT))) {
      throw new LaunchRejected(Check.NONCE, "the notice came before");
    }
    notice.head().secretId().ifPresent(secrets::used);
    switch (notice) {
      case Notice.ContextCopy copied ->
          copies.copied(deployment, copied.copy().id(), copied.origins());
      case Notice.Other other -> others.heard(deployment, other);
    }
  }

  private RegisteredPlatform sender(NoticeSender sender) {
    return sender.clientIds().stream()
        .flatMap(client -> platforms.find(sender.issuer(), Optional.of(client)).stream())
        .filter(platform -> platform.status() == Status.ACTIVE)
        .findFirst()
        .orElseThrow(
            () -> new LaunchRejected(Check.REGISTRATION_UNKNOWN, "issuer " + sender.issuer()));
  }
}
