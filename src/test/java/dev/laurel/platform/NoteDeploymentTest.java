package dev.laurel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NoteDeploymentTest {

  private final Registering world = new Registering();

  @Test
  void notes_at_most_fifty_of_one_registration() {
    for (int i = 0; i < 60; i++) {
      world.note.note("p", "d" + i, "");
    }
    world.note.note("other", "d", "");
    assertThat(world.waiting.of("p")).hasSize(50);
    assertThat(world.waiting.of("other")).hasSize(1);
  }

  @Test
  void goes_on_noting_who_is_noted_already() {
    for (int i = 0; i < 50; i++) {
      world.note.note("p", "d" + i, "");
    }
    world.clock.forward(NoteDeployment.EVERY);
    world.note.note("p", "d7", "Sub");
    assertThat(world.waiting.of("p")).filteredOn(w -> w.label().equals("Sub")).hasSize(1);
  }

  @Test
  void notes_the_same_once_in_ten_minutes() {
    Instant first = world.clock.instant();
    world.note.note("p", "d", "");
    world.clock.forward(NoteDeployment.EVERY.minus(Duration.ofSeconds(1)));
    world.note.note("p", "d", "");
    assertThat(world.waiting.all().getFirst().lastSeenAt()).isEqualTo(first);
    world.clock.forward(Duration.ofSeconds(1));
    world.note.note("p", "d", "");
    assertThat(world.waiting.all().getFirst().lastSeenAt()).isEqualTo(world.clock.instant());
    assertThat(world.waiting.all().getFirst().firstSeenAt()).isEqualTo(first);
  }

  @Test
  void notes_no_id_that_could_never_be_approved() {
    for (String broken : new String[] {"", " ", "a\u0000b", "x".repeat(256)}) {
      world.note.note("p", broken, "");
    }
    assertThat(world.waiting.all()).isEmpty();
  }

  @Test
  void makes_one_short_line_of_what_the_lms_calls_itself() {
    world.note.note("p", "d", "a\r\nb\u202e" + "𝒜".repeat(300));
    String label = world.waiting.all().getFirst().label();
    assertThat(label).startsWith("a b ").doesNotContain("\n", "\u202e");
    assertThat(label.codePointCount(0, label.length())).isEqualTo(200);
  }
}
