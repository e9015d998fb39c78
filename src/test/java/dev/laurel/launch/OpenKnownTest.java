package dev.laurel.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.lti.Check;
import dev.laurel.lti.LaunchRejected;
import dev.laurel.lti.PlatformForTests;
import dev.laurel.lti.VerifiedLaunch;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.testing.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Launches of several people at the same moment. */
class OpenKnownTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final Arriving world = new Arriving();
  private final PlatformForTests lms = new PlatformForTests();
  private final Deployment deployment = world.registered().deployments().getFirst();
  private final List<Integer> asked = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch first = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final OpenKnown openKnown =
      new OpenKnown(new KnowsAllButNew(), world.sessions, world.openSession);

  @AfterEach
  void stop() {
    first.countDown();
    threads.shutdownNow();
  }

  /** Keeps whoever asks first waiting, and knows everybody who is not called new. */
  private final class KnowsAllButNew implements Arrivals {

    @Override
    public List<Optional<Arrival>> known(List<Launched> launches) {
      asked.add(launches.size());
      if (asked.size() == 1) {
        hold();
      }
      return launches.stream()
          .map(one -> one.launch().user().sub())
          .map(sub -> Optional.of(new Arrival(Optional.of("course"), "person-" + sub)))
          .map(known -> known.filter(one -> !one.learnerId().endsWith("new")))
          .toList();
    }

    private void hold() {
      try {
        first.await();
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public Arrival arrive(VerifiedLaunch launch, RegisteredPlatform lms, Deployment there) {
      throw new AssertionError("nothing is noted here");
    }
  }

  private Future<Optional<LaunchSession>> comes(String sub, String nonce) {
    Map<String, Object> claims = lms.resourceLinkClaims();
    claims.put("sub", sub);
    claims.put("nonce", nonce);
    VerifiedLaunch launch = lms.launch(claims);
    PendingLogin login =
        new PendingLogin(
            nonce,
            "platform-row",
            Optional.empty(),
            "browser-of-" + sub,
            world.clock.instant().plus(LONG),
            Optional.empty());
    return threads.submit(() -> openKnown.open(launch, deployment, login));
  }

  private static Optional<String> person(Future<Optional<LaunchSession>> one) throws Exception {
    return one.get(LONG.toSeconds(), TimeUnit.SECONDS).map(LaunchSession::learnerId);
  }

  @Test
  void each_of_several_at_once_gets_what_is_theirs() throws Exception {
    Future<Optional<LaunchSession>> ana = comes("ana", "1");
    Await.atMost(LONG, () -> asked.size() == 1);
    Future<Optional<LaunchSession>> again = comes("eve", "1");
    Future<Optional<LaunchSession>> stranger = comes("new", "2");
    Future<Optional<LaunchSession>> ben = comes("ben", "3");
    first.countDown();
    assertThat(person(ana)).contains("person-ana");
    assertThat(person(stranger)).as("is noted elsewhere").isEmpty();
    assertThat(person(ben)).contains("person-ben");
    assertThatThrownBy(() -> person(again))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOfSatisfying(
            LaunchRejected.class, refused -> assertThat(refused.check()).isEqualTo(Check.NONCE));
    assertThat(world.sessions.opened("3", "browser-of-ben", world.clock.instant()))
        .map(LaunchSession::learnerId)
        .contains("person-ben");
    assertThat(world.sessions.opened("2", "browser-of-new", world.clock.instant())).isEmpty();
    assertThat(asked.stream().mapToInt(Integer::intValue).sum()).isEqualTo(4);
  }
}
