package dev.laurel.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dev.laurel.lti.ToolKey;
import dev.laurel.shared.Ids;
import dev.laurel.testing.HandClock;
import java.text.ParseException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ToolKeysTest {

  private final HandClock clock = new HandClock();
  private final KeysForTests.MemoryToolKeys stored = new KeysForTests.MemoryToolKeys();
  private final ToolKeys keys = node();

  private ToolKeys node() {
    return new ToolKeys(stored, KeysForTests.sealing(clock), new Ids(clock), clock);
  }

  @Test
  void makes_the_first_key_when_it_is_wanted_and_keeps_it() {
    assertThat(stored.all()).isEmpty();
    ToolKey first = keys.current();
    clock.forward(Duration.ofDays(1));
    assertThat(keys.current().kid()).isEqualTo(first.kid());
    assertThat(stored.all()).hasSize(1);
    assertThat(first.jwk().size()).isEqualTo(2048);
  }

  @Test
  void keeps_no_private_key_readable() {
    ToolKey key = keys.current();
    String sealed = stored.all().getFirst().sealed();
    assertThat(sealed).doesNotContain(key.jwk().getPrivateExponent().toString());
    assertThat(sealed).doesNotContain("\"d\"");
  }

  @Test
  void publishes_public_halves_only() throws ParseException {
    ToolKey key = keys.current();
    JWKSet published = JWKSet.parse(keys.publicKeySetJson());
    assertThat(published.getKeys()).extracting(JWK::getKeyID).containsExactly(key.kid());
    assertThat(published.getKeys()).noneMatch(JWK::isPrivate);
    assertThat(keys.publicKeySetJson()).doesNotContain("\"d\"", "\"p\"", "\"q\"");
  }

  @Test
  void gives_two_nodes_the_same_key() {
    ToolKeys other = node();
    assertThat(other.current().kid()).isEqualTo(keys.current().kid());
  }

  @Test
  void takes_the_key_of_the_node_that_was_faster() {
    String faster = node().current().kid();
    StoredToolKey winner = stored.all().getFirst();
    KeysForTests.MemoryToolKeys late = new KeysForTests.MemoryToolKeys();
    assertThat(late.addIfFirst(winner)).containsExactly(winner);
    ToolKeys slower = new ToolKeys(late, KeysForTests.sealing(clock), new Ids(clock), clock);
    assertThat(slower.current().kid()).isEqualTo(faster);
  }

  @Test
  void sees_a_rotation_of_another_node_within_a_minute_but_not_at_each_call() {
    String old = keys.current().kid();
    node().add(2, clock.instant());
    clock.forward(Duration.ofSeconds(59));
    assertThat(keys.current().kid()).isEqualTo(old);
    clock.forward(Duration.ofSeconds(2));
    assertThat(keys.current().kid()).isNotEqualTo(old);
  }
}
