package dev.laurel.organisation.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.organisation.EndedSessions;
import dev.laurel.organisation.MemoryEndedSessions;
import dev.laurel.testing.Databases;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndedSessionsContractIT {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123456Z");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** Where sessions are kept. */
  enum Store {
    MEMORY,
    H2,
    MARIADB
  }

  private final EndedSessions memory = new MemoryEndedSessions();
  private final String token = "token-" + NUMBER.incrementAndGet() + "-" + System.nanoTime();

  private boolean in(Store store, Function<EndedSessions, Boolean> work) {
    return store == Store.MEMORY
        ? work.apply(memory)
        : Databases.valueOf(store.name()).call(em -> work.apply(new JpaEndedSessions(em)));
  }

  private void end(Store store, String which, Instant now, Instant until) {
    in(
        store,
        sessions -> {
          sessions.end(which, now, until);
          return true;
        });
  }

  @ParameterizedTest
  @EnumSource
  void a_session_is_ended_once_it_was_and_no_other_is(Store store) {
    assertThat(in(store, sessions -> sessions.isEnded(token))).as("before").isFalse();
    end(store, token, NOW, NOW.plusSeconds(60));
    assertThat(in(store, sessions -> sessions.isEnded(token))).isTrue();
    assertThat(in(store, sessions -> sessions.isEnded(token + "x"))).as("another").isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void ending_a_session_twice_changes_nothing(Store store) {
    end(store, token, NOW, NOW.plusSeconds(60));
    end(store, token, NOW.plusSeconds(1), NOW.plusSeconds(61));
    assertThat(in(store, sessions -> sessions.isEnded(token))).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void what_no_longer_holds_anyhow_is_forgotten_when_another_session_ends(Store store) {
    end(store, token, NOW, NOW.plusSeconds(60));
    end(store, token + "later", NOW.plusSeconds(61), NOW.plusSeconds(120));
    assertThat(in(store, sessions -> sessions.isEnded(token))).isFalse();
    assertThat(in(store, sessions -> sessions.isEnded(token + "later"))).isTrue();
  }
}
