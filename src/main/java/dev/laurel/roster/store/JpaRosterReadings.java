package dev.laurel.roster.store;

import dev.laurel.roster.RosterReadings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The table `roster_reading`. */
@Singleton
public class JpaRosterReadings implements RosterReadings {

  private final EntityManager em;

  @Inject
  public JpaRosterReadings(EntityManager em) {
    this.em = em;
  }

  @Override
  public Optional<Last> of(String contextId) {
    List<RosterReadingRow> rows =
        em.createQuery(
                "select r from RosterReadingRow r where r.contextId = ?1", RosterReadingRow.class)
            .setParameter(1, contextId)
            .setHint("org.hibernate.readOnly", true)
            .getResultList();
    return rows.stream().findFirst().map(RosterReadingRow::toLast);
  }

  @Override
  @Transactional
  public void keep(String contextId, Last last) {
    em.createNativeQuery(
            "insert into roster_reading (context_id, differences_url, whole_read_at)"
                + " values (?1, ?2, ?3) on duplicate key update"
                + " differences_url = values(differences_url),"
                + " whole_read_at = values(whole_read_at)")
        .setParameter(1, contextId)
        .setParameter(2, last.differences().map(URI::toString).orElse(null))
        .setParameter(3, last.wholeAt())
        .executeUpdate();
  }
}
