package dev.laurel.notification.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.notification.BadgeColumns;
import dev.laurel.notification.MemoryTellings;
import dev.laurel.testing.Databases;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which column of a gradebook belongs to a badge, in memory, on H2 and on MariaDB. */
class BadgeColumnsContractIT {

  private static final URI FIRST = URI.create("https://lms.example/items/1?type_id=2");
  private static final URI SECOND = URI.create("https://lms.example/items/2?type_id=2");

  enum Store {
    MEMORY,
    H2,
    MARIADB;

    private final MemoryTellings memory = new MemoryTellings();

    <T> T call(Function<BadgeColumns, T> work) {
      return switch (this) {
        case MEMORY -> work.apply(memory);
        case H2 -> Databases.H2.call(em -> work.apply(new JpaBadgeColumns(em)));
        case MARIADB -> Databases.MARIADB.call(em -> work.apply(new JpaBadgeColumns(em)));
      };
    }

    void keep(String course, String badge, URI column) {
      call(
          columns -> {
            columns.keep(course, badge, column);
            return true;
          });
    }

    void forget(String course, String badge) {
      call(
          columns -> {
            columns.forget(course, badge);
            return true;
          });
    }

    Optional<URI> of(String course, String badge) {
      return call(columns -> columns.of(course, badge));
    }
  }

  private final String course = UUID.randomUUID().toString();

  @ParameterizedTest
  @EnumSource
  void a_column_that_was_made_anew_takes_the_place_of_the_old_one(Store store) {
    store.keep(course, "badge", FIRST);
    store.keep(course, "badge", SECOND);
    store.keep(course, "badge", SECOND);
    assertThat(store.of(course, "badge")).contains(SECOND);
  }

  @ParameterizedTest
  @EnumSource
  void one_badge_in_two_courses_has_two_columns(Store store) {
    String copy = UUID.randomUUID().toString();
    store.keep(course, "badge", FIRST);
    store.keep(copy, "badge", SECOND);
    store.forget(course, "badge");
    assertThat(store.of(course, "badge")).isEmpty();
    assertThat(store.of(copy, "badge")).contains(SECOND);
  }

  @ParameterizedTest
  @EnumSource
  void forgetting_what_was_never_kept_is_no_fault(Store store) {
    store.forget(course, "badge");
    assertThat(store.of(course, "badge")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void an_id_in_other_letters_is_another_badge(Store store) {
    store.keep(course, "badge", FIRST);
    assertThat(store.of(course, "BADGE")).isEmpty();
  }
}
