package dev.laurel.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/**
 * Inside the provisioned server: what Laurel's rooms take for granted of it. A bell that is rung in
 * a transaction is heard after its commit and not at all after a rollback; use cases with an
 * injecting constructor are intercepted; the datasource is the one of `server.cli`.
 */
@ArquillianTest
class InServerIT {

  /** What is rung. */
  public record Bell(String stage) {}

  /** A use case in the house's style. */
  @Singleton
  public static class Ringing {
    private final Event<Bell> bell;
    private final AtomicInteger heard = new AtomicInteger();

    @Inject
    public Ringing(Event<Bell> bell) {
      this.bell = bell;
    }

    @Transactional
    public void ring(boolean fail) {
      bell.fire(new Bell("work"));
      if (heard.get() != 0) {
        throw new AssertionError("The bell was heard before the commit");
      }
      if (fail) {
        throw new IllegalStateException("planted");
      }
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) Bell work) {
      heard.incrementAndGet();
    }

    public int heard() {
      return heard.getAndSet(0);
    }
  }

  @Deployment
  static WebArchive archive() {
    return ShrinkWrap.create(WebArchive.class, "inside.war")
        .addClasses(Ringing.class, Bell.class)
        .addAsWebInfResource(
            new StringAsset(
                "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
                    + " bean-discovery-mode=\"all\"/>"),
            "beans.xml");
  }

  @Inject Ringing ringing;

  @Resource(lookup = "java:jboss/datasources/LaurelDS")
  DataSource dataSource;

  @Resource ManagedScheduledExecutorService executor;

  @Test
  void a_bell_is_heard_after_the_commit() {
    ringing.ring(false);
    assertEquals(1, ringing.heard());
  }

  @Test
  void a_bell_is_not_heard_after_a_rollback() {
    assertThrows(IllegalStateException.class, () -> ringing.ring(true));
    assertEquals(0, ringing.heard());
  }

  @Test
  void the_datasource_reads_committed_rows_only() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      assertEquals(Connection.TRANSACTION_READ_COMMITTED, connection.getTransactionIsolation());
    }
  }

  @Test
  void the_schema_was_migrated_by_the_deployment_of_laurel() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        var rows =
            connection
                .createStatement()
                .executeQuery("select count(*) from schema_history where success = true")) {
      rows.next();
      assertTrue(rows.getInt(1) >= 4);
    }
  }

  @Test
  void work_may_be_scheduled_on_threads_of_the_server() throws Exception {
    assertEquals(7, executor.schedule(() -> 7, 1, TimeUnit.MILLISECONDS).get(5, TimeUnit.SECONDS));
  }
}
