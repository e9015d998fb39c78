package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CachedAccessTokensTest {
  private static final Registration MOODLE = ScriptedPlatform.MOODLE;
  private static final Set<String> SCORE = Set.of(Scopes.SCORE);

  private final SteppingClock clock = new SteppingClock(ScriptedPlatform.NOW);
  private final AtomicInteger fetches = new AtomicInteger();

  @Test
  void gives_the_same_token_until_a_minute_before_it_expires() {
    CachedAccessTokens cache = cache(3600);

    AccessToken first = cache.get(MOODLE, SCORE, "601");
    clock.step(Duration.ofSeconds(3539));
    assertThat(cache.get(MOODLE, SCORE, "601")).isSameAs(first);
    clock.step(Duration.ofSeconds(1));
    assertThat(cache.get(MOODLE, SCORE, "601").value()).isEqualTo("token-2");
  }

  @Test
  void uses_a_short_token_for_half_its_life() {
    CachedAccessTokens cache = cache(30);

    AccessToken first = cache.get(MOODLE, SCORE, "601");
    clock.step(Duration.ofSeconds(14));
    assertThat(cache.get(MOODLE, SCORE, "601")).isSameAs(first);
    clock.step(Duration.ofSeconds(1));
    assertThat(cache.get(MOODLE, SCORE, "601")).isNotEqualTo(first);
  }

  @Test
  void keeps_registrations_deployments_and_scopes_apart() {
    CachedAccessTokens cache = cache(3600);
    Registration otherClient = registration(MOODLE.issuer(), "other");
    Registration otherIssuer = registration("https://other.example", MOODLE.clientId());

    List<AccessToken> tokens =
        List.of(
            cache.get(MOODLE, SCORE, "601"),
            cache.get(MOODLE, SCORE, "602"),
            cache.get(MOODLE, Set.of(Scopes.LINE_ITEM), "601"),
            cache.get(otherClient, SCORE, "601"),
            cache.get(otherIssuer, SCORE, "601"));

    assertThat(tokens).doesNotHaveDuplicates();
    assertThat(cache.get(MOODLE, SCORE, "601")).isSameAs(tokens.get(0));
  }

  @Test
  void forgets_a_discarded_token_but_not_the_one_that_has_replaced_it() {
    CachedAccessTokens cache = cache(3600);
    AccessToken first = cache.get(MOODLE, SCORE, "601");

    cache.discard(first);
    AccessToken second = cache.get(MOODLE, SCORE, "601");
    cache.discard(first);

    assertThat(second).isNotEqualTo(first);
    assertThat(cache.get(MOODLE, SCORE, "601")).isSameAs(second);
  }

  @Test
  void does_not_remember_a_failure() {
    AtomicInteger calls = new AtomicInteger();
    CachedAccessTokens cache =
        cache(
            request ->
                calls.incrementAndGet() == 1
                    ? ScriptedPlatform.response(400, "{\"error\":\"invalid_client\"}", Map.of())
                    : ScriptedPlatform.response(200, "{\"access_token\":\"t\"}", Map.of()));

    assertThatThrownBy(() -> cache.get(MOODLE, SCORE, "601")).isInstanceOf(TokenRefused.class);
    assertThat(cache.get(MOODLE, SCORE, "601").value()).isEqualTo("t");
  }

  @Test
  void lets_everyone_wait_for_one_fetch() throws InterruptedException, ExecutionException {
    CountDownLatch everyoneIsHere = new CountDownLatch(8);
    CachedAccessTokens cache =
        cache(
            request -> {
              fetches.incrementAndGet();
              await(everyoneIsHere);
              return ScriptedPlatform.response(200, "{\"access_token\":\"t\"}", Map.of());
            });
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<AccessToken>> tokens =
          IntStream.range(0, 8)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            everyoneIsHere.countDown();
                            return cache.get(MOODLE, SCORE, "601");
                          }))
              .toList();
      for (Future<AccessToken> token : tokens) {
        assertThat(token.get().value()).isEqualTo("t");
      }
    }
    assertThat(fetches).hasValue(1);
  }

  private CachedAccessTokens cache(int life) {
    return cache(
        request ->
            ScriptedPlatform.response(
                200,
                "{\"access_token\":\"token-%d\",\"expires_in\":%d}"
                    .formatted(fetches.incrementAndGet(), life),
                Map.of()));
  }

  private CachedAccessTokens cache(LtiHttp http) {
    return new CachedAccessTokens(
        new AccessTokens(http, () -> ToolKeyForTests.KEY, () -> "id", clock), clock);
  }

  private static Registration registration(String issuer, String clientId) {
    URI somewhere = URI.create("https://lms.example/");
    return new Registration(issuer, clientId, somewhere, somewhere, "", somewhere, Set.of());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
