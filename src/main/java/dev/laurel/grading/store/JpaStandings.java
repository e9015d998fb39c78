package dev.laurel.grading.store;

import dev.laurel.grading.Course;
import dev.laurel.grading.Standing;
import dev.laurel.grading.Standings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Singleton
class JpaStandings implements Standings {

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
    return rows(learnerIds, itemIds).stream().map(StandingRow::standing).toList();
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
        .map(StandingRow::standing)
        .toList();
  }

  @Override
  public void put(Course course, Collection<Standing> standings) {
    Set<String> learners = standings.stream().map(Standing::learnerId).collect(Collectors.toSet());
    Set<String> items = standings.stream().map(Standing::itemId).collect(Collectors.toSet());
    Map<StandingRow.Key, StandingRow> known =
        rows(learners, items).stream()
            .collect(Collectors.toMap(StandingRow::key, Function.identity()));
    for (Standing standing : standings) {
      @Nullable StandingRow row =
          known.get(new StandingRow.Key(standing.itemId(), standing.learnerId()));
      if (row == null) {
        StandingRow fresh = new StandingRow();
        fresh.tenantId = course.tenantId();
        fresh.fill(standing);
        em.persist(fresh);
      } else {
        row.fill(standing);
      }
    }
    em.flush();
  }

  private List<StandingRow> rows(Collection<String> learnerIds, Collection<String> itemIds) {
    if (learnerIds.isEmpty() || itemIds.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "select s from StandingRow s"
                + " where s.itemId in :items and s.learnerId in :learners",
            StandingRow.class)
        .setParameter("items", itemIds)
        .setParameter("learners", learnerIds)
        .getResultList();
  }
}
