package dev.laurel.grading.store;

import dev.laurel.grading.Channel;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.GradedItems;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Singleton
class JpaGradedItems implements GradedItems {

  private final EntityManager em;

  @Inject
  JpaGradedItems(EntityManager em) {
    this.em = em;
  }

  @Override
  public Optional<GradedItem> byId(String id) {
    return Optional.ofNullable(em.find(GradedItemRow.class, id)).map(GradedItemRow::item);
  }

  @Override
  public List<GradedItem> byIds(Collection<String> ids) {
    return items(rows(ids));
  }

  @Override
  public List<GradedItem> byUrls(String contextId, Channel channel, Collection<String> urls) {
    if (urls.isEmpty()) {
      return List.of();
    }
    return items(
        em.createQuery(
                "select i from GradedItemRow i where i.contextId = :context"
                    + " and i.channel = :channel and i.urlHash in :hashes order by i.id",
                GradedItemRow.class)
            .setParameter("context", contextId)
            .setParameter("channel", channel.name())
            .setParameter(
                "hashes", urls.stream().map(url -> GradedItemRow.hash(channel, url)).toList())
            .getResultList());
  }

  @Override
  public int count(String contextId, Channel channel) {
    return em.createQuery(
            "select count(i) from GradedItemRow i"
                + " where i.contextId = :context and i.channel = :channel",
            Long.class)
        .setParameter("context", contextId)
        .setParameter("channel", channel.name())
        .getSingleResult()
        .intValue();
  }

  @Override
  public List<GradedItem> ofContext(String contextId) {
    return items(
        em.createQuery(
                "select i from GradedItemRow i where i.contextId = :context order by i.id",
                GradedItemRow.class)
            .setParameter("context", contextId)
            .getResultList());
  }

  @Override
  public void save(Collection<GradedItem> items) {
    Map<String, GradedItemRow> known =
        rows(items.stream().map(GradedItem::id).toList()).stream()
            .collect(Collectors.toMap(row -> row.id, Function.identity()));
    for (GradedItem item : items) {
      @Nullable GradedItemRow row = known.get(item.id());
      if (row == null) {
        GradedItemRow fresh = new GradedItemRow();
        fresh.fill(item);
        em.persist(fresh);
      } else {
        row.fill(item);
      }
    }
    em.flush();
  }

  private List<GradedItemRow> rows(Collection<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "select i from GradedItemRow i where i.id in :ids order by i.id", GradedItemRow.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  private static List<GradedItem> items(List<GradedItemRow> rows) {
    return rows.stream().map(GradedItemRow::item).toList();
  }
}
