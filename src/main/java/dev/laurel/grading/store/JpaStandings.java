package dev.laurel.grading.store;

import dev.laurel.grading.Course;
import dev.laurel.grading.Standing;
import dev.laurel.grading.Standings;
import dev.laurel.shared.store.Rows;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Standings in the table `standing`; the database itself compares, so no lock is held before. */
@Singleton
class JpaStandings implements Standings {

  /** H2 takes `(values(` for a table, so the new value stands on the right. */
  private static final String LATER =
      "occurred_at < values(occurred_at) or (occurred_at = values(occurred_at) and"
          + " (source_event_id < values(source_event_id) or (source_event_id ="
          + " values(source_event_id) and channel < values(channel))))";

  /**
   * What the comparison looks at comes last: MySQL sets the columns in their order, and each reads
   * what those before it were set to.
   */
  private static final List<String> TOLD =
      List.of(
          "kind",
          "state",
          "score",
          "maximum",
          "received_at",
          "outcome_id",
          "raw_hash",
          "channel",
          "source_event_id");

  private static final String IF_LATER =
      TOLD.stream()
              .map(c -> c + " = case when " + LATER + " then values(" + c + ") else " + c + " end")
              .collect(Collectors.joining(", "))
          + ", occurred_at = greatest(occurred_at, values(occurred_at))";

  private static final String ALWAYS =
      Stream.concat(TOLD.stream(), Stream.of("occurred_at"))
          .map(c -> c + " = values(" + c + ")")
          .collect(Collectors.joining(", "));

  private final EntityManager em;

  @Inject
  JpaStandings(EntityManager em) {
    this.em = em;
  }

  @Override
  public List<Standing> of(String learnerId, Collection<String> itemIds) {
    return of(Set.of(learnerId), itemIds);
  }

  @Override
  public List<Standing> of(Collection<String> learnerIds, Collection<String> itemIds) {
    if (learnerIds.isEmpty() || itemIds.isEmpty()) {
      return List.of();
    }
    return em
        .createQuery(
            "select s from StandingRow s"
                + " where s.itemId in :items and s.learnerId in :learners",
            StandingRow.class)
        .setParameter("items", itemIds)
        .setParameter("learners", learnerIds)
        .getResultList()
        .stream()
        .map(this::standing)
        .toList();
  }

  @Override
  public List<Standing> ofLearners(Collection<String> learnerIds) {
    return em
        .createQuery(
            "select s from StandingRow s where s.learnerId in :learners order by s.itemId",
            StandingRow.class)
        .setParameter("learners", learnerIds)
        .getResultList()
        .stream()
        .map(this::standing)
        .toList();
  }

  @Override
  public List<Standing> ofItems(Collection<String> itemIds) {
    if (itemIds.isEmpty()) {
      return List.of();
    }
    return em
        .createQuery("select s from StandingRow s where s.itemId in :items", StandingRow.class)
        .setParameter("items", itemIds)
        .getResultList()
        .stream()
        .map(this::standing)
        .toList();
  }

  /** Rows are written without row objects, so one that was kept would be out of date. */
  private Standing standing(StandingRow row) {
    em.detach(row);
    return row.standing();
  }

  @Override
  public Set<String> advance(Course course, Collection<Standing> standings) {
    write(course, standings, IF_LATER);
    return new HashSet<>(
        em.createQuery(
                "select s.outcomeId from StandingRow s where s.itemId in :items"
                    + " and s.learnerId in :learners and s.outcomeId in :outcomes",
                String.class)
            .setParameter("items", standings.stream().map(Standing::itemId).distinct().toList())
            .setParameter(
                "learners", standings.stream().map(Standing::learnerId).distinct().toList())
            .setParameter("outcomes", standings.stream().map(Standing::outcomeId).toList())
            .getResultList());
  }

  @Override
  public void replace(Course course, Collection<Standing> standings) {
    write(course, standings, ALWAYS);
  }

  private void write(Course course, Collection<Standing> standings, String how) {
    new Rows(em)
        .insert(
            "insert into standing (item_id, learner_id, tenant_id, kind, state, score, maximum,"
                + " received_at, outcome_id, raw_hash, channel, source_event_id, occurred_at)"
                + " values",
            "on duplicate key update " + how,
            standings.stream().map(standing -> values(course, standing)).toList());
  }

  private static @Nullable Object[] values(Course course, Standing standing) {
    SourceColumns source = new SourceColumns(standing.source());
    FindingColumns finding = new FindingColumns(standing.finding());
    return new @Nullable Object[] {
      standing.itemId(),
      standing.learnerId(),
      course.tenantId(),
      finding.kind,
      finding.state,
      finding.score,
      finding.maximum,
      standing.receivedAt(),
      standing.outcomeId(),
      source.rawHash,
      source.channel,
      source.sourceEventId,
      standing.occurredAt()
    };
  }
}
