package dev.laurel.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.laurel.keys.KeysForTests;
import dev.laurel.keys.Sealing;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeepCanvasStreamsTest {

  private final CanvasForTests canvas = new CanvasForTests();

  @Test
  void an_address_holds_a_secret_that_nobody_can_guess() {
    assertThat(canvas.secret()).hasSize(43);
    assertThat(canvas.streams.of(canvas.platform()).getFirst().address())
        .contains("http://localhost:8080/lti/canvas-events/" + canvas.secret());
  }

  @Test
  void neither_the_store_nor_a_log_line_holds_the_secret() {
    CanvasStream stream = canvas.stream();
    assertThat(stream.toString()).doesNotContain(canvas.secret());
    assertThat(stream.toString()).doesNotContain(stream.secret().sealed());
    assertThat(stream.secret().hash() + stream.secret().sealed()).doesNotContain(canvas.secret());
  }

  @Test
  void switching_on_twice_keeps_the_address() {
    String secret = canvas.secret();
    canvas.streams.start(canvas.platform(), "deployment");
    assertThat(canvas.secret()).isEqualTo(secret);
  }

  @Test
  void the_deployment_of_another_registration_is_not_to_be_had() {
    canvas.add("second", "second deployment", "8:b", "other tenant");
    assertThat(
            catchThrowableOfType(
                    Problem.class,
                    () -> canvas.streams.start(canvas.platform(), "second deployment"))
                .status())
        .isEqualTo(404);
    assertThat(
            catchThrowableOfType(
                    Problem.class,
                    () ->
                        canvas.streams.renew(
                            canvas.platforms.byId("second").orElseThrow(), "deployment"))
                .status())
        .isEqualTo(404);
  }

  @Test
  void an_address_sealed_with_another_master_key_works_and_is_not_shown() {
    Sealing other = new Sealing(KeysForTests.master("another"), new Ids(canvas.world.clock));
    KeepCanvasStreams elsewhere =
        new KeepCanvasStreams(
            canvas.stored, canvas.counts, other, canvas.world.ids, canvas.world.settings);
    assertThat(elsewhere.of(canvas.platform()).getFirst().address()).isEmpty();
    assertThat(elsewhere.find(canvas.secret())).isPresent();
  }

  @Test
  void a_busy_stream_writes_its_counts_with_the_next_sweep() {
    for (int i = 0; i < 25; i++) {
      canvas.counts.count(canvas.stream(), 1, 2);
    }
    assertThat(canvas.stored.writes()).isZero();
    Instant last = canvas.world.clock.instant();
    canvas.world.clock.forward(Duration.ofSeconds(5));
    assertThat(canvas.news()).isEqualTo(new CanvasStream.News(Optional.of(last), 25, 50));
    assertThat(canvas.stored.writes()).isEqualTo(1);
  }

  @Test
  void what_came_last_before_a_stream_became_quiet_is_counted_too() {
    canvas.counts.count(canvas.stream(), 1, 2);
    assertThat(canvas.news().taken()).isEqualTo(1);
    canvas.counts.count(canvas.stream(), 1, 0);
    assertThat(canvas.news().taken()).isEqualTo(2);
    canvas.counts.runBatch();
    assertThat(canvas.stored.writes()).as("a quiet stream writes nothing").isEqualTo(2);
  }
}
