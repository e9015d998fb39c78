package dev.laurel.credential.store;

import dev.laurel.credential.IssuedCredentials;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;

/** The outbox table `credential_issued`. */
@Singleton
public class JpaIssuedCredentials implements IssuedCredentials {

  private final EntityManager em;

  @Inject
  public JpaIssuedCredentials(EntityManager em) {
    this.em = em;
  }

  @Override
  public List<String> claim(int limit) {
    List<?> awardIds =
        em.createNativeQuery(
                "select award_id from credential_issued order by credential_id"
                    + " limit :most for update skip locked",
                String.class)
            .setParameter("most", limit)
            .getResultList();
    return awardIds.stream().map(String.class::cast).toList();
  }

  @Override
  public void done(Collection<String> awardIds) {
    if (!awardIds.isEmpty()) {
      em.createNativeQuery("delete from credential_issued where award_id in :awards")
          .setParameter("awards", awardIds)
          .executeUpdate();
    }
  }
}
