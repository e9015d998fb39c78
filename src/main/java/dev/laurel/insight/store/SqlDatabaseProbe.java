package dev.laurel.insight.store;

import dev.laurel.insight.DatabaseProbe;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** Asks for the row that the first migration left, and for migrations that failed. */
@Singleton
public class SqlDatabaseProbe implements DatabaseProbe {

  private final EntityManager em;

  @Inject
  public SqlDatabaseProbe(EntityManager em) {
    this.em = em;
  }

  @Override
  public boolean ready() {
    return count("select count(*) from laurel_database where made_for = 'laurel'") == 1
        && count("select count(*) from schema_history where success = false") == 0;
  }

  private long count(String sql) {
    return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
  }
}
