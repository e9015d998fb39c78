package dev.laurel.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProblemTest {

  @Test
  void says_status_key_and_arguments() {
    Problem problem = Problem.notFound("badge-unknown", "Data badge");
    assertThat(problem.status()).isEqualTo(404);
    assertThat(problem.key()).isEqualTo("badge-unknown");
    assertThat(problem.args()).containsExactly("Data badge");
  }

  @Test
  void keeps_its_cause_for_the_log() {
    IOException cause = new IOException("connection reset");
    Problem problem = Problem.caused(503, "lms-unreachable", cause);
    assertThat(problem).hasCause(cause);
    assertThat(problem.logDetail()).contains("connection reset");
  }

  @Test
  void each_kind_has_its_status() {
    assertThat(Problem.badRequest("a").status()).isEqualTo(400);
    assertThat(Problem.forbidden("a").status()).isEqualTo(403);
    assertThat(Problem.unavailable("a").status()).isEqualTo(503);
    assertThat(Problem.of(410, "a", "gone for good").status()).isEqualTo(410);
  }
}
