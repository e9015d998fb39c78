package dev.laurel.grading.store;

import dev.laurel.grading.Channel;
import dev.laurel.grading.Outcome;
import dev.laurel.grading.Outcomes;
import dev.laurel.shared.store.Rows;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ledger in the table `outcome`; its unique events are what keeps a repeat out. */
@Singleton
class JpaOutcomes implements Outcomes {

  private final EntityManager em;

  @Inject
  JpaOutcomes(EntityManager em) {
    this.em = em;
  }

  /**
   * Ids come from here, so what was added is told by asking for them: two nodes never share one.
   */
  @Override
  public Set<String> append(Collection<Outcome> outcomes) {
    int added =
        new Rows(em)
            .insert(
                "insert ignore into outcome (id, tenant_id, context_id, item_id, learner_id,"
                    + " learner_key, channel, source_event_id, raw_hash, kind, state, score,"
                    + " maximum, occurred_at, received_at) values",
                "",
                outcomes.stream().map(JpaOutcomes::values).toList());
    List<String> ids = outcomes.stream().map(Outcome::id).toList();
    return added == 0
        ? Set.of()
        : new HashSet<>(
            em.createQuery("select o.id from OutcomeRow o where o.id in :ids", String.class)
                .setParameter("ids", ids)
                .getResultList());
  }

  private static @Nullable Object[] values(Outcome outcome) {
    SourceColumns source = new SourceColumns(outcome.source());
    FindingColumns finding = new FindingColumns(outcome.finding());
    return new @Nullable Object[] {
      outcome.id(),
      outcome.course().tenantId(),
      outcome.course().contextId(),
      outcome.itemId(),
      outcome.learnerId(),
      outcome.learnerKey(),
      source.channel,
      source.sourceEventId,
      source.rawHash,
      finding.kind,
      finding.state,
      finding.score,
      finding.maximum,
      outcome.occurredAt(),
      outcome.receivedAt()
    };
  }

  @Override
  public List<Outcome> of(Collection<String> learnerIds, Collection<String> itemIds) {
    if (learnerIds.isEmpty() || itemIds.isEmpty()) {
      return List.of();
    }
    return em
        .createQuery(
            "select o from OutcomeRow o where o.learnerId in :learners and o.itemId in :items"
                + " order by o.receivedAt, o.id",
            OutcomeRow.class)
        .setParameter("learners", learnerIds)
        .setParameter("items", itemIds)
        .getResultList()
        .stream()
        .map(OutcomeRow::outcome)
        .toList();
  }

  @Override
  public Map<String, String> learners(Channel channel, Collection<String> eventIds) {
    if (eventIds.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(
            "select o.source.sourceEventId, o.learnerId from OutcomeRow o"
                + " where o.source.channel = :channel and o.source.sourceEventId in :events",
            Object[].class)
        .setParameter("channel", channel.name())
        .setParameter("events", eventIds)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
  }

  @Override
  public Map<String, Instant> firstHeard(Collection<String> itemIds) {
    if (itemIds.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(
            "select o.itemId, min(o.receivedAt) from OutcomeRow o"
                + " where o.itemId in :items and o.finding.score is not null group by o.itemId",
            Object[].class)
        .setParameter("items", itemIds)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (Instant) row[1]));
  }
}
