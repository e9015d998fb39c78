package dev.laurel.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.platform.NoticeSubscriptions.Wish;
import dev.laurel.testing.Databases;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeStoresContractIT {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.123456Z");
  private static final URI SERVICE = URI.create("https://lms.example/handlers");
  private static final URI OURS = URI.create("https://tool.example/lti/notices");

  private final String deployment = UUID.randomUUID().toString();

  private void offer(Databases db, URI service) {
    db.run(em -> new JpaNoticeSubscriptions(em).offered(deployment, service, OURS, NOW));
  }

  private List<Wish> take(Databases db, Instant now) {
    List<Wish> all =
        db.call(em -> new JpaNoticeSubscriptions(em).take(now, now.plusSeconds(60), 1000));
    return all.stream().filter(wish -> wish.deploymentRowId().equals(deployment)).toList();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void offer_is_due_once_and_lent(Databases db) {
    offer(db, SERVICE);
    offer(db, SERVICE);
    List<Wish> due = take(db, NOW);
    assertThat(due).containsExactly(new Wish(deployment, SERVICE, OURS, 0));
    assertThat(take(db, NOW)).isEmpty();
    assertThat(take(db, NOW.plusSeconds(60))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void what_the_lms_knows_is_due_again_only_when_it_changes(Databases db) {
    offer(db, SERVICE);
    Wish wish = take(db, NOW).getFirst();
    db.run(em -> new JpaNoticeSubscriptions(em).done(wish, NOW));
    offer(db, SERVICE);
    assertThat(take(db, NOW.plusSeconds(999))).isEmpty();
    offer(db, URI.create("https://lms.example/moved"));
    assertThat(take(db, NOW.plusSeconds(999))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void failure_is_counted_and_rests(Databases db) {
    offer(db, SERVICE);
    Wish wish = take(db, NOW).getFirst();
    Instant later = NOW.plusSeconds(600);
    db.run(em -> new JpaNoticeSubscriptions(em).setAside(wish, "x".repeat(900), later));
    assertThat(take(db, later.minusSeconds(1))).isEmpty();
    assertThat(take(db, later)).extracting(Wish::attempts).containsExactly(1);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void nonce_is_used_once_for_each_platform_and_forgotten_in_time(Databases db) {
    assertThat(use(db, deployment, NOW)).isTrue();
    assertThat(use(db, deployment, NOW)).isFalse();
    assertThat(use(db, UUID.randomUUID().toString(), NOW)).isTrue();
    assertThat(use(db, deployment, NOW.plusSeconds(61))).isTrue();
  }

  private static boolean use(Databases db, String platform, Instant now) {
    return db.call(
        em -> new JpaNoticeNonces(em).use(platform, "n".repeat(400), now, now.plusSeconds(60)));
  }
}
