package dev.laurel.keys;

import dev.laurel.shared.Settings.KeyRotation;
import dev.laurel.shared.Stage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Replaces the key that the tool signs with: in time by itself, or because the operator says so.
 * The next key is stored with the moment from which it signs; it is published at once, and the old
 * one stays published for a while after. Of two nodes one stores the next generation.
 */
@Singleton
public class RotateToolKeys implements Stage {

  private static final System.Logger LOG = System.getLogger(RotateToolKeys.class.getName());

  private final ToolKeys keys;
  private final StoredToolKeys stored;
  private final KeyRotation rotation;
  private final Clock clock;

  @Inject
  public RotateToolKeys(ToolKeys keys, StoredToolKeys stored, KeyRotation rotation, Clock clock) {
    this.keys = keys;
    this.stored = stored;
    this.rotation = rotation;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "rotate-tool-keys";
  }

  /** Asks a memory of at most a minute first, so the sweep costs nothing. */
  @Override
  public int runBatch() {
    return isDue(keys.kept()) && isDue(keys.fresh()) && announce() ? 1 : 0;
  }

  /** When the next key will be announced by itself; absent when keys are rotated by hand only. */
  public Optional<Instant> nextAt() {
    return rotation.period().isZero()
        ? Optional.empty()
        : keys.kept()
            .newest()
            .map(key -> key.signsFrom().plus(rotation.period()).minus(KeyRing.ANNOUNCED_FOR));
  }

  private boolean isDue(KeyRing ring) {
    return !rotation.period().isZero()
        && ring.newest()
            .filter(
                key ->
                    !key.signsFrom()
                        .plus(rotation.period())
                        .minus(KeyRing.ANNOUNCED_FOR)
                        .isAfter(clock.instant()))
            .isPresent();
  }

  /**
   * Makes the next key, which signs in a day; LMSs notice nothing.
   *
   * @return false when one is announced already
   */
  @Transactional
  public boolean announce() {
    KeyRing ring = keys.fresh();
    Instant now = clock.instant();
    if (ring.newest().filter(key -> key.signsFrom().isAfter(now)).isPresent()) {
      return false;
    }
    keys.add(ring.nextGeneration(), now.plus(KeyRing.ANNOUNCED_FOR));
    LOG.log(Level.INFO, "A new key of the tool is announced; it signs in a day");
    return true;
  }

  /**
   * Makes a key that signs at once and withdraws all others: for a key that somebody else may have.
   * An LMS that keeps key sets refuses calls of Laurel until it fetches the set again. The new key
   * is stored first: a crash before the withdrawal leaves a key that signs, and the page that says
   * that the old one is still published.
   */
  @Transactional
  public void replaceAtOnce() {
    int next = keys.fresh().nextGeneration();
    keys.add(next, clock.instant());
    stored.withdrawBefore(next, clock.instant());
    keys.fresh();
    LOG.log(Level.WARNING, "The keys of the tool were replaced at once");
  }
}
