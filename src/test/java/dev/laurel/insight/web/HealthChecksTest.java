package dev.laurel.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.insight.DatabaseProbe;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a load balancer is told (MicroProfile Health 4.0). */
class HealthChecksTest {

  /** Stands in for the server's own maker of answers. */
  private static final class Plain extends HealthCheckResponseBuilder {
    private final Map<String, Object> data = new TreeMap<>();
    private String name = "";
    private Status status = Status.DOWN;

    @Override
    public HealthCheckResponseBuilder name(String given) {
      name = given;
      return this;
    }

    @Override
    public HealthCheckResponseBuilder withData(String key, String value) {
      data.put(key, value);
      return this;
    }

    @Override
    public HealthCheckResponseBuilder withData(String key, long value) {
      data.put(key, value);
      return this;
    }

    @Override
    public HealthCheckResponseBuilder withData(String key, boolean value) {
      data.put(key, value);
      return this;
    }

    @Override
    public HealthCheckResponseBuilder up() {
      return status(true);
    }

    @Override
    public HealthCheckResponseBuilder down() {
      return status(false);
    }

    @Override
    public HealthCheckResponseBuilder status(boolean up) {
      status = up ? Status.UP : Status.DOWN;
      return this;
    }

    @Override
    public HealthCheckResponse build() {
      return new HealthCheckResponse(
          name, status, data.isEmpty() ? Optional.empty() : Optional.of(Map.copyOf(data)));
    }
  }

  private static final DatabaseProbe SILENT =
      () -> {
        throw new IllegalStateException("connection to 10.0.0.7 refused for user laurel");
      };

  @BeforeAll
  static void there_is_no_server() {
    HealthCheckResponse.setResponseProvider(Plain::new);
  }

  private static Status status(DatabaseProbe probe) {
    return new DatabaseReady(probe).call().getStatus();
  }

  @Test
  void an_application_that_answers_is_alive_whatever_its_database_does() {
    assertThat(new Alive().call().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void a_server_takes_visitors_only_while_its_own_database_answers() {
    assertThat(status(() -> true)).isEqualTo(Status.UP);
    assertThat(status(() -> false)).isEqualTo(Status.DOWN);
    assertThat(status(SILENT)).isEqualTo(Status.DOWN);
  }

  @Test
  void a_check_that_was_not_put_together_yet_is_no_reason_to_send_visitors() {
    assertThat(new DatabaseReady().call().getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void strangers_learn_nothing_of_the_cause() {
    HealthCheckResponse answer = new DatabaseReady(SILENT).call();
    assertThat(answer.getName()).isEqualTo("database");
    assertThat(answer.getData()).isEmpty();
  }

  @Test
  void the_two_checks_have_names_of_their_own_so_that_an_operator_can_tell_them_apart() {
    assertThat(new Alive().call().getName())
        .isNotEqualTo(new DatabaseReady(() -> true).call().getName());
  }
}
