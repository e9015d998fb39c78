package dev.laurel.platform;

import dev.laurel.keys.Sealing;
import dev.laurel.shared.Problem;
import dev.laurel.shared.Secret;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps the shared secrets of LTI 1.1 sealed, and opens one to check a signature. */
@Singleton
public class KeepConsumers {

  private static final System.Logger LOG = System.getLogger(KeepConsumers.class.getName());
  private static final String PURPOSE = "lti11-secret";
  private static final int LONGEST_KEY = 255;
  private static final int LONGEST_SECRET = 1000;

  private final Consumers consumers;
  private final Platforms platforms;
  private final Sealing sealing;
  private final Clock clock;

  @Inject
  public KeepConsumers(Consumers consumers, Platforms platforms, Sealing sealing, Clock clock) {
    this.consumers = consumers;
    this.platforms = platforms;
    this.sealing = sealing;
    this.clock = clock;
  }

  /** The keys of a platform; secrets are never shown again. */
  @Transactional
  public List<String> keys(String platformId) {
    return consumers.of(platformId).stream().map(Consumer::key).toList();
  }

  /**
   * Stores a key with its secret.
   *
   * @return what is wrong with the two; nothing is stored then
   * @throws Problem 404, when there is no such platform
   */
  @Transactional
  public List<Flaw> put(String platformId, String key, Secret secret) {
    if (platforms.byId(platformId).isEmpty()) {
      throw Problem.notFound("platform-unknown");
    }
    List<Flaw> flaws = new ArrayList<>();
    text(flaws, "consumerKey", key, LONGEST_KEY);
    text(flaws, "consumerSecret", secret.reveal(), LONGEST_SECRET);
    if (flaws.isEmpty()) {
      byte[] plain = secret.reveal().getBytes(StandardCharsets.UTF_8);
      consumers.put(new Consumer(platformId, key, sealing.seal(PURPOSE, plain), clock.instant()));
    }
    return flaws;
  }

  /** Forgets a key. */
  @Transactional
  public void remove(String platformId, String key) {
    consumers.remove(platformId, key);
  }

  /** The secret of a key, when the operator has entered it. */
  public Optional<Secret> secret(String platformId, String key) {
    return consumers.find(platformId, key).flatMap(this::open);
  }

  /** A secret that was sealed under another master key is as good as none. */
  private Optional<Secret> open(Consumer consumer) {
    try {
      byte[] plain = sealing.open(PURPOSE, consumer.sealedSecret());
      return Optional.of(new Secret(new String(plain, StandardCharsets.UTF_8)));
    } catch (Sealing.NotSealedHere foreign) {
      LOG.log(System.Logger.Level.WARNING, "The secret of {0} does not open", consumer);
      return Optional.empty();
    }
  }

  private static void text(List<Flaw> flaws, String field, String value, int longest) {
    if (value.isBlank()) {
      flaws.add(new Flaw(field, Flaw.Kind.MISSING));
    } else if (value.length() > longest) {
      flaws.add(new Flaw(field, Flaw.Kind.TOO_LONG));
    } else if (value.chars().anyMatch(Character::isISOControl)) {
      flaws.add(new Flaw(field, Flaw.Kind.CONTROL_CHARACTERS));
    }
  }
}
