package dev.laurel.grading.store;

import dev.laurel.grading.Course;
import dev.laurel.grading.ItemReading;
import dev.laurel.grading.Readings;
import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
class JpaReadings implements Readings {

  private final EntityManager em;
  private final Duration fastest;

  @Inject
  JpaReadings(EntityManager em, Settings settings) {
    this.em = em;
    this.fastest = settings.poll().fastest();
  }

  @Override
  public void watch(Course course, Collection<String> itemIds, Instant now) {
    for (String itemId : itemIds) {
      if (em.find(ItemReadingRow.class, itemId) == null) {
        ItemReadingRow row = new ItemReadingRow();
        row.itemId = itemId;
        row.tenantId = course.tenantId();
        row.contextId = course.contextId();
        row.paceMillis = fastest.toMillis();
        row.nextAt = now;
        em.persist(row);
      }
    }
    em.flush();
  }

  @Override
  public void unwatch(Collection<String> itemIds) {
    em.createNativeQuery("DELETE FROM item_reading WHERE item_id IN (:ids)")
        .setParameter("ids", itemIds)
        .executeUpdate();
  }

  @Override
  public List<ItemReading> claim(Instant now, Instant leaseUntil, int limit) {
    List<ItemReadingRow> due =
        Queries.rows(
                em,
                "SELECT * FROM item_reading WHERE next_at <= :now ORDER BY next_at LIMIT "
                    + limit
                    + " FOR UPDATE SKIP LOCKED",
                ItemReadingRow.class)
            .setParameter("now", now)
            .getResultList();
    due.forEach(row -> row.nextAt = leaseUntil);
    em.flush();
    return due.stream().map(ItemReadingRow::reading).toList();
  }

  @Override
  public Optional<ItemReading> byItem(String itemId) {
    return Optional.ofNullable(em.find(ItemReadingRow.class, itemId)).map(ItemReadingRow::reading);
  }

  @Override
  public List<ItemReading> ofContext(String contextId) {
    return em
        .createQuery(
            "select r from ItemReadingRow r where r.contextId = :context order by r.itemId",
            ItemReadingRow.class)
        .setParameter("context", contextId)
        .getResultList()
        .stream()
        .map(ItemReadingRow::reading)
        .toList();
  }

  /** An item that was unwatched while it was read stays unwatched. */
  @Override
  public void save(ItemReading reading) {
    @Nullable ItemReadingRow row = em.find(ItemReadingRow.class, reading.itemId());
    if (row != null) {
      row.fill(reading);
      em.flush();
    }
  }

  @Override
  public void hurry(String contextId, Instant now) {
    em.createNativeQuery(
            "UPDATE item_reading SET next_at = :now, pace_millis = :pace"
                + " WHERE context_id = :context AND next_at > :now")
        .setParameter("now", now)
        .setParameter("pace", fastest.toMillis())
        .setParameter("context", contextId)
        .executeUpdate();
  }
}
