package dev.laurel.launch;

import dev.laurel.lti.FormerLaunch;
import dev.laurel.lti.VerifiedLaunch;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.KeepConsumers;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.shared.Secret;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/**
 * Learns what LTI 1.1 called the person, the course and the link of a launch. The claim is believed
 * only where the platform proves that it knows the shared secret of that time. Where it does not,
 * the claim is left out and the launch goes on: who somebody is has been proven by the ID token,
 * and an old secret that was changed on one side must shut nobody out.
 */
@Singleton
public class RecogniseFormer {

  private static final System.Logger LOG = System.getLogger(RecogniseFormer.class.getName());
  private static final int LONGEST = 255;

  private final KeepConsumers consumers;
  private final FormerKeys keys;
  private final Clock clock;

  @Inject
  public RecogniseFormer(KeepConsumers consumers, FormerKeys keys, Clock clock) {
    this.consumers = consumers;
    this.keys = keys;
    this.clock = clock;
  }

  /** Does nothing, and asks nothing, for a launch without the claim. */
  void recognise(
      VerifiedLaunch launch, RegisteredPlatform platform, Deployment deployment, Arrival arrival) {
    if (!isAsked(launch)) {
      return;
    }
    FormerLaunch former = launch.former().orElseThrow();
    if (isProven(former, launch, platform)) {
      keep(former, launch, deployment, arrival);
    } else {
      LOG.log(
          System.Logger.Level.WARNING,
          "The claim lti1p1 of {0} is left out: no secret, or another signature. {1}",
          platform.id(),
          former);
    }
  }

  /** Whether a launch claims keys of LTI 1.1 that a shared secret could prove. */
  static boolean isAsked(VerifiedLaunch launch) {
    return launch.former().flatMap(FormerLaunch::consumerKey).isPresent();
  }

  private boolean isProven(
      FormerLaunch former, VerifiedLaunch launch, RegisteredPlatform platform) {
    Optional<Secret> secret =
        former
            .consumerKey()
            .filter(key -> key.length() <= LONGEST)
            .flatMap(key -> consumers.secret(platform.id(), key));
    return secret.filter(s -> former.isProvenBy(s.reveal(), launch)).isPresent();
  }

  private void keep(
      FormerLaunch former, VerifiedLaunch launch, Deployment deployment, Arrival arrival) {
    String consumer = former.consumerKey().orElseThrow();
    former
        .userId()
        .map(old -> key(deployment, FormerKey.Kind.PERSON, consumer, old, arrival.learnerId()))
        .ifPresent(this::add);
    former
        .contextId()
        .flatMap(
            old ->
                arrival
                    .course()
                    .map(now -> key(deployment, FormerKey.Kind.COURSE, consumer, old, now)))
        .ifPresent(this::add);
    former
        .resourceLinkId()
        .flatMap(
            old ->
                launch
                    .resourceLink()
                    .map(link -> key(deployment, FormerKey.Kind.LINK, consumer, old, link.id())))
        .ifPresent(this::add);
  }

  private static FormerKey key(
      Deployment deployment, FormerKey.Kind kind, String consumer, String old, String current) {
    return new FormerKey(deployment.id(), kind, consumer, old, current);
  }

  private void add(FormerKey key) {
    if (key.former().length() > LONGEST) {
      return;
    }
    Optional<FormerKey> known =
        keys.find(key.deploymentRowId(), key.kind(), key.consumerKey(), key.former());
    if (known.isEmpty()) {
      keys.addIfNew(key, clock.instant());
    } else if (!known.get().equals(key)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "A former key of a {0} is claimed for {1} and stays with {2}",
          key.kind(),
          key.current(),
          known.get().current());
    }
  }
}
