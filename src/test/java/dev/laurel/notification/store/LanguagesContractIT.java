package dev.laurel.notification.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.testing.Databases;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** In which language somebody is written to: the one in which they came last. */
class LanguagesContractIT {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final String learner = UUID.randomUUID().toString();

  private void came(EntityManager em, String who, @Nullable String locale, Instant lastSeen) {
    em.createNativeQuery(
            "insert into launch_session (id, nonce, browser_hash, tenant_id, deployment_id,"
                + " learner_id, roles, locale, opened_at, last_seen_at)"
                + " values (:id, :id, 'h', 't', 'd', :learner, '', :locale, :opened, :seen)")
        .setParameter("id", UUID.randomUUID().toString())
        .setParameter("learner", who)
        .setParameter("locale", locale)
        .setParameter("opened", NOON)
        .setParameter("seen", lastSeen)
        .executeUpdate();
  }

  private Locale of(EntityManager em) {
    return new JpaLanguages(em).of(learner);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void whoever_never_came_is_written_to_in_english(Databases db) {
    db.run(em -> assertThat(of(em)).isEqualTo(Locale.ENGLISH));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void the_last_visit_counts_and_not_the_last_row(Databases db) {
    db.run(
        em -> {
          came(em, learner, "es", NOON.plusMillis(2));
          came(em, learner, "de", NOON.plusMillis(1));
          assertThat(of(em).getLanguage()).isEqualTo("es");
        });
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_visit_that_names_no_language_takes_none_away(Databases db) {
    db.run(
        em -> {
          came(em, learner, "de", NOON);
          came(em, learner, null, NOON.plusSeconds(60));
          assertThat(of(em)).isEqualTo(Locale.GERMAN);
        });
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void nobody_gets_the_language_of_somebody_else(Databases db) {
    db.run(
        em -> {
          came(em, UUID.randomUUID().toString(), "de", NOON);
          assertThat(of(em)).isEqualTo(Locale.ENGLISH);
        });
  }

  @ParameterizedTest
  @CsvSource({"de_AT, de", "es-419, es", "pt-BR, pt", "x, ''", "'', ''", "en_us, en", "!!, ''"})
  void whatever_an_lms_writes_is_a_locale_and_never_a_fault(String written, String language) {
    Databases.H2.run(
        em -> {
          String who = UUID.randomUUID().toString();
          came(em, who, written, NOON);
          assertThat(new JpaLanguages(em).of(who).getLanguage()).isEqualTo(language);
        });
  }
}
