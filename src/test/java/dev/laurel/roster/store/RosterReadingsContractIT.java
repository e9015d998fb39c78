package dev.laurel.roster.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.roster.RosterReadings.Last;
import dev.laurel.testing.Databases;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RosterReadingsContractIT {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.123456Z");

  private final String course = UUID.randomUUID().toString();

  private Optional<Last> last(Databases db) {
    return db.call(em -> new JpaRosterReadings(em).of(course));
  }

  private void keep(Databases db, Last last) {
    db.run(em -> new JpaRosterReadings(em).keep(course, last));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void knows_the_last_reading_and_replaces_it(Databases db) {
    assertThat(last(db).isEmpty()).isTrue();
    Last first = new Last(Optional.of(URI.create("https://lms.example/m?since=1")), NOW);
    keep(db, first);
    assertThat(last(db).orElseThrow()).isEqualTo(first);
    Last second = new Last(Optional.empty(), NOW.plusSeconds(1));
    keep(db, second);
    assertThat(last(db).orElseThrow()).isEqualTo(second);
  }
}
