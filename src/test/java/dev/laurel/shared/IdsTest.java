package dev.laurel.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

  private static Ids at(String instant) {
    return new Ids(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
  }

  @Test
  void an_id_is_a_uuid_of_version_7_and_the_rfc_variant() {
    UUID id = UUID.fromString(at("2026-11-23T10:00:00Z").newId());
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void an_id_carries_its_millisecond() {
    UUID id = UUID.fromString(at("2026-11-23T10:00:00.123Z").newId());
    assertThat(id.getMostSignificantBits() >>> 16)
        .isEqualTo(Instant.parse("2026-11-23T10:00:00.123Z").toEpochMilli());
  }

  @Test
  void later_ids_sort_after_earlier_ones() {
    assertThat(at("2026-11-23T10:00:00.001Z").newId())
        .isGreaterThan(at("2026-11-23T10:00:00.000Z").newId());
  }

  @Test
  void ids_of_one_millisecond_differ() {
    Ids ids = at("2026-11-23T10:00:00Z");
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      seen.add(ids.newId());
    }
    assertThat(seen).hasSize(10_000);
  }

  @Test
  void a_token_holds_32_random_bytes() {
    Ids ids = at("2026-11-23T10:00:00Z");
    assertThat(ids.newToken()).hasSize(43).isNotEqualTo(ids.newToken());
    assertThat(java.util.Base64.getUrlDecoder().decode(ids.newToken())).hasSize(32);
  }
}
