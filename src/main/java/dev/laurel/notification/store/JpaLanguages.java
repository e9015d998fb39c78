package dev.laurel.notification.store;

import dev.laurel.notification.Languages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;

/** The language of the learner's last launch that said one. */
@Singleton
public class JpaLanguages implements Languages {

  private final EntityManager em;

  @Inject
  public JpaLanguages(EntityManager em) {
    this.em = em;
  }

  @Override
  @Transactional
  public Locale of(String learnerId) {
    List<?> last =
        em.createNativeQuery(
                "select locale from launch_session where learner_id = :learner"
                    + " and locale is not null order by last_seen_at desc limit 1",
                String.class)
            .setParameter("learner", learnerId)
            .getResultList();
    return last.stream()
        .findFirst()
        .map(tag -> Locale.forLanguageTag(((String) tag).replace('_', '-')))
        .orElse(Locale.ENGLISH);
  }
}
