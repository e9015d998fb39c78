package dev.laurel.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.testing.Databases;
import dev.laurel.testing.LaurelProcess;
import dev.laurel.testing.LmsVisit;
import dev.laurel.testing.TcpGate;
import dev.laurel.testing.Visitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A server of its own with a broken file of registrations, whose database goes away and returns.
 */
class DatabaseDownIT {

  @Test
  void a_broken_file_is_named_and_a_lost_database_is_said_plainly() throws Exception {
    Path broken = Files.createTempFile("platforms", ".json");
    Files.writeString(
        broken, "{\n  \"platforms\": [\n    {\"name\": \"X\", \"issuer\": 7}\n  ]\n}\n");
    String url = Databases.MARIADB.newDatabase();
    int port = Integer.parseInt(url.replaceAll(".*127\\.0\\.0\\.1:(\\d+)/.*", "$1"));
    try (TcpGate gate = new TcpGate("127.0.0.1", port);
        LaurelProcess server =
            new LaurelProcess("database-down")
                .with("LAUREL_DB_URL", url.replace(":" + port + "/", ":" + gate.port() + "/"))
                .with("LAUREL_DB_USER", Databases.MARIADB.user())
                .with("LAUREL_DB_PASSWORD", Databases.MARIADB.password())
                .with("LAUREL_REGISTRATIONS", broken.toString())) {
      server.start();
      assertBrokenFileIsNamed(server, String.valueOf(broken.getFileName()));
      LmsVisit learner = new LmsVisit(server.demoUrl(), server.baseUrl()).enter("1003");
      assertThat(learner.launch().status()).isEqualTo(200);
      gate.shut();
      assertDatabaseIsMissed(server, learner);
      gate.open();
      server.awaitStatus(server.managementUrl() + "/health/ready", 200);
      assertThat(learner.visitor().get(learner.course() + "/my-badges").status()).isEqualTo(200);
    }
  }

  private static void assertBrokenFileIsNamed(LaurelProcess server, String file) throws Exception {
    assertThat(Files.readString(server.log()))
        .contains("LAUREL_REGISTRATIONS")
        .contains(file)
        .contains("line 3")
        .contains("issuer");
    Visitor operator = new Visitor();
    Visitor.Page login = operator.get(server.baseUrl() + "/operator/login");
    Visitor.Page platforms =
        operator.submit(
            login.form("form:has(input[name=password])"), Map.of("password", "operator for tests"));
    if (!platforms.uri().getPath().equals("/operator/platforms")) {
      platforms = operator.get(server.baseUrl() + "/operator/platforms");
    }
    assertThat(platforms.text()).contains(file).contains("issuer");
  }

  private static void assertDatabaseIsMissed(LaurelProcess server, LmsVisit learner) {
    Visitor.Page page = learner.visitor().get(learner.course() + "/my-badges");
    assertThat(page.status()).isEqualTo(503);
    assertThat(page.text()).contains("Laurel cannot reach its database");
    server.awaitStatus(server.managementUrl() + "/health/ready", 503);
  }
}
