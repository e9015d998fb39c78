package dev.laurel.achievement.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.achievement.BadgeOrigins;
import dev.laurel.achievement.BadgeOrigins.Origin;
import dev.laurel.achievement.MemoryBadgeOrigins;
import dev.laurel.testing.PortStore;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadgeOriginsContractIT {

  private final String course = UUID.randomUUID().toString();

  static Stream<PortStore<BadgeOrigins>> stores() {
    return PortStore.all(new MemoryBadgeOrigins(), JpaBadgeOrigins::new);
  }

  private Origin origin(String context, String root, Optional<String> missing) {
    return new Origin(UUID.randomUUID().toString(), context, "parent", root, "Título", missing);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void of_one_root_there_is_one_copy_in_a_course(PortStore<BadgeOrigins> store) {
    Origin first = origin(course, "root", Optional.of("Quiz"));
    assertThat(store.get(origins -> origins.add(first))).isEqualTo(true);
    Origin again = origin(course, "root", Optional.empty());
    assertThat(store.get(origins -> origins.add(again))).isEqualTo(false);
    Origin elsewhere = origin(UUID.randomUUID().toString(), "root", Optional.empty());
    assertThat(store.get(origins -> origins.add(elsewhere))).isEqualTo(true);
    assertThat(store.get(origins -> origins.of(first.achievementId())))
        .isEqualTo(Optional.of(first));
    assertThat(store.get(origins -> origins.of(again.achievementId()))).isEqualTo(Optional.empty());
    assertThat(store.get(origins -> origins.ofContext(course)))
        .isEqualTo(Map.of(first.achievementId(), first));
  }
}
