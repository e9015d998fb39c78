package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CachedPlatformKeysTest {
  private static final URI A = URI.create("https://a.example/jwks");
  private static final URI B = URI.create("https://b.example/jwks");
  private static final RSAKey KEY = new PlatformForTests().key();

  private final AtomicInteger fetches = new AtomicInteger();
  private final Hands hands = new Hands();
  private String answer = set("one");
  private final CachedPlatformKeys keys =
      new CachedPlatformKeys(
          uri -> {
            fetches.incrementAndGet();
            if (answer.isEmpty()) {
              throw new IOException("down");
            }
            return answer;
          },
          hands);

  @Test
  void fetches_a_key_once() throws Exception {
    assertThat(keys.find(A, "one")).contains(KEY.toRSAPublicKey());
    assertThat(keys.find(A, "one")).isPresent();
    assertThat(fetches).hasValue(1);
  }

  @Test
  void keeps_keys_of_two_platforms_apart() throws IOException {
    keys.find(A, "one");
    answer = set("two");
    assertThat(keys.find(B, "one")).isEmpty();
    assertThat(keys.find(A, "one")).isPresent();
  }

  @Test
  void looks_again_for_an_unknown_key_but_once_a_minute_only() throws IOException {
    keys.find(A, "one");
    answer = set("one", "two");
    assertThat(keys.find(A, "two")).isEmpty();
    assertThat(fetches).hasValue(1);
    hands.forward(Duration.ofSeconds(60));
    assertThat(keys.find(A, "two")).isPresent();
    assertThat(keys.find(A, "three")).isEmpty();
    assertThat(fetches).hasValue(2);
  }

  @Test
  void uses_known_keys_while_the_platform_is_down() throws IOException {
    keys.find(A, "one");
    answer = "";
    hands.forward(Duration.ofDays(30));
    assertThat(keys.find(A, "one")).isPresent();
    assertThat(fetches).hasValue(2);
    assertThat(keys.find(A, "one")).isPresent();
    assertThat(fetches).hasValue(2);
  }

  @Test
  void says_that_it_cannot_tell_when_the_platform_is_down() throws IOException {
    answer = "";
    assertThatIOException().isThrownBy(() -> keys.find(A, "one"));
    assertThatIOException().isThrownBy(() -> keys.find(A, "one"));
    assertThat(fetches).hasValue(1);
    answer = set("one");
    hands.forward(Duration.ofMinutes(1));
    assertThat(keys.find(A, "one")).isPresent();
  }

  @Test
  void says_that_it_cannot_tell_when_the_answer_is_no_key_set() {
    answer = "<html>maintenance</html>";
    assertThatIOException().isThrownBy(() -> keys.find(A, "one"));
  }

  @Test
  void forgets_a_withdrawn_key_after_a_day() throws IOException {
    keys.find(A, "one");
    answer = set("two");
    hands.forward(Duration.ofHours(23));
    assertThat(keys.find(A, "one")).isPresent();
    hands.forward(Duration.ofHours(1));
    keys.find(A, "one");
    assertThat(keys.find(A, "one")).isEmpty();
  }

  @Test
  void believes_no_key_of_a_set_that_nobody_has_looked_after_for_two_days() throws IOException {
    keys.find(A, "one");
    answer = set("two");
    hands.forward(Duration.ofDays(2));
    assertThat(keys.find(A, "one")).isEmpty();
  }

  @Test
  void leaves_out_keys_that_are_not_for_signing_with_rs256() throws IOException {
    String encryption =
        new RSAKey.Builder(KEY.toPublicJWK()).keyID("enc").keyUse(KeyUse.ENCRYPTION).build() + "";
    String symmetric = "{\"kty\":\"oct\",\"kid\":\"oct\",\"k\":\"AAAA\"}";
    answer = "{\"keys\":[" + encryption + "," + symmetric + "," + jwk("one") + "]}";
    assertThat(keys.find(A, "enc")).isEmpty();
    assertThat(keys.find(A, "oct")).isEmpty();
    assertThat(keys.find(A, "one")).isPresent();
  }

  @Test
  void launches_that_come_together_wait_for_one_fetch() throws Exception {
    CountDownLatch fetching = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    AtomicInteger count = new AtomicInteger();
    CachedPlatformKeys slow =
        new CachedPlatformKeys(
            uri -> {
              count.incrementAndGet();
              fetching.countDown();
              await(answered);
              return set("one");
            },
            hands);
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> found = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        found.add(pool.submit(() -> slow.find(A, "one").isPresent()));
      }
      await(fetching);
      answered.countDown();
      for (Future<Boolean> future : found) {
        assertThat(future.get()).isTrue();
      }
    }
    assertThat(count).hasValue(1);
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static String set(String... kids) {
    return "{\"keys\":["
        + String.join(",", List.of(kids).stream().map(CachedPlatformKeysTest::jwk).toList())
        + "]}";
  }

  private static String jwk(String kid) {
    return new RSAKey.Builder(KEY.toPublicJWK()).keyID(kid).build().toString();
  }

  /** A clock whose hands a test moves. */
  private static final class Hands extends Clock {
    private Instant now = PlatformForTests.NOW;

    void forward(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
