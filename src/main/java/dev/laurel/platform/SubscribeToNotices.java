package dev.laurel.platform;

import dev.laurel.lti.LtiCallFailed;
import dev.laurel.lti.Notice;
import dev.laurel.lti.PnsEndpoint;
import dev.laurel.lti.Throttled;
import dev.laurel.platform.NoticeSubscriptions.Wish;
import dev.laurel.shared.Settings;
import dev.laurel.shared.Stage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks LMSs that offer it to tell of copied courses (Platform Notification Service 1.0 §3.2). A
 * launch only notes the offer, and only when it is a new one; the call is made by the stage.
 */
@Singleton
public class SubscribeToNotices implements Stage {

  private static final System.Logger LOG = System.getLogger(SubscribeToNotices.class.getName());
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration SHORTEST_REST = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 10;
  private static final int BATCH = 10;

  /** Where LMSs tell what has happened, below Laurel's address. */
  public static final String PATH = "/lti/notices";

  private final NoticeSubscriptions subscriptions;
  private final KeepSubscriptions keep;
  private final PlatformConnections connections;
  private final URI handler;
  private final Clock clock;

  /** What this node has noted, so that a launch without news asks nothing. */
  private final Map<String, URI> noted = new ConcurrentHashMap<>();

  @Inject
  public SubscribeToNotices(
      NoticeSubscriptions subscriptions,
      KeepSubscriptions keep,
      PlatformConnections connections,
      Settings settings,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.keep = keep;
    this.connections = connections;
    this.handler = URI.create(settings.url(PATH));
    this.clock = clock;
  }

  /** Whether an offer is one that {@link #offered} would write down. */
  public boolean isNews(Deployment deployment, Optional<PnsEndpoint> offer) {
    return offer
        .filter(PnsEndpoint::tellsOfCopies)
        .filter(o -> !o.service().equals(noted.get(deployment.id())))
        .isPresent();
  }

  /** Notes an offer within the present transaction. */
  public void offered(Deployment deployment, Optional<PnsEndpoint> offer) {
    offer
        .filter(o -> isNews(deployment, offer))
        .ifPresent(
            o -> {
              subscriptions.offered(deployment.id(), o.service(), handler, clock.instant());
              noted.put(deployment.id(), o.service());
            });
  }

  @Override
  public String name() {
    return "subscribe-to-notices";
  }

  @Override
  public int runBatch() {
    Instant now = clock.instant();
    List<Wish> due = keep.take(now, now.plus(LEASE), BATCH);
    due.forEach(this::subscribe);
    return due.size();
  }

  private void subscribe(Wish wish) {
    try {
      connections
          .noticeHandlers(wish.deploymentRowId())
          .put(wish.service(), Notice.CONTEXT_COPY, wish.handler());
      keep.done(wish, clock.instant());
    } catch (LtiCallFailed failure) {
      LOG.log(Level.INFO, "Not subscribed to notices: {0}", failure.detail());
      Instant next = clock.instant().plus(rest(wish, failure));
      keep.setAside(wish, failure.detail(), next);
    }
  }

  private static Duration rest(Wish wish, LtiCallFailed failure) {
    Duration usual = SHORTEST_REST.multipliedBy(1L << Math.min(wish.attempts(), MOST_DOUBLINGS));
    return failure instanceof Throttled throttled && throttled.retryAfter().compareTo(usual) > 0
        ? throttled.retryAfter()
        : usual;
  }
}
