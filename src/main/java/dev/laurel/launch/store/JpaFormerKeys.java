package dev.laurel.launch.store;

import dev.laurel.launch.FormerKey;
import dev.laurel.launch.FormerKeys;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keys of LTI 1.1 in the table `lti11_key`. */
@Singleton
public class JpaFormerKeys implements FormerKeys {

  private static final String KEYS =
      "select deployment_id, kind, consumer_key, former_key, current_key from lti11_key"
          + " where deployment_id = ?1 and kind = ?2";

  private final EntityManager em;

  @Inject
  public JpaFormerKeys(EntityManager em) {
    this.em = em;
  }

  @Override
  public List<FormerKey> of(String deploymentRowId, FormerKey.Kind kind, String current) {
    return keys(query(
                " and current_key = ?3 order by former_key, consumer_key", deploymentRowId, kind)
            .setParameter(3, current))
        .toList();
  }

  @Override
  public Optional<FormerKey> find(
      String deploymentRowId, FormerKey.Kind kind, String consumerKey, String former) {
    return keys(query(" and consumer_key = ?3 and former_key = ?4", deploymentRowId, kind)
            .setParameter(3, consumerKey)
            .setParameter(4, former))
        .findFirst();
  }

  private Query query(String more, String deploymentRowId, FormerKey.Kind kind) {
    return em.createNativeQuery(KEYS + more, Object[].class)
        .setParameter(1, deploymentRowId)
        .setParameter(2, kind.name());
  }

  @SuppressWarnings("unchecked")
  private static Stream<FormerKey> keys(Query query) {
    return ((List<@Nullable Object[]>) query.getResultList())
        .stream()
            .map(
                row ->
                    new FormerKey(
                        String.valueOf(row[0]),
                        FormerKey.Kind.valueOf(String.valueOf(row[1])),
                        String.valueOf(row[2]),
                        String.valueOf(row[3]),
                        String.valueOf(row[4])));
  }

  @Override
  public boolean addIfNew(FormerKey key, Instant now) {
    return em.createNativeQuery(
                "insert ignore into lti11_key (deployment_id, kind, consumer_key, former_key,"
                    + " current_key, created_at) values (?1, ?2, ?3, ?4, ?5, ?6)")
            .setParameter(1, key.deploymentRowId())
            .setParameter(2, key.kind().name())
            .setParameter(3, key.consumerKey())
            .setParameter(4, key.former())
            .setParameter(5, key.current())
            .setParameter(6, now)
            .executeUpdate()
        == 1;
  }
}
