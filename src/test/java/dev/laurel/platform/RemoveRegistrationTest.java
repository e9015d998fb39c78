package dev.laurel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.shared.Problem;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemoveRegistrationTest {

  private final Registering world = new Registering();
  private final AtomicLong courses = new AtomicLong();
  private final RemoveRegistration remove =
      new RemoveRegistration(world.platforms, id -> courses.get());
  private String id = "";

  @BeforeEach
  void register() {
    id = world.add.add(Registering.entry("Moodle", "https://moodle.example", "1")).id();
  }

  @Test
  void removes_when_the_name_is_typed() {
    remove.remove(id, " Moodle ");
    assertThat(world.platforms.all()).isEmpty();
  }

  @Test
  void refuses_another_name() {
    assertThatThrownBy(() -> remove.remove(id, "moodle"))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.key()).isEqualTo("platform-not-confirmed"));
    assertThat(world.platforms.all()).hasSize(1);
  }

  @Test
  void refuses_while_courses_hang_on_it() {
    courses.set(2);
    assertThatThrownBy(() -> remove.remove(id, "Moodle"))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> {
              assertThat(p.status()).isEqualTo(409);
              assertThat(p.args()).containsExactly("Moodle", 2L);
            });
    assertThat(world.platforms.all()).hasSize(1);
  }

  @Test
  void says_when_it_is_gone_already() {
    assertThatThrownBy(() -> remove.remove("nothing", "Moodle"))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(404));
  }
}
