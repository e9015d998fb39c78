package dev.laurel.shared.store;

import dev.laurel.shared.Settings;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * Brings the schema up to date before anything else runs, and lends the entity manager of the
 * current transaction to the stores. A migration that fails stops the deployment.
 */
@Singleton
public class Database {

  /** Migrations come before every other observer of the start. */
  private static final int FIRST = 1;

  @Resource(lookup = "java:jboss/datasources/LaurelDS")
  @Nullable DataSource dataSource;

  @PersistenceContext(unitName = "laurel")
  @Produces
  @Nullable EntityManager entityManager;

  private final Settings settings;

  @Inject
  Database(Settings settings) {
    this.settings = settings;
  }

  void migrate(@Observes @Priority(FIRST) Startup event) {
    migrate("classpath:db/migration", "schema_history");
    if (settings.demo()) {
      migrate("classpath:db/demo", "demo_schema_history");
    }
  }

  private void migrate(String location, String history) {
    Flyway.configure(Database.class.getClassLoader())
        .dataSource(dataSource)
        .locations(location)
        .table(history)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .cleanDisabled(true)
        .load()
        .migrate();
  }
}
