package dev.laurel.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.platform.Consumer;
import dev.laurel.platform.Consumers;
import dev.laurel.platform.MemoryConsumers;
import dev.laurel.testing.Databases;
import dev.laurel.testing.PlatformRows;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConsumersContractIT {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.123456Z");

  /** One kind of store with a platform in it; every call is a transaction. */
  private record Store(
      String name, String platformId, Function<Function<Consumers, Object>, Object> runner) {

    void run(java.util.function.Consumer<Consumers> work) {
      runner.apply(
          consumers -> {
            work.accept(consumers);
            return true;
          });
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Store> stores() {
    MemoryConsumers memory = new MemoryConsumers();
    return Stream.of(
        new Store("MEMORY", "platform", work -> work.apply(memory)),
        in(Databases.H2),
        in(Databases.MARIADB));
  }

  private static Store in(Databases db) {
    return new Store(
        db.name(),
        PlatformRows.platform(db),
        work -> db.call(em -> work.apply(new JpaConsumers(em))));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void keeps_replaces_lists_and_removes(Store store) {
    String platform = store.platformId();
    Consumer one = new Consumer(platform, "ö".repeat(255), "sealed", NOW);
    Consumer two = new Consumer(platform, "another", "sealed", NOW);
    Consumer newer = new Consumer(platform, "another", "sealed again", NOW.plusSeconds(1));
    store.run(c -> c.put(one));
    store.run(c -> c.put(two));
    store.run(c -> c.put(newer));
    store.run(
        c -> {
          assertThat(c.of(platform)).containsExactly(newer, one);
          assertThat(c.find(platform, "another")).contains(newer);
          assertThat(c.find("elsewhere", "another")).isEmpty();
        });
    store.run(c -> c.remove(platform, "another"));
    store.run(c -> assertThat(c.of(platform)).containsExactly(one));
    store.run(c -> c.remove(platform, one.key()));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_platform_takes_its_keys_and_people_without_a_course_with_it(Databases db) {
    String platform = PlatformRows.platform(db);
    db.run(em -> new JpaConsumers(em).put(new Consumer(platform, "key", "sealed", NOW)));
    db.run(em -> new JpaPlatforms(em).remove(platform));
    db.run(em -> assertThat(new JpaConsumers(em).of(platform)).isEmpty());
  }
}
