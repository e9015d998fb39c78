package dev.laurel.organisation.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.organisation.EndedSessions;
import dev.laurel.organisation.MemoryEndedSessions;
import dev.laurel.testing.PortStore;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EndedSessionsContractIT {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123456Z");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  static Stream<PortStore<EndedSessions>> stores() {
    return PortStore.all(new MemoryEndedSessions(), JpaEndedSessions::new);
  }

  private final String token = "token-" + NUMBER.incrementAndGet() + "-" + System.nanoTime();

  @ParameterizedTest
  @MethodSource("stores")
  void a_session_is_ended_once_it_was_and_no_other_is(PortStore<EndedSessions> store) {
    assertThat(store.call(sessions -> sessions.isEnded(token))).as("before").isFalse();
    store.run(sessions -> sessions.end(token, NOW, NOW.plusSeconds(60)));
    assertThat(store.call(sessions -> sessions.isEnded(token))).isTrue();
    assertThat(store.call(sessions -> sessions.isEnded(token + "x"))).as("another").isFalse();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void ending_a_session_twice_changes_nothing(PortStore<EndedSessions> store) {
    store.run(sessions -> sessions.end(token, NOW, NOW.plusSeconds(60)));
    store.run(sessions -> sessions.end(token, NOW.plusSeconds(1), NOW.plusSeconds(61)));
    assertThat(store.call(sessions -> sessions.isEnded(token))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void what_no_longer_holds_anyhow_is_forgotten_when_another_session_ends(
      PortStore<EndedSessions> store) {
    store.run(sessions -> sessions.end(token, NOW, NOW.plusSeconds(60)));
    store.run(sessions -> sessions.end(token + "later", NOW.plusSeconds(61), NOW.plusSeconds(120)));
    assertThat(store.call(sessions -> sessions.isEnded(token))).isFalse();
    assertThat(store.call(sessions -> sessions.isEnded(token + "later"))).isTrue();
  }
}
