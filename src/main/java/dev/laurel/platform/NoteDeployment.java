package dev.laurel.platform;

import dev.laurel.shared.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Notes a deployment that is not known. At most fifty wait per registration, and one is noted once
 * in ten minutes.
 */
@Singleton
public class NoteDeployment {

  static final int MOST = 50;
  static final Duration EVERY = Duration.ofMinutes(10);
  private static final int LONGEST_LABEL = 200;

  private final WaitingDeployments waiting;
  private final RegistrationRules rules;
  private final Ids ids;
  private final Clock clock;

  @Inject
  public NoteDeployment(WaitingDeployments waiting, RegistrationRules rules, Ids ids, Clock clock) {
    this.waiting = waiting;
    this.rules = rules;
    this.ids = ids;
    this.clock = clock;
  }

  /** The same in a transaction of its own, which lives on when the caller's is rolled back. */
  @Transactional(TxType.REQUIRES_NEW)
  public void noteWhateverBecomes(String platformId, String deploymentId, String label) {
    note(platformId, deploymentId, label);
  }

  /**
   * @param platformId the registration
   * @param deploymentId what the LMS calls the deployment; one that could never be approved is not
   *     noted
   * @param label what the LMS calls itself
   */
  @Transactional
  public void note(String platformId, String deploymentId, String label) {
    Instant now = clock.instant();
    List<WaitingDeployment> noted = waiting.of(platformId);
    boolean isNew = noted.stream().noneMatch(w -> w.deploymentId().equals(deploymentId));
    boolean isFresh =
        noted.stream()
            .anyMatch(
                w ->
                    w.deploymentId().equals(deploymentId)
                        && w.lastSeenAt().plus(EVERY).isAfter(now));
    if (isFresh || (isNew && noted.size() >= MOST) || isBroken(deploymentId)) {
      return;
    }
    waiting.note(
        new WaitingDeployment(ids.newId(), platformId, deploymentId, plain(label), now, now));
  }

  private boolean isBroken(String deploymentId) {
    return rules.deploymentFlaw(deploymentId).isPresent();
  }

  /** One printable line. */
  static String plain(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST_LABEL
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_LABEL));
  }
}
