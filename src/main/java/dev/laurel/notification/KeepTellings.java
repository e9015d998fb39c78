package dev.laurel.notification;

import dev.laurel.award.Award;
import dev.laurel.award.Awards;
import dev.laurel.award.ClaimedAwards;
import dev.laurel.credential.IssuedCredentials;
import dev.laurel.notification.Attempt.Ended;
import dev.laurel.notification.Attempt.Later;
import dev.laurel.notification.Telling.Kind;
import dev.laurel.shared.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The transactions around telling: noting what is to be told, taking what is due, keeping ends. */
@Singleton
public class KeepTellings {

  /** Longer than the slowest call; after it, whoever took the row is taken for dead. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration SHORTEST_REST = Duration.ofSeconds(15);
  private static final Duration LONGEST_REST = Duration.ofHours(6);
  private static final int MOST_DOUBLINGS = 11;

  private final IssuedCredentials issued;
  private final ClaimedAwards claimed;
  private final Awards awards;
  private final Tellings tellings;
  private final Ids ids;
  private final Clock clock;

  @Inject
  KeepTellings(
      IssuedCredentials issued,
      ClaimedAwards claimed,
      Awards awards,
      Tellings tellings,
      Ids ids,
      Clock clock) {
    this.issued = issued;
    this.claimed = claimed;
    this.awards = awards;
    this.tellings = tellings;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Notes every kind of telling for newly stored credentials.
   *
   * @return how many credentials were taken
   */
  @Transactional
  public int note(int limit) {
    List<String> awardIds = issued.claim(limit);
    List<Telling> wishes = new ArrayList<>();
    for (Award award : awards.byIds(awardIds)) {
      for (Kind kind : Kind.values()) {
        wishes.add(new Telling(ids.newId(), award.tenantId(), award.id(), kind, 0));
      }
    }
    tellings.add(wishes, clock.instant());
    issued.done(awardIds);
    return awardIds.size();
  }

  /**
   * Takes note of claims. Nobody is told of one today: whoever claimed knows it, and the teacher
   * sees it in the course.
   *
   * @return how many were taken
   */
  @Transactional
  public int noteClaims(int limit) {
    List<String> awardIds = claimed.claim(clock.instant(), limit);
    claimed.done(awardIds);
    return awardIds.size();
  }

  @Transactional
  public List<Telling> take(int limit) {
    Instant now = clock.instant();
    return tellings.take(now, now.plus(LEASE), limit);
  }

  @Transactional
  public void keep(Telling telling, Attempt attempt) {
    switch (attempt) {
      case Ended(var ending, var detail) ->
          tellings.ended(telling.id(), ending, detail, clock.instant());
      case Later(var error, var rest) ->
          tellings.setAside(
              telling.id(), error, clock.instant().plus(rest.orElse(rest(telling.attempts()))));
    }
  }

  private static Duration rest(int attempts) {
    Duration rest = SHORTEST_REST.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
    return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
  }
}
