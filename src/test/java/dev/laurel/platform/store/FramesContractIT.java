package dev.laurel.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.platform.Frames;
import dev.laurel.platform.Frames.Learned;
import dev.laurel.platform.MemoryFrames;
import dev.laurel.testing.Databases;
import dev.laurel.testing.PlatformRows;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FramesContractIT {

  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

  private final String host = UUID.randomUUID() + ".example";

  /** One kind of store with a platform of its own; every call is a transaction. */
  private record Store(
      String name, String platformId, Function<Function<Frames, Object>, Object> runner) {

    void add(String origin) {
      runner.apply(
          frames -> {
            frames.add(platformId, origin, NOW);
            return true;
          });
    }

    Object get(Function<Frames, Object> work) {
      return runner.apply(work);
    }

    long kept(String host) {
      return (Long)
          runner.apply(frames -> frames.all().stream().filter(o -> o.endsWith(host)).count());
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Store> stores() {
    MemoryFrames memory = new MemoryFrames();
    return Stream.of(
        new Store("MEMORY", "platform", work -> work.apply(memory)),
        in(Databases.H2),
        in(Databases.MARIADB));
  }

  private static Store in(Databases db) {
    String platform = PlatformRows.platform(db);
    return new Store(
        db.name(), platform, work -> db.call(em -> work.apply(new JdbcFrames(db.jdbc(em)))));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void keeps_each_origin_once(Store store) {
    store.add("https://" + host);
    store.add("https://" + host);
    store.add("https://second." + host);
    assertThat(store.kept(host)).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void lists_those_of_one_lms_as_they_were_learned_and_removes_one(Store store) {
    String id = store.platformId();
    Learned later = new Learned("https://a." + host, NOW.plusSeconds(1));
    Learned first = new Learned("https://b." + host, NOW);
    store.get(frames -> frames.add(id, later.origin(), later.at()));
    store.get(frames -> frames.add(id, first.origin(), first.at()));
    store.get(frames -> frames.add(id, first.origin(), NOW.plusSeconds(60)));
    assertThat(store.get(frames -> frames.of(id))).isEqualTo(List.of(first, later));
    assertThat(store.get(frames -> frames.of("another"))).isEqualTo(List.of());
    store.get(
        frames -> {
          frames.remove("another", first.origin());
          frames.remove(id, later.origin());
          return true;
        });
    assertThat(store.get(frames -> frames.of(id))).isEqualTo(List.of(first));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void keeps_no_more_of_one_lms_than_it_may_have(Store store) {
    for (int i = 0; i <= Frames.MOST; i++) {
      store.add("https://s" + i + "." + host);
    }
    assertThat(store.kept(host)).isEqualTo(Frames.MOST);
  }
}
