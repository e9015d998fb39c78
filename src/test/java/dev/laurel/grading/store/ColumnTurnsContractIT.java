package dev.laurel.grading.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.ColumnTurns;
import dev.laurel.grading.MemoryColumnTurns;
import dev.laurel.testing.PortStore;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnTurnsContractIT {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.123456Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  private final String course = UUID.randomUUID().toString();

  static Stream<PortStore<ColumnTurns>> stores() {
    return PortStore.all(new MemoryColumnTurns(), JpaColumnTurns::new);
  }

  private boolean take(PortStore<ColumnTurns> store, Instant now, Instant until) {
    return store.call(turns -> turns.take(course, "badge", now, until));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void one_has_the_turn_until_it_ends(PortStore<ColumnTurns> store) {
    assertThat(take(store, NOW, LATER)).isTrue();
    assertThat(take(store, NOW.plusSeconds(59), LATER.plusSeconds(60))).isFalse();
    assertThat(take(store, LATER, LATER.plusSeconds(60))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void turns_of_other_purposes_are_others(PortStore<ColumnTurns> store) {
    take(store, NOW, LATER);
    assertThat(store.call(turns -> turns.take(course, "other", NOW, LATER))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void a_turn_that_was_given_back_is_free(PortStore<ColumnTurns> store) {
    take(store, NOW, LATER);
    giveBack(store, NOW);
    assertThat(take(store, NOW, LATER)).as("another's end gives nothing back").isFalse();
    giveBack(store, LATER);
    assertThat(take(store, NOW, LATER)).isTrue();
  }

  private void giveBack(PortStore<ColumnTurns> store, Instant until) {
    store.call(
        turns -> {
          turns.giveBack(course, "badge", until);
          return true;
        });
  }

  @ParameterizedTest
  @MethodSource("stores")
  void only_whoever_has_it_makes_it_longer(PortStore<ColumnTurns> store) {
    take(store, NOW, LATER);
    Instant longer = LATER.plusSeconds(60);
    assertThat(store.call(turns -> turns.extend(course, "badge", LATER, longer))).isTrue();
    assertThat(store.call(turns -> turns.extend(course, "badge", LATER, longer))).isFalse();
    assertThat(take(store, LATER, longer)).isFalse();
  }
}
