package dev.laurel.insight.store;

import dev.laurel.insight.Backlog;
import dev.laurel.insight.Told;
import dev.laurel.insight.Waiting;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Counts what waits. What is stuck is one query, for every stage the same. */
@Singleton
public class SqlBacklog implements Backlog {

  private record Place(String stage, String table, String attempts, String error, String where) {

    static Place outbox(String stage, String table) {
      return new Place(stage, table, "attempts", "last_error", "1 = 1");
    }
  }

  private static final List<Place> PLACES =
      List.of(
          new Place("poll-results", "item_reading", "failures", "trouble", "failures > 0"),
          new Place("release-parked", "parked_report", "0", "null", "1 = 1"),
          new Place(
              "subscribe-to-notices",
              "notice_subscription",
              "attempts",
              "last_error",
              "next_attempt_at is not null"),
          new Place(
              "carry-badges",
              "course_origin",
              "attempts",
              "last_error",
              "next_attempt_at is not null"),
          Place.outbox("decide-awards", "standing_change"),
          Place.outbox("decide-awards", "achievement_published"),
          Place.outbox("issue-credentials", "award_granted"),
          new Place(
              "issue-credentials", "credential", "attempts", "last_error", "signed_at is null"),
          new Place("tell-people", "credential_issued", "0", "null", "1 = 1"),
          Place.outbox("tell-people", "award_claimed"),
          new Place("tell-people", "telling", "attempts", "last_error", "state = 'WAITING'"));

  private final EntityManager em;

  @Inject
  public SqlBacklog(EntityManager em) {
    this.em = em;
  }

  @Override
  public List<Waiting> waiting() {
    return PLACES.stream().map(this::count).toList();
  }

  /** Every part of the statement is a constant of this class. */
  private Waiting count(Place place) {
    Object[] row =
        (Object[])
            em.createNativeQuery(
                    "select count(*), coalesce(sum(case when %s >= 3 then 1 else 0 end), 0), max(%s)"
                            .formatted(place.attempts(), place.error())
                        + " from %s where %s".formatted(place.table(), place.where()))
                .getSingleResult();
    return new Waiting(
        place.stage(),
        place.table(),
        ((Number) row[0]).longValue(),
        ((Number) row[1]).longValue(),
        Optional.ofNullable(row[2]).map(Object::toString));
  }

  @Override
  public List<Told> told() {
    List<?> rows =
        em.createNativeQuery(
                "select kind, state, count(*) from telling group by kind, state"
                    + " order by kind, state")
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Told((String) row[0], (String) row[1], ((Number) row[2]).longValue()))
        .toList();
  }
}
