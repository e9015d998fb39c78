package dev.laurel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.lti.PnsEndpoint;
import dev.laurel.platform.remote.OutgoingPlatform;
import dev.laurel.shared.Settings;
import dev.laurel.testing.Doors;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubscribeToNoticesTest {

  private static final URI SERVICE = URI.create("https://lms.example/notice-handlers/1");
  private static final Settings SETTINGS = Doors.settings(URI.create("https://tool.example"));

  private final Registering world = new Registering();
  private final OutgoingPlatform lms = new OutgoingPlatform(world);
  private final Memory memory = new Memory();
  private final SubscribeToNotices subscribe = node();
  private Deployment deployment = new Deployment("", "", "", Optional.empty());

  private SubscribeToNotices node() {
    return new SubscribeToNotices(
        memory, new KeepSubscriptions(memory), lms.connections(), SETTINGS, world.clock);
  }

  @BeforeEach
  void register() {
    deployment =
        world
            .add
            .add(Registering.entry("LMS", "https://lms.example", "1"))
            .deployments()
            .getFirst();
  }

  private static Optional<PnsEndpoint> offer(String... types) {
    return Optional.of(new PnsEndpoint(SERVICE, Set.of(types)));
  }

  @Test
  void tells_the_lms_once_where_notices_go() {
    lms.answer(SERVICE, 200);
    subscribe.offered(deployment, offer("LtiContextCopyNotice"));
    assertThat(subscribe.runBatch()).isOne();
    assertThat(subscribe.runBatch()).isZero();
    assertThat(lms.bodies(SERVICE))
        .singleElement()
        .asString()
        .contains("LtiContextCopyNotice", "https://tool.example/lti/notices");
  }

  @Test
  void launch_without_news_asks_nothing() {
    subscribe.offered(deployment, offer("LtiContextCopyNotice"));
    subscribe.offered(deployment, offer("LtiContextCopyNotice"));
    subscribe.offered(deployment, Optional.empty());
    assertThat(memory.offers).isEqualTo(1);
  }

  @Test
  void lms_that_tells_of_no_copies_is_left_alone() {
    subscribe.offered(deployment, offer("LtiHelloWorldNotice"));
    assertThat(memory.offers).isZero();
  }

  @Test
  void other_node_says_the_same_and_nothing_is_due_again() {
    lms.answer(SERVICE, 200);
    subscribe.offered(deployment, offer("LtiContextCopyNotice"));
    subscribe.runBatch();
    node().offered(deployment, offer("LtiContextCopyNotice"));
    assertThat(subscribe.runBatch()).isZero();
  }

  @Test
  void lms_that_fails_is_asked_later_and_later() {
    lms.answer(SERVICE, 500);
    subscribe.offered(deployment, offer("LtiContextCopyNotice"));
    subscribe.runBatch();
    assertThat(subscribe.runBatch()).isZero();
    world.clock.forward(Duration.ofMinutes(1));
    assertThat(subscribe.runBatch()).isOne();
    world.clock.forward(Duration.ofMinutes(1));
    assertThat(subscribe.runBatch()).isZero();
    world.clock.forward(Duration.ofMinutes(1));
    lms.answer(SERVICE, 200);
    assertThat(subscribe.runBatch()).isOne();
    world.clock.forward(Duration.ofDays(30));
    assertThat(subscribe.runBatch()).isZero();
  }

  /** As the table does; held to it by the contract of the store. */
  private static final class Memory implements NoticeSubscriptions {
    private final Map<String, Wish> wishes = new LinkedHashMap<>();
    private final Map<String, Instant> due = new LinkedHashMap<>();
    private int offers;

    @Override
    public void offered(String row, URI service, URI handler, Instant now) {
      offers++;
      Wish wish = new Wish(row, service, handler, 0);
      if (!wish.service()
          .equals(Optional.ofNullable(wishes.get(row)).map(Wish::service).orElse(null))) {
        wishes.put(row, wish);
        due.put(row, now);
      }
    }

    @Override
    public List<Wish> take(Instant now, Instant until, int limit) {
      List<Wish> taken = new ArrayList<>();
      due.forEach(
          (row, at) -> taken.addAll(at.isAfter(now) ? List.of() : List.of(wishes.get(row))));
      taken.forEach(wish -> due.put(wish.deploymentRowId(), until));
      return taken;
    }

    @Override
    public void done(Wish wish, Instant now) {
      due.remove(wish.deploymentRowId());
    }

    @Override
    public void setAside(Wish wish, String error, Instant until) {
      String row = wish.deploymentRowId();
      wishes.put(row, new Wish(row, wish.service(), wish.handler(), wish.attempts() + 1));
      due.put(row, until);
    }
  }
}
