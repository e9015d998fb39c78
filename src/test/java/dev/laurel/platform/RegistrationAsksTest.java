package dev.laurel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.keys.KeysForTests;
import dev.laurel.shared.Problem;
import dev.laurel.testing.HandClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What an LMS asks with, between the address that it opens and the button that somebody presses.
 */
class RegistrationAsksTest {

  private static final URI ADDRESS = URI.create("https://lms.example/openid-configuration?x=1");

  private final HandClock clock = new HandClock();
  private final RegistrationAsks asks = new RegistrationAsks(KeysForTests.sealing(clock), clock);

  private static void assertRefused(ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(400);
              assertThat(problem.key()).isEqualTo("registration-start");
            });
  }

  @Test
  void what_was_asked_comes_back_whole() {
    RegistrationAsk ask = new RegistrationAsk(ADDRESS, Optional.of("t0ken"), Optional.of("inv"));
    assertThat(asks.open(asks.seal(ask))).isEqualTo(ask);
    RegistrationAsk bare = new RegistrationAsk(ADDRESS, Optional.empty(), Optional.empty());
    assertThat(asks.open(asks.seal(bare))).isEqualTo(bare);
  }

  @Test
  void the_secrets_of_the_lms_cannot_be_read_from_the_address() {
    String sealed =
        asks.seal(new RegistrationAsk(ADDRESS, Optional.of("t0ken"), Optional.of("inv")));
    assertThat(sealed).matches("[A-Za-z0-9._~-]+").doesNotContain("t0ken", "inv", "lms");
  }

  @Test
  void an_ask_holds_for_an_hour_and_not_a_moment_longer() {
    String sealed = asks.seal(new RegistrationAsk(ADDRESS, Optional.empty(), Optional.empty()));
    clock.forward(Duration.ofHours(1).minusSeconds(1));
    assertThat(asks.open(sealed).configuration()).isEqualTo(ADDRESS);
    clock.forward(Duration.ofSeconds(1));
    assertRefused(() -> asks.open(sealed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "....", "AAAA", "%00"})
  void what_was_not_sealed_here_is_refused(String sealed) {
    assertRefused(() -> asks.open(sealed));
  }

  @Test
  void what_was_sealed_for_something_else_is_no_ask() {
    String session =
        KeysForTests.sealing(clock)
            .seal(
                "operator-session",
                "{\"c\":\"https://evil.example\",\"e\":99999999999}"
                    .getBytes(StandardCharsets.UTF_8));
    assertRefused(() -> asks.open(session));
  }

  @Test
  void one_changed_letter_makes_an_ask_worthless() {
    String sealed = asks.seal(new RegistrationAsk(ADDRESS, Optional.empty(), Optional.empty()));
    char last = sealed.charAt(sealed.length() / 2);
    String changed =
        sealed.substring(0, sealed.length() / 2)
            + (last == 'A' ? 'B' : 'A')
            + sealed.substring(sealed.length() / 2 + 1);
    assertRefused(() -> asks.open(changed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "lms.example/x",
        "//lms.example/x",
        "ftp://lms.example/x",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https:///x",
        "https://user@lms.example/x",
        "https://user:secret@lms.example/x",
        "https://lms.example/x#y",
        "https://lms.example/a b",
        "https://lms.example/%zz",
        "https://[::1"
      })
  void what_is_no_plain_address_of_the_web_is_refused(String address) {
    assertRefused(() -> RegistrationAsks.read(address, "t", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://lms.example", "HTTP://lms.example:8443/a?b=c%20d", "http://[::1]/"})
  void an_address_of_the_web_is_taken_as_it_is_written(String address) {
    assertThat(RegistrationAsks.read(address, "", "").configuration()).hasToString(address);
  }

  @Test
  void blank_tokens_and_invitations_are_none() {
    RegistrationAsk ask = RegistrationAsks.read(ADDRESS.toString(), " ", "\t");
    assertThat(ask.token()).isEmpty();
    assertThat(ask.invitation()).isEmpty();
    assertThat(RegistrationAsks.read(ADDRESS.toString(), " t ", " i ").token()).contains("t");
  }

  @Test
  void an_ask_has_a_length_whichever_part_is_long() {
    String address = ADDRESS.toString();
    String long8000 = "x".repeat(8000);
    assertRefused(() -> RegistrationAsks.read(address, long8000, ""));
    assertRefused(() -> RegistrationAsks.read(address, "", long8000));
    assertRefused(() -> RegistrationAsks.read(address + "&" + long8000, "", ""));
    String fits = "x".repeat(8000 - address.length());
    assertThat(RegistrationAsks.read(address, fits, "").token()).contains(fits);
  }
}
