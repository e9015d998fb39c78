package dev.laurel.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {

  @Test
  void a_secret_does_not_print_itself() {
    assertThat(new Secret("hunter2").toString()).doesNotContain("hunter2");
  }
}
