package dev.laurel.keys;

import dev.laurel.keys.ToolKeyState.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The keys of the tool, read by the clock: which one signs follows from what is stored and from
 * nothing else. So a rotation is one insert, and there is no moment in it at which a crash could
 * leave Laurel without a key that signs and is published.
 *
 * @param keys newest first
 */
record KeyRing(List<StoredToolKey> keys) {

  /** LMSs keep a key set for minutes or hours; by then they have seen the new key. */
  static final Duration ANNOUNCED_FOR = Duration.ofDays(1);

  /** What was signed with a key lives for minutes; LMSs may check it late. */
  static final Duration PUBLISHED_AFTER = Duration.ofDays(7);

  Optional<StoredToolKey> signing(Instant now) {
    return usable().stream().filter(key -> !key.signsFrom().isAfter(now)).findFirst();
  }

  /** The newest key, signing or announced. */
  Optional<StoredToolKey> newest() {
    return usable().stream().findFirst();
  }

  int nextGeneration() {
    return keys.stream().mapToInt(StoredToolKey::generation).max().orElse(0) + 1;
  }

  List<StoredToolKey> published(Instant now) {
    return keys.stream().filter(key -> state(key, now).isPublished()).toList();
  }

  List<ToolKeyState> states(Instant now) {
    return keys.stream().map(key -> state(key, now)).toList();
  }

  private ToolKeyState state(StoredToolKey key, Instant now) {
    Optional<Instant> until =
        key.withdrawnAt().or(() -> replacedAt(key).map(at -> at.plus(PUBLISHED_AFTER)));
    return new ToolKeyState(
        key.kid(), stateOf(key, until, now), key.createdAt(), key.signsFrom(), until);
  }

  private State stateOf(StoredToolKey key, Optional<Instant> until, Instant now) {
    if (until.filter(end -> !end.isAfter(now)).isPresent()) {
      return State.GONE;
    }
    if (key.signsFrom().isAfter(now)) {
      return State.ANNOUNCED;
    }
    return signing(now).filter(key::equals).isPresent() ? State.SIGNING : State.RETIRED;
  }

  /** When the first of the newer keys takes over. */
  private Optional<Instant> replacedAt(StoredToolKey key) {
    return usable().stream()
        .filter(other -> other.generation() > key.generation())
        .map(StoredToolKey::signsFrom)
        .min(Comparator.naturalOrder());
  }

  private List<StoredToolKey> usable() {
    return keys.stream().filter(key -> key.withdrawnAt().isEmpty()).toList();
  }
}
