package dev.laurel.roster;

import dev.laurel.roster.LearnerMerge.Act;
import dev.laurel.roster.LearnerMerge.Said;
import dev.laurel.shared.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Has two learners be one person, or two again. Only what is known of the person is read together:
 * no row moves, so undoing loses nothing.
 */
@Singleton
public class MergeLearners {

  private static final System.Logger LOG = System.getLogger(MergeLearners.class.getName());

  private final LearnerMerges merges;
  private final Regrouped regrouped;
  private final NewPeople newPeople;
  private final Ids ids;
  private final Clock clock;

  @Inject
  public MergeLearners(
      LearnerMerges merges, Regrouped regrouped, NewPeople newPeople, Ids ids, Clock clock) {
    this.merges = merges;
    this.regrouped = regrouped;
    this.newPeople = newPeople;
    this.ids = ids;
    this.clock = clock;
  }

  /** Why two learners cannot be merged so. */
  public enum Refusal {
    /** One of them is not known. */
    UNKNOWN,
    /** It is one learner. */
    SAME,
    /** They are of two institutions, which share nothing. */
    OTHER_TENANT,
    /** They are one person already. */
    ONE_ALREADY,
    /** The one that was to be kept was merged into somebody else. */
    KEPT_IS_MERGED,
    /** The other one was merged into somebody else, or stands for others. */
    NOT_ALONE
  }

  /** Why these two cannot be merged, if so. */
  @Transactional
  public Optional<Refusal> refusal(String keptId, String mergedId) {
    if (keptId.equals(mergedId)) {
      return Optional.of(Refusal.SAME);
    }
    List<Learner> held = merges.hold(List.of(keptId, mergedId));
    if (held.size() < 2) {
      return Optional.of(Refusal.UNKNOWN);
    }
    if (!held.getFirst().tenantId().equals(held.getLast().tenantId())) {
      return Optional.of(Refusal.OTHER_TENANT);
    }
    Optional<String> standsForKept = merges.keptFor(keptId);
    Optional<String> standsForOther = merges.keptFor(mergedId);
    if (standsForOther.isPresent()) {
      return Optional.of(
          standsForOther.equals(standsForKept) ? Refusal.ONE_ALREADY : Refusal.NOT_ALONE);
    }
    return standsForKept.filter(id -> !id.equals(keptId)).map(id -> Refusal.KEPT_IS_MERGED);
  }

  /**
   * Merges them, unless they cannot be.
   *
   * @return why not
   */
  @Transactional
  public Optional<Refusal> merge(String keptId, String mergedId, Said said) {
    Optional<Refusal> refusal = refusal(keptId, mergedId);
    if (refusal.isEmpty()) {
      merges.link(mergedId, keptId);
      note(keptId, mergedId, Act.MERGED, said);
      tell(merges.idsOf(keptId));
    }
    return refusal;
  }

  /**
   * Has a learner be a person of their own again.
   *
   * @return false when it is not merged into anybody
   */
  @Transactional
  public boolean undo(String mergedId, Said said) {
    Optional<String> kept = keptForAnother(mergedId);
    kept.ifPresent(id -> merges.hold(List.of(mergedId, id)));
    if (kept.isEmpty() || !keptForAnother(mergedId).equals(kept)) {
      return false;
    }
    Set<String> together = merges.idsOf(mergedId);
    merges.unlink(mergedId, kept.get());
    note(kept.get(), mergedId, Act.UNDONE, said);
    tell(together);
    return true;
  }

  /** Asked again once it is held: somebody else may have undone it meanwhile. */
  private Optional<String> keptForAnother(String mergedId) {
    return merges.keptFor(mergedId).filter(id -> !id.equals(mergedId));
  }

  private void tell(Set<String> learnerIds) {
    regrouped.regrouped(learnerIds);
    merges.courses(learnerIds).stream().sorted().forEach(newPeople::cameTo);
  }

  /** Why is personal and stands in the log of the database. */
  private void note(String keptId, String mergedId, Act act, Said said) {
    String tenantId = merges.hold(List.of(keptId)).getFirst().tenantId();
    LearnerMerge line =
        new LearnerMerge(ids.newId(), tenantId, keptId, mergedId, act, said, clock.instant());
    merges.note(line);
    LOG.log(
        Level.INFO,
        "Audit: {0} learner {1}, kept {2}, by {3}, see {4}",
        act,
        mergedId,
        keptId,
        said.by(),
        line.id());
  }
}
