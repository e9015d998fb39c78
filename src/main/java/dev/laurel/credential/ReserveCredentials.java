package dev.laurel.credential;

import dev.laurel.award.Awards;
import dev.laurel.award.GrantedAwards;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The first of the two transactions of issuing: gives each granted award the id and the status
 * index of its credential, before anything is signed.
 */
@Singleton
public class ReserveCredentials {

  /** As in deciding: what could not be reserved, for want of an issuer, say, rests this long. */
  private static final Duration REST = Duration.ofMinutes(5);

  private final GrantedAwards granted;
  private final Awards awards;
  private final Intentions intentions;
  private final PlanCredentials planCredentials;
  private final Clock clock;

  @Inject
  ReserveCredentials(
      GrantedAwards granted,
      Awards awards,
      Intentions intentions,
      PlanCredentials planCredentials,
      Clock clock) {
    this.granted = granted;
    this.awards = awards;
    this.intentions = intentions;
    this.planCredentials = planCredentials;
    this.clock = clock;
  }

  /** What went wrong with which awards; their transaction is undone, so they wait still. */
  static final class NotReserved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private final List<String> awardIds;

    NotReserved(List<String> awardIds, RuntimeException cause) {
      super(cause);
      this.awardIds = awardIds;
    }

    List<String> awardIds() {
      return awardIds;
    }
  }

  /**
   * @return how many awards were taken
   * @throws NotReserved when one of them, or the database, did not allow it: none was taken
   */
  @Transactional
  public int reserve(int limit) {
    Instant now = clock.instant();
    List<String> waiting = granted.claim(now, limit);
    if (waiting.isEmpty()) {
      return 0;
    }
    try {
      Set<String> reserved = intentions.reservedAmong(waiting);
      List<String> missing = waiting.stream().filter(id -> !reserved.contains(id)).toList();
      intentions.reserve(planCredentials.plan(awards.byIds(missing), now));
      granted.done(waiting);
    } catch (RuntimeException fault) {
      throw new NotReserved(waiting, fault);
    }
    return waiting.size();
  }

  /** Lets one rest, so that it never holds up its neighbours. */
  @Transactional
  public void setAside(String awardId, String error) {
    granted.setAside(awardId, error, clock.instant().plus(REST));
  }
}
