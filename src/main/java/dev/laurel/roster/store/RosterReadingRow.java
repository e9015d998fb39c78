package dev.laurel.roster.store;

import dev.laurel.roster.RosterReadings;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "roster_reading")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class RosterReadingRow {

  @Id
  @Column(name = "context_id")
  private String contextId;

  @Column(name = "differences_url")
  private @Nullable String differencesUrl;

  @Column(name = "whole_read_at")
  private Instant wholeReadAt;

  RosterReadings.Last toLast() {
    return new RosterReadings.Last(
        Optional.ofNullable(differencesUrl).map(URI::create), wholeReadAt);
  }
}
