package dev.laurel.platform.store;

import dev.laurel.platform.Consumer;
import dev.laurel.platform.Consumers;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Consumer keys of LTI 1.1 in the table `lti11_consumer`. */
@Singleton
public class JpaConsumers implements Consumers {

  private final EntityManager em;

  @Inject
  public JpaConsumers(EntityManager em) {
    this.em = em;
  }

  @Override
  public Optional<Consumer> find(String platformId, String key) {
    return Optional.ofNullable(em.find(ConsumerRow.class, new ConsumerRow.Key(platformId, key)))
        .map(ConsumerRow::toConsumer);
  }

  @Override
  public List<Consumer> of(String platformId) {
    return em
        .createQuery(
            "select c from ConsumerRow c where c.platformId = ?1 order by c.consumerKey",
            ConsumerRow.class)
        .setParameter(1, platformId)
        .getResultList()
        .stream()
        .map(ConsumerRow::toConsumer)
        .toList();
  }

  @Override
  public void put(Consumer consumer) {
    em.merge(new ConsumerRow(consumer));
    em.flush();
  }

  @Override
  public void remove(String platformId, String key) {
    em.createQuery("delete from ConsumerRow c where c.platformId = ?1 and c.consumerKey = ?2")
        .setParameter(1, platformId)
        .setParameter(2, key)
        .executeUpdate();
  }
}
