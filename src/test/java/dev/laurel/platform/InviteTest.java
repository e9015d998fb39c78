package dev.laurel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.shared.Ids;
import dev.laurel.shared.Problem;
import dev.laurel.testing.HandClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An invitation opens the door once, for a while, and nobody can read it afterwards. */
class InviteTest {

  private final HandClock clock = new HandClock();
  private final MemoryInvitations stored = new MemoryInvitations();
  private final Invite invite = new Invite(stored, new Ids(clock), clock);

  private static void assertShut(ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(403);
              assertThat(problem.key()).isEqualTo("registration-invitation");
            });
  }

  private Invitation only() {
    assertThat(stored.all()).hasSize(1);
    return stored.all().getFirst();
  }

  @Test
  void the_token_is_known_to_whoever_made_it_and_to_nobody_who_reads_the_table() {
    String token = invite.make("School", 7);
    assertThat(token).hasSizeGreaterThanOrEqualTo(40);
    assertThat(only().toString()).doesNotContain(token);
    assertThat(stored.byHash(token)).isEmpty();
    assertThat(invite.make("School", 7)).isNotEqualTo(token);
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "1, 1", "0, 1", "-5, 1", "90, 90", "91, 90", "2147483647, 90"})
  void it_is_open_for_some_days_and_never_for_years(int wanted, int days) {
    String token = invite.make("School", wanted);
    clock.forward(Duration.ofDays(days).minusMillis(1));
    invite.requireOpen(token);
    clock.forward(Duration.ofMillis(1));
    assertShut(() -> invite.requireOpen(token));
    assertShut(() -> invite.use(token, "https://lms.example"));
  }

  @Test
  void it_is_used_once_and_says_by_whom() {
    String token = invite.make("School", 7);
    invite.use(token, "https://lms\u0007.example\n");
    assertThat(only().usedBy()).contains("https://lms .example");
    assertShut(() -> invite.requireOpen(token));
    assertShut(() -> invite.use(token, "https://other.example"));
    assertThat(only().usedBy()).contains("https://lms .example");
  }

  @Test
  void what_was_given_back_is_open_again_until_its_day() {
    String token = invite.make("School", 7);
    invite.use(token, "https://lms.example");
    invite.release(token);
    invite.requireOpen(token);
    assertThat(only().usedAt()).isEmpty();
    clock.forward(Duration.ofDays(7));
    assertShut(() -> invite.requireOpen(token));
  }

  @Test
  void what_was_taken_back_stays_shut_also_when_a_failed_registration_gives_it_back() {
    String token = invite.make("School", 7);
    invite.revoke(only().id());
    assertShut(() -> invite.use(token, "https://lms.example"));
    invite.release(token);
    assertShut(() -> invite.requireOpen(token));
  }

  @Test
  void a_used_invitation_cannot_be_taken_back_and_keeps_its_story() {
    invite.use(invite.make("School", 7), "https://lms.example");
    invite.revoke(only().id());
    assertThat(only().revokedAt()).isEmpty();
    assertThat(only().usedBy()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "made-up", "' or 1=1 --"})
  void a_token_that_was_never_made_opens_nothing(String token) {
    invite.make("School", 7);
    assertShut(() -> invite.requireOpen(token));
    assertShut(() -> invite.use(token, "https://lms.example"));
  }

  @Test
  void a_token_of_a_megabyte_is_refused_before_it_is_hashed() {
    assertShut(() -> invite.requireOpen("x".repeat(1_000_000)));
    assertShut(() -> invite.use("x".repeat(101), "y"));
  }

  @Test
  void a_note_is_one_short_line_whatever_was_pasted() {
    invite.make("University\r\nof \u202eeverything " + "x".repeat(500), 7);
    assertThat(only().note()).hasSizeLessThanOrEqualTo(200).startsWith("University of");
    assertThat(only().note().chars()).noneMatch(Character::isISOControl);
  }

  @Test
  void invitations_of_last_year_are_forgotten_when_a_new_one_is_made() {
    invite.make("old", 7);
    clock.forward(Duration.ofDays(365 + 8));
    invite.make("new", 7);
    assertThat(only().note()).isEqualTo("new");
  }

  @Test
  void of_many_who_use_it_at_the_same_moment_one_gets_in() throws Exception {
    String token = invite.make("School", 7);
    Callable<Boolean> using =
        () -> {
          try {
            invite.use(token, "https://lms.example");
            return true;
          } catch (Problem shut) {
            return false;
          }
        };
    int in = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Callable<Boolean>> all = IntStream.range(0, 20).mapToObj(i -> using).toList();
      for (Future<Boolean> one : pool.invokeAll(all)) {
        in += one.get() ? 1 : 0;
      }
    }
    assertThat(in).isOne();
  }
}
