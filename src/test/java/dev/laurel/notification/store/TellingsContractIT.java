package dev.laurel.notification.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.notification.Attempt.Ending;
import dev.laurel.notification.BadgeColumns;
import dev.laurel.notification.MemoryTellings;
import dev.laurel.notification.Telling;
import dev.laurel.notification.Telling.Kind;
import dev.laurel.notification.Tellings;
import dev.laurel.testing.AwardRows;
import dev.laurel.testing.Databases;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every outbox of tellings does, in memory, on H2 and on MariaDB. */
class TellingsContractIT {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456Z");
  private static final Instant LATER = NOON.plus(Duration.ofSeconds(30));

  /** The ports of one store. */
  record Ports(Tellings tellings, BadgeColumns columns) {}

  enum Store {
    MEMORY,
    H2,
    MARIADB;

    private final MemoryTellings memory = new MemoryTellings();

    <T> T call(Function<Ports, T> work) {
      return switch (this) {
        case MEMORY -> work.apply(new Ports(memory, memory));
        case H2 -> in(Databases.H2, work);
        case MARIADB -> in(Databases.MARIADB, work);
      };
    }

    private static <T> T in(Databases db, Function<Ports, T> work) {
      return db.call(em -> work.apply(new Ports(new JpaTellings(em), new JpaBadgeColumns(em))));
    }

    void clear() {
      switch (this) {
        case MEMORY -> take(NOON.plus(Duration.ofDays(1)), NOON.plus(Duration.ofDays(9)));
        case H2 ->
            Databases.H2.run(em -> em.createNativeQuery("delete from telling").executeUpdate());
        case MARIADB ->
            Databases.MARIADB.run(
                em -> em.createNativeQuery("delete from telling").executeUpdate());
      }
    }

    Telling added(Kind kind, Instant now) {
      String award =
          switch (this) {
            case MEMORY -> UUID.randomUUID().toString();
            case H2 -> Databases.H2.call(AwardRows::add);
            case MARIADB -> Databases.MARIADB.call(AwardRows::add);
          };
      Telling telling = new Telling(UUID.randomUUID().toString(), "tenant", award, kind, 0);
      add(telling, now);
      return telling;
    }

    void add(Telling telling, Instant now) {
      call(
          ports -> {
            ports.tellings().add(List.of(telling), now);
            return true;
          });
    }

    List<Telling> take(Instant now, Instant until, int limit) {
      return call(ports -> ports.tellings().take(now, until, limit));
    }

    List<String> take(Instant now, Instant until) {
      return take(now, until, 10).stream().map(Telling::id).toList();
    }

    Optional<URI> column(String contextId, String achievementId) {
      return call(ports -> ports.columns().of(contextId, achievementId));
    }

    void setAside(Telling telling, Instant until) {
      call(
          ports -> {
            ports.tellings().setAside(telling.id(), "no answer ".repeat(200), until);
            return true;
          });
    }

    void end(Telling telling, Ending ending) {
      call(
          ports -> {
            ports.tellings().ended(telling.id(), ending, "done", NOON);
            return true;
          });
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_added_is_due_at_once_and_lent_until_a_time(Store store) {
    store.clear();
    Telling telling = store.added(Kind.MAIL, NOON);
    assertThat(store.take(NOON.minusMillis(1), LATER)).isEmpty();
    assertThat(store.take(NOON, LATER)).containsExactly(telling.id());
    assertThat(store.take(LATER.minusMillis(1), LATER)).isEmpty();
    assertThat(store.take(LATER, LATER.plusSeconds(9))).containsExactly(telling.id());
  }

  @ParameterizedTest
  @EnumSource
  void nobody_is_told_twice_of_one_award_in_one_way(Store store) {
    store.clear();
    Telling mail = store.added(Kind.MAIL, NOON);
    store.add(
        new Telling(UUID.randomUUID().toString(), "tenant", mail.awardId(), Kind.MAIL, 0), NOON);
    Telling book =
        new Telling(UUID.randomUUID().toString(), "tenant", mail.awardId(), Kind.GRADEBOOK, 0);
    store.add(book, NOON);
    assertThat(store.take(NOON, LATER)).containsExactlyInAnyOrder(mail.id(), book.id());
  }

  @ParameterizedTest
  @EnumSource
  void what_failed_counts_and_rests(Store store) {
    store.clear();
    Telling telling = store.added(Kind.MAIL, NOON);
    store.setAside(telling, LATER);
    assertThat(store.take(NOON, LATER)).isEmpty();
    assertThat(store.take(LATER, LATER, 10)).extracting(Telling::attempts).containsExactly(1);
  }

  @ParameterizedTest
  @EnumSource
  void what_has_ended_never_comes_back(Store store) {
    store.clear();
    Telling telling = store.added(Kind.GRADEBOOK, NOON);
    store.end(telling, Ending.DELIVERED);
    store.setAside(telling, NOON);
    assertThat(store.take(LATER, LATER)).isEmpty();
    store.add(telling, NOON);
    assertThat(store.take(LATER, LATER)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void the_oldest_comes_first_and_no_more_than_wanted(Store store) {
    store.clear();
    Telling second = store.added(Kind.MAIL, NOON.plusSeconds(1));
    Telling first = store.added(Kind.MAIL, NOON);
    assertThat(store.take(LATER, LATER.plusSeconds(1), 1))
        .extracting(Telling::id)
        .containsExactly(first.id());
    assertThat(store.take(LATER, LATER.plusSeconds(1))).containsExactly(second.id());
  }

  @ParameterizedTest
  @EnumSource
  void the_column_of_a_badge_is_kept_for_its_course_and_forgotten(Store store) {
    String course = UUID.randomUUID().toString();
    URI column = URI.create("https://lms.example/items/7?type_id=2&x=" + "y".repeat(1500));
    store.call(
        ports -> {
          ports.columns().keep(course, "badge", column);
          return true;
        });
    assertThat(store.column(course, "badge")).contains(column);
    assertThat(store.column(course, "other")).isEmpty();
    store.call(
        ports -> {
          ports.columns().forget(course, "badge");
          return true;
        });
    assertThat(store.column(course, "badge")).isEmpty();
  }
}
