package dev.laurel.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.keys.KeysForTests;
import dev.laurel.shared.Problem;
import dev.laurel.shared.Secret;
import dev.laurel.testing.HandClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInOperatorTest {

  private static final String PASSWORD = "correct horse";

  private final HandClock clock = new HandClock();
  private final MemoryEndedSessions ended = new MemoryEndedSessions();
  private final SignInOperator signIn = with(PASSWORD);

  private SignInOperator with(String password) {
    return new SignInOperator(
        () -> new Secret(password), KeysForTests.sealing(clock), ended, clock);
  }

  private void refuses(String typed, String address, int status) {
    assertThatThrownBy(() -> signIn.signIn(typed, address))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> {
              assertThat(p.status()).isEqualTo(status);
              assertThat(p.logDetail()).doesNotContain(PASSWORD);
            });
  }

  @Test
  void lets_the_operator_in_for_eight_hours() {
    String token = signIn.signIn(PASSWORD, "here");
    assertThat(signIn.isSignedIn(token)).isTrue();
    clock.forward(Duration.ofHours(8).minusSeconds(1));
    assertThat(signIn.isSignedIn(token)).isTrue();
    clock.forward(Duration.ofSeconds(1));
    assertThat(signIn.isSignedIn(token)).isFalse();
  }

  @Test
  void a_session_that_was_signed_out_of_lets_no_copy_of_its_cookie_in() {
    String token = signIn.signIn(PASSWORD, "here");
    String other = signIn.signIn(PASSWORD, "there");
    new SignOutOperator(signIn, ended, clock).signOut(token);
    assertThat(signIn.isSignedIn(token)).isFalse();
    assertThat(signIn.isSignedIn(other)).as("another session").isTrue();
  }

  @Test
  void signing_out_of_no_session_leaves_nothing_behind() {
    SignOutOperator signOut = new SignOutOperator(signIn, ended, clock);
    for (String token : new String[] {"", "rubbish", "x".repeat(5000)}) {
      signOut.signOut(token);
      assertThat(ended.isEnded(token)).isFalse();
    }
    String old = signIn.signIn(PASSWORD, "here");
    clock.forward(Duration.ofHours(9));
    signOut.signOut(old);
    assertThat(ended.isEnded(old)).isFalse();
  }

  @Test
  void refuses_what_is_not_the_password() {
    refuses("", "here", 403);
    refuses("correct horse ", "here", 403);
    refuses("Correct horse", "here", 403);
    refuses("c".repeat(1001), "here", 403);
  }

  @Test
  void knows_no_session_that_it_did_not_seal() {
    assertThat(signIn.isSignedIn("")).isFalse();
    assertThat(signIn.isSignedIn("x".repeat(2000))).isFalse();
    assertThat(signIn.isSignedIn("AAAA")).isFalse();
    String elsewhere =
        KeysForTests.sealing(clock)
            .seal("login-state", "2099-01-01T00:00:00Z x".getBytes(StandardCharsets.UTF_8));
    assertThat(signIn.isSignedIn(elsewhere)).isFalse();
  }

  @Test
  void ends_every_session_when_the_password_changes() {
    String token = signIn.signIn(PASSWORD, "here");
    assertThat(with("another password").isSignedIn(token)).isFalse();
  }

  @Test
  void works_on_every_node_with_the_same_secrets() {
    assertThat(with(PASSWORD).isSignedIn(signIn.signIn(PASSWORD, "here"))).isTrue();
  }

  @Test
  void stops_an_address_after_five_wrong_passwords_for_five_minutes() {
    for (int i = 0; i < SignInBrake.FROM_ONE; i++) {
      refuses("wrong", "here", 403);
    }
    refuses(PASSWORD, "here", 429);
    assertThat(signIn.signIn(PASSWORD, "elsewhere")).isNotEmpty();
    clock.forward(SignInBrake.PAUSE);
    assertThat(signIn.signIn(PASSWORD, "here")).isNotEmpty();
  }

  @Test
  void stops_a_whole_network_of_ipv6_after_five_wrong_passwords_from_it() {
    for (int i = 0; i < SignInBrake.FROM_ONE; i++) {
      refuses("wrong", "2001:db8:0:1:0:0:0:" + i, 403);
    }
    refuses(PASSWORD, "2001:db8:0:1:0:0:0:ffff", 429);
    assertThat(signIn.signIn(PASSWORD, "2001:db8:0:2:0:0:0:1")).isNotEmpty();
  }

  @Test
  void forgets_wrong_passwords_after_a_right_one() {
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < SignInBrake.FROM_ONE - 1; i++) {
        refuses("wrong", "here", 403);
      }
      assertThat(signIn.signIn(PASSWORD, "here")).isNotEmpty();
    }
  }

  @Test
  void stops_everybody_when_very_many_were_wrong() {
    for (int i = 0; i < SignInBrake.FROM_ALL; i++) {
      refuses("wrong", "address " + i, 403);
    }
    refuses(PASSWORD, "a new address", 429);
    clock.forward(SignInBrake.PAUSE);
    assertThat(signIn.signIn(PASSWORD, "a new address")).isNotEmpty();
  }

  @Test
  void remembers_a_bounded_number_of_addresses() {
    SignInBrake brake = new SignInBrake(clock);
    for (int i = 0; i < SignInBrake.FROM_ONE; i++) {
      brake.wrong("first");
    }
    for (int i = 0; i < 2000; i++) {
      brake.wrong("address " + i);
    }
    clock.forward(Duration.ofSeconds(1));
    assertThat(brake.isOn("first")).as("everybody waits now").isTrue();
    brake.right("");
    assertThat(brake.isOn("first")).as("the oldest was let go").isFalse();
  }
}
