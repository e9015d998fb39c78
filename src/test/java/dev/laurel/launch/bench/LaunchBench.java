package dev.laurel.launch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.testing.Databases;
import dev.laurel.testing.LaurelProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * What a login with its launch costs: a real server with its production settings, a MariaDB that
 * flushes at every commit, every check on, 16 connections. The load comes from this process, whose
 * own processor time is not counted. Run by `mvn -Pbench verify`.
 */
class LaunchBench {

  private static final int CONNECTIONS = 16;
  private static final int ROUNDS = Integer.getInteger("laurel.bench.rounds", 20_000);
  private static final int WARM_UP = Integer.getInteger("laurel.bench.warm-up", 40_000);

  private final String database = Databases.MARIADB.newDatabase();

  @Test
  void a_login_with_its_launch_costs_little() throws Exception {
    durably();
    try (LoadLms lms = new LoadLms();
        LaurelProcess laurel = new LaurelProcess("launch-bench")) {
      laurel
          .with("LAUREL_DEMO", "false")
          .with("LAUREL_DB_URL", database)
          .with("LAUREL_DB_USER", Databases.MARIADB.user())
          .with("LAUREL_DB_PASSWORD", Databases.MARIADB.password())
          .with(
              "LAUREL_REGISTRATIONS",
              lms.registration(Path.of("target/servers/load.json")).toAbsolutePath().toString())
          .start();
      run(lms, laurel.baseUrl(), WARM_UP);
      for (int i = 0; i < 3; i++) {
        measure(lms, laurel.baseUrl());
      }
      assertThat(lms.keySetFetches).as("fetches of the key set").hasValue(1);
    }
  }

  private void measure(LoadLms lms, String tool) throws Exception {
    Cpu server = Cpu.of("jboss.server.base.dir");
    Cpu mariadb = Cpu.of("mariadbd");
    Map<String, Long> asked = status();
    double serverBefore = server.millis();
    double databaseBefore = mariadb.millis();
    long began = System.nanoTime();
    long[] nanos = run(lms, tool, ROUNDS);
    double seconds = (System.nanoTime() - began) / 1e9;
    double serverMillis = (server.millis() - serverBefore) / nanos.length;
    double databaseMillis = (mariadb.millis() - databaseBefore) / nanos.length;
    System.out.printf(
        "launch-bench: %d round trips, %.0f/s, CPU %.3f ms (server %.3f, database %.3f),"
            + " p50 %.2f ms, p95 %.2f ms, p99 %.2f ms%n",
        nanos.length,
        nanos.length / seconds,
        serverMillis + databaseMillis,
        serverMillis,
        databaseMillis,
        at(nanos, 50),
        at(nanos, 95),
        at(nanos, 99));
    status()
        .forEach(
            (name, now) ->
                System.out.printf(
                    "launch-bench: %s %.3f%n",
                    name, (now - asked.getOrDefault(name, 0L)) / (double) nanos.length));
  }

  private static double at(long[] nanos, int percent) {
    return nanos[(int) ((long) nanos.length * percent / 100)] / 1e6;
  }

  /** Sorted times of round trips. */
  private static long[] run(LoadLms lms, String tool, int rounds) throws Exception {
    Callable<long[]> browser = () -> browse(lms, tool, rounds / CONNECTIONS);
    List<long[]> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      List<Callable<long[]>> browsers = java.util.Collections.nCopies(CONNECTIONS, browser);
      for (Future<long[]> done : threads.invokeAll(browsers)) {
        all.add(done.get());
      }
    }
    return all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
  }

  private static long[] browse(LoadLms lms, String tool, int rounds) throws IOException {
    long[] nanos = new long[rounds];
    String login = lms.login(tool);
    try (Wire wire = new Wire(URI.create(tool))) {
      String cookie = wire.get(login, "").header("Set-Cookie").orElseThrow().split(";")[0];
      for (int i = 0; i < rounds; i++) {
        long began = System.nanoTime();
        Wire.Answer started = wire.get(login, cookie);
        long answered = System.nanoTime();
        String form = lms.answer(started.header("Location").orElseThrow(), tool);
        long posted = System.nanoTime();
        Wire.Answer arrived = wire.post("/lti/launch", cookie, form);
        nanos[i] = answered - began + System.nanoTime() - posted;
        assertThat(arrived.status()).isEqualTo(303);
      }
    }
    return nanos;
  }

  private void durably() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("set global innodb_flush_log_at_trx_commit = 1");
    }
  }

  private Map<String, Long> status() throws SQLException {
    Map<String, Long> status = new LinkedHashMap<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "show global status where variable_name in ('Com_select', 'Com_insert',"
                    + " 'Com_update', 'Com_commit', 'Com_set_option', 'Questions')")) {
      while (rows.next()) {
        status.put(rows.getString(1), rows.getLong(2));
      }
    }
    return status;
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        database, Databases.MARIADB.user(), Databases.MARIADB.password());
  }
}
