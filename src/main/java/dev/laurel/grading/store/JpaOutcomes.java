package dev.laurel.grading.store;

import dev.laurel.grading.Channel;
import dev.laurel.grading.Outcome;
import dev.laurel.grading.Outcomes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

@Singleton
class JpaOutcomes implements Outcomes {

  private final EntityManager em;

  @Inject
  JpaOutcomes(EntityManager em) {
    this.em = em;
  }

  @Override
  public Set<String> known(Channel channel, Collection<String> sourceEventIds) {
    if (sourceEventIds.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        em.createQuery(
                "select o.sourceEventId from OutcomeRow o"
                    + " where o.channel = :channel and o.sourceEventId in :events",
                String.class)
            .setParameter("channel", channel.name())
            .setParameter("events", sourceEventIds)
            .getResultList());
  }

  @Override
  public void append(Collection<Outcome> outcomes) {
    outcomes.forEach(outcome -> em.persist(OutcomeRow.of(outcome)));
    em.flush();
  }

  @Override
  public List<Outcome> of(String learnerId, String itemId) {
    return em
        .createQuery(
            "select o from OutcomeRow o where o.learnerId = :learner and o.itemId = :item"
                + " order by o.receivedAt, o.id",
            OutcomeRow.class)
        .setParameter("learner", learnerId)
        .setParameter("item", itemId)
        .getResultList()
        .stream()
        .map(OutcomeRow::outcome)
        .toList();
  }
}
