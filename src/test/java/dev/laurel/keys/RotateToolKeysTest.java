package dev.laurel.keys;

import static dev.laurel.keys.ToolKeyState.State.ANNOUNCED;
import static dev.laurel.keys.ToolKeyState.State.GONE;
import static dev.laurel.keys.ToolKeyState.State.RETIRED;
import static dev.laurel.keys.ToolKeyState.State.SIGNING;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Settings.KeyRotation;
import dev.laurel.testing.HandClock;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RotateToolKeysTest {

  private static final Duration DAY = Duration.ofDays(1);

  private final HandClock clock = new HandClock();
  private final KeysForTests.MemoryToolKeys stored = new KeysForTests.MemoryToolKeys();
  private final ToolKeys keys = node();
  private final RotateToolKeys rotate = rotation(keys, stored, Duration.ofDays(90));
  private String first = "";

  @BeforeEach
  void start() {
    first = keys.current().kid();
  }

  private ToolKeys node() {
    return new ToolKeys(stored, KeysForTests.sealing(clock), new Ids(clock), clock);
  }

  private RotateToolKeys rotation(ToolKeys keys, StoredToolKeys stored, Duration period) {
    return new RotateToolKeys(keys, stored, new KeyRotation(period), clock);
  }

  private List<ToolKeyState.State> states() {
    return keys.states().stream().map(ToolKeyState::state).toList();
  }

  private List<String> published() throws ParseException {
    return JWKSet.parse(keys.publicKeySetJson()).getKeys().stream().map(JWK::getKeyID).toList();
  }

  @Test
  void next_key_is_published_a_day_before_it_signs() throws ParseException {
    clock.forward(Duration.ofDays(88));
    assertThat(rotate.runBatch()).isZero();
    clock.forward(DAY);
    assertThat(rotate.runBatch()).isOne();
    assertThat(rotate.runBatch()).as("once").isZero();
    assertThat(states()).containsExactly(ANNOUNCED, SIGNING);
    assertThat(published()).hasSize(2);
    assertThat(keys.current().kid()).isEqualTo(first);
    clock.forward(DAY);
    assertThat(states()).containsExactly(SIGNING, RETIRED);
    assertThat(keys.current().kid()).isNotEqualTo(first);
  }

  @Test
  void old_key_stays_published_for_a_week_after_it_signed_last() throws ParseException {
    rotate.announce();
    clock.forward(DAY);
    assertThat(published()).contains(first);
    Instant until = keys.states().getLast().publishedUntil().orElseThrow();
    assertThat(until).isEqualTo(clock.instant().plus(Duration.ofDays(7)));
    clock.forward(Duration.ofDays(7));
    assertThat(states()).containsExactly(SIGNING, GONE);
    assertThat(published()).hasSize(1).doesNotContain(first);
  }

  @Test
  void next_rotation_counts_from_the_key_that_signs_last() {
    Instant announced = clock.instant();
    assertThat(rotate.nextAt()).contains(announced.plus(Duration.ofDays(89)));
    rotate.announce();
    assertThat(rotate.nextAt()).contains(announced.plus(Duration.ofDays(90)));
  }

  @Test
  void rotation_by_hand_twice_announces_one_key() {
    assertThat(rotate.announce()).isTrue();
    assertThat(rotate.announce()).isFalse();
    assertThat(stored.all()).hasSize(2);
  }

  @Test
  void period_of_zero_rotates_by_hand_only() {
    RotateToolKeys never = rotation(keys, stored, Duration.ZERO);
    clock.forward(Duration.ofDays(1000));
    assertThat(never.runBatch()).isZero();
    assertThat(never.nextAt()).isEmpty();
    assertThat(never.announce()).isTrue();
  }

  @Test
  void two_nodes_that_rotate_at_once_make_one_key() {
    clock.forward(Duration.ofDays(89));
    StoredToolKeys asSeenBefore = new Late(stored, stored.all());
    ToolKeys slower =
        new ToolKeys(asSeenBefore, KeysForTests.sealing(clock), new Ids(clock), clock);
    assertThat(rotate.runBatch()).isOne();
    rotation(slower, asSeenBefore, Duration.ofDays(90)).runBatch();
    assertThat(stored.all()).extracting(StoredToolKey::generation).containsExactly(2, 1);
  }

  @Test
  void key_that_somebody_else_may_have_is_neither_used_nor_published_at_once() throws Exception {
    rotate.announce();
    rotate.replaceAtOnce();
    assertThat(states()).containsExactly(SIGNING, GONE, GONE);
    assertThat(published()).containsExactly(keys.current().kid()).doesNotContain(first);
  }

  @Test
  void crash_before_the_withdrawal_leaves_a_key_that_signs_and_is_published() throws Exception {
    keys.add(2, clock.instant());
    assertThat(states()).containsExactly(SIGNING, RETIRED);
    assertThat(published()).contains(keys.current().kid());
    rotate.replaceAtOnce();
    assertThat(states()).containsExactly(SIGNING, GONE, GONE);
  }

  @Test
  void key_is_made_when_all_were_withdrawn() {
    stored.withdrawBefore(9, clock.instant());
    clock.forward(Duration.ofMinutes(2));
    assertThat(keys.current().kid()).isNotEqualTo(first);
    assertThat(stored.all()).hasSize(2);
  }

  @Test
  void after_a_long_stop_the_next_key_is_still_announced_first() {
    clock.forward(Duration.ofDays(900));
    assertThat(rotate.runBatch()).isOne();
    assertThat(states()).containsExactly(ANNOUNCED, SIGNING);
    assertThat(keys.current().kid()).isEqualTo(first);
  }

  /** A node that has read the table before another one wrote to it. */
  private record Late(StoredToolKeys real, List<StoredToolKey> seen) implements StoredToolKeys {
    @Override
    public List<StoredToolKey> all() {
      return seen;
    }

    @Override
    public List<StoredToolKey> addIfFirst(StoredToolKey key) {
      return real.addIfFirst(key);
    }

    @Override
    public void withdrawBefore(int generation, Instant at) {
      real.withdrawBefore(generation, at);
    }
  }
}
