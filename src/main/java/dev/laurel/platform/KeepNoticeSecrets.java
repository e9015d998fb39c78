package dev.laurel.platform;

import dev.laurel.keys.Sealing;
import dev.laurel.lti.NoticeSecret;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Problem;
import dev.laurel.shared.Secret;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Makes and withdraws the secrets that an LMS signs notices with when its LTI key cannot be used.
 * Two may be good at a time, so that one is replaced without a notice being refused.
 */
@Singleton
public class KeepNoticeSecrets {

  /** How many a platform has at most. */
  public static final int MOST = 2;

  private static final System.Logger LOG = System.getLogger(KeepNoticeSecrets.class.getName());
  private static final String PURPOSE = "notice-secret";
  private static final Duration USE_NOTED = Duration.ofMinutes(1);

  private final NoticeSecrets secrets;
  private final Platforms platforms;
  private final Sealing sealing;
  private final Ids ids;
  private final Clock clock;

  @Inject
  public KeepNoticeSecrets(
      NoticeSecrets secrets, Platforms platforms, Sealing sealing, Ids ids, Clock clock) {
    this.secrets = secrets;
    this.platforms = platforms;
    this.sealing = sealing;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A secret that was just made.
   *
   * @param id names it from now on
   * @param text what is pasted at the LMS: the id, a full stop, and 32 random bytes in base64url
   *     without padding; cannot be shown again
   */
  public record Made(String id, Secret text) {}

  /** Those of a platform, the oldest first. */
  public List<StoredNoticeSecret> of(String platformId) {
    return secrets.of(platformId);
  }

  /**
   * Makes one.
   *
   * @throws Problem 404, when there is no such platform, and 409, when it has {@link #MOST} already
   */
  @Transactional
  public Made make(String platformId) {
    secrets.hold(platformId); // or two clicks would both see room for one more
    if (platforms.byId(platformId).isEmpty()) {
      throw Problem.notFound("platform-unknown");
    }
    if (secrets.of(platformId).size() >= MOST) {
      throw Problem.of(409, "notice-secrets-many", "there are " + MOST);
    }
    byte[] secret = ids.bytes(NoticeSecret.SHORTEST);
    String id = ids.newId();
    String sealed = sealing.seal(PURPOSE, secret);
    secrets.add(new StoredNoticeSecret(id, platformId, sealed, clock.instant(), Optional.empty()));
    String text = id + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    return new Made(id, new Secret(text));
  }

  /** From now on nothing may come with it. */
  @Transactional
  public void withdraw(String platformId, String id) {
    secrets.remove(platformId, id);
  }

  /** The secret of this platform that a notice names; asked anew for each notice. */
  Optional<NoticeSecret> find(String platformId, String id) {
    return secrets.find(platformId, id).flatMap(this::open);
  }

  /** Notes within the present transaction that a notice was proven with it. */
  void used(String id) {
    Instant now = clock.instant();
    secrets.used(id, now, now.minus(USE_NOTED));
  }

  /** One that was sealed under another master key is as good as none. */
  private Optional<NoticeSecret> open(StoredNoticeSecret stored) {
    try {
      return Optional.of(new NoticeSecret(sealing.open(PURPOSE, stored.sealed())));
    } catch (Sealing.NotSealedHere foreign) {
      LOG.log(System.Logger.Level.WARNING, "{0} does not open", stored);
      return Optional.empty();
    }
  }
}
