package dev.laurel.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.shared.Ids;
import dev.laurel.testing.HandClock;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealingTest {

  private final HandClock clock = new HandClock();
  private final Sealing sealing = KeysForTests.sealing(clock);
  private final byte[] plain = "what nobody shall read".getBytes(StandardCharsets.UTF_8);

  @Test
  void opens_what_it_sealed_for_the_same_purpose() {
    assertThat(sealing.open("a", sealing.seal("a", plain))).isEqualTo(plain);
  }

  @Test
  void opens_what_is_empty() {
    assertThat(sealing.open("a", sealing.seal("a", new byte[0]))).isEmpty();
  }

  @Test
  void shows_nothing_of_what_it_sealed() {
    byte[] sealed = Base64.getUrlDecoder().decode(sealing.seal("a", plain));
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("nobody");
  }

  @Test
  void seals_the_same_differently_each_time() {
    assertThat(sealing.seal("a", plain)).isNotEqualTo(sealing.seal("a", plain));
  }

  @Test
  void refuses_what_was_sealed_for_another_purpose() {
    String sealed = sealing.seal("a", plain);
    assertThatThrownBy(() -> sealing.open("b", sealed)).isInstanceOf(Sealing.NotSealedHere.class);
  }

  @Test
  void refuses_what_another_master_key_sealed() {
    Sealing other = new Sealing(KeysForTests.master("another master key"), new Ids(clock));
    String sealed = other.seal("a", plain);
    assertThatThrownBy(() -> sealing.open("a", sealed)).isInstanceOf(Sealing.NotSealedHere.class);
  }

  @Test
  void refuses_what_was_changed_in_any_byte() {
    byte[] sealed = Base64.getUrlDecoder().decode(sealing.seal("a", plain));
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
      assertThatThrownBy(() -> sealing.open("a", text))
          .as("byte %d", i)
          .isInstanceOf(Sealing.NotSealedHere.class);
    }
  }

  @Test
  void refuses_what_is_no_base64_or_too_short() {
    assertThatThrownBy(() -> sealing.open("a", "%%%")).isInstanceOf(Sealing.NotSealedHere.class);
    assertThatThrownBy(() -> sealing.open("a", "")).isInstanceOf(Sealing.NotSealedHere.class);
    assertThatThrownBy(() -> sealing.open("a", "AAAA")).isInstanceOf(Sealing.NotSealedHere.class);
  }
}
