package dev.laurel.achievement.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.achievement.BadgeOrigins;
import dev.laurel.achievement.BadgeOrigins.Origin;
import dev.laurel.achievement.MemoryBadgeOrigins;
import dev.laurel.testing.Databases;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadgeOriginsContractIT {

  private final String course = UUID.randomUUID().toString();

  record Store(String name, Function<Function<BadgeOrigins, Object>, Object> run) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Store> stores() {
    MemoryBadgeOrigins memory = new MemoryBadgeOrigins();
    return Stream.concat(
        Stream.of(new Store("MEMORY", work -> work.apply(memory))),
        Stream.of(Databases.values())
            .map(
                db ->
                    new Store(
                        db.name(),
                        work -> db.<Object>call(em -> work.apply(new JpaBadgeOrigins(em))))));
  }

  private Origin origin(String context, String root, Optional<String> missing) {
    return new Origin(UUID.randomUUID().toString(), context, "parent", root, "Título", missing);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void of_one_root_there_is_one_copy_in_a_course(Store store) {
    Origin first = origin(course, "root", Optional.of("Quiz"));
    assertThat(store.run().apply(origins -> origins.add(first))).isEqualTo(true);
    Origin again = origin(course, "root", Optional.empty());
    assertThat(store.run().apply(origins -> origins.add(again))).isEqualTo(false);
    Origin elsewhere = origin(UUID.randomUUID().toString(), "root", Optional.empty());
    assertThat(store.run().apply(origins -> origins.add(elsewhere))).isEqualTo(true);
    assertThat(store.run().apply(origins -> origins.of(first.achievementId())))
        .isEqualTo(Optional.of(first));
    assertThat(store.run().apply(origins -> origins.of(again.achievementId())))
        .isEqualTo(Optional.empty());
    assertThat(store.run().apply(origins -> origins.ofContext(course)))
        .isEqualTo(Map.of(first.achievementId(), first));
  }
}
