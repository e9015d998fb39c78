package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many launches at once, and a key set that hangs for as long as the test wants. */
@Timeout(20)
class KeySetsUnderLoadTest {
  private static final URI A = URI.create("https://a.example/jwks");
  private static final RSAKey KEY = new PlatformForTests().key();
  private static final int LAUNCHES = 200;

  private final AtomicInteger fetches = new AtomicInteger();
  private final CountDownLatch fetching = new CountDownLatch(2);
  private final CountDownLatch gate = new CountDownLatch(1);
  private final SteppingClock clock = new SteppingClock(PlatformForTests.NOW);
  private final ExecutorService pool = Executors.newFixedThreadPool(LAUNCHES);
  private final CachedPlatformKeys keys =
      new CachedPlatformKeys(this::slowAfterTheFirst, clock, Thread::startVirtualThread);

  @AfterEach
  void letGo() {
    gate.countDown();
    pool.shutdownNow();
  }

  private String slowAfterTheFirst(URI uri) throws IOException {
    fetching.countDown();
    if (fetches.incrementAndGet() > 1) {
      waitFor(gate);
    }
    return set("one");
  }

  @Test
  void two_hundred_first_launches_make_one_fetch() throws Exception {
    assertThat(together(() -> keys.find(A, "one").isPresent())).containsOnly(true);
    assertThat(fetches).hasValue(1);
  }

  @Test
  void flood_of_unknown_key_ids_makes_one_fetch_a_minute_and_holds_up_no_known_key()
      throws Exception {
    keys.find(A, "one");
    clock.step(Duration.ofMinutes(2));
    List<Future<Boolean>> strangers = new ArrayList<>();
    for (int i = 0; i < LAUNCHES / 2; i++) {
      String kid = "forged-" + i;
      strangers.add(pool.submit(() -> keys.find(A, kid).isPresent()));
    }
    waitFor(fetching);
    assertThat(keys.find(A, "one")).as("found while a fetch hangs").isPresent();
    gate.countDown();
    for (Future<Boolean> stranger : strangers) {
      assertThat(stranger.get()).isFalse();
    }
    assertThat(fetches).hasValue(2);
  }

  @Test
  void hanging_key_set_holds_up_no_known_key_when_the_set_is_a_day_old() throws Exception {
    keys.find(A, "one");
    clock.step(Duration.ofHours(30));
    assertThat(together(() -> keys.find(A, "one").isPresent())).containsOnly(true);
    waitFor(fetching);
    assertThat(gate.getCount()).as("the renewal still hangs").isOne();
    assertThat(fetches).hasValue(2);
  }

  @Test
  void key_set_with_100_000_keys_is_refused() {
    String many = "{\"keys\":[" + "{\"k\":1},".repeat(99_999) + "{\"k\":1}]}";
    assertThatIOException()
        .isThrownBy(() -> RsaKeys.read(many))
        .withMessageContaining("key set of");
    String over = "{\"keys\":[" + "{},".repeat(RsaKeys.MOST_KEYS) + "{}]}";
    assertThatIOException()
        .isThrownBy(() -> RsaKeys.read(over))
        .withMessage("a key set of 101 keys");
  }

  @Test
  void key_set_longer_than_half_a_megabyte_is_refused_unread() {
    String long_ = " ".repeat(RsaKeys.LONGEST) + set("one");
    assertThatIOException()
        .isThrownBy(() -> RsaKeys.read(long_))
        .withMessageContaining("characters");
  }

  private List<Boolean> together(Callable<Boolean> launch) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < LAUNCHES; i++) {
      all.add(
          pool.submit(
              () -> {
                waitFor(start);
                return launch.call();
              }));
    }
    start.countDown();
    List<Boolean> found = new ArrayList<>();
    for (Future<Boolean> one : all) {
      found.add(one.get(10, TimeUnit.SECONDS));
    }
    return found;
  }

  private static void waitFor(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static String set(String kid) {
    return "{\"keys\":[" + new RSAKey.Builder(KEY.toPublicJWK()).keyID(kid).build() + "]}";
  }
}
