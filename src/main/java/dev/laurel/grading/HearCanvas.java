package dev.laurel.grading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.lti.CachedClientKeys;
import dev.laurel.lti.Check;
import dev.laurel.lti.KeySetSource;
import dev.laurel.lti.LaunchRejected;
import dev.laurel.lti.LiveEventVerifier;
import dev.laurel.platform.Platforms;
import dev.laurel.platform.RegistrationState.Status;
import dev.laurel.shared.Problem;
import dev.laurel.shared.Settings.CanvasEvents;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Hears the Live Events of Canvas. That Instructure sent one is proven by its signature; whose it
 * is by the secret in the address, the root account and the course. Keys are fetched outside any
 * transaction.
 */
@Singleton
public class HearCanvas {

  private static final System.Logger LOG = System.getLogger(HearCanvas.class.getName());
  private static final Duration SKEW = Duration.ofSeconds(60);

  private final KeepCanvasStreams streams;
  private final Platforms platforms;
  private final TakeCanvasEvent takeEvent;
  private final LiveEventVerifier verifier;
  private final CachedClientKeys keys;
  private final CanvasEvents settings;

  @Inject
  HearCanvas(
      KeepCanvasStreams streams,
      Platforms platforms,
      TakeCanvasEvent takeEvent,
      KeySetSource source,
      CanvasEvents settings,
      Clock clock) {
    this.streams = streams;
    this.platforms = platforms;
    this.takeEvent = takeEvent;
    this.verifier = new LiveEventVerifier(clock, SKEW);
    this.keys = new CachedClientKeys(source, clock, Thread::startVirtualThread);
    this.settings = settings;
  }

  /**
   * Takes a message, and drops what is no concern of ours: Canvas stops sending after some answers
   * other than success, so only what is not proven is refused.
   *
   * @param secret the end of the address
   * @param body the signed event
   * @throws Problem 404 for an unknown secret, 401 for a message that is not proven, 403 for one of
   *     another root account or while the LMS is paused, 503 while the keys cannot be fetched
   */
  public void hear(String secret, String body) {
    CanvasStream stream =
        streams
            .find(secret)
            .orElseThrow(() -> Problem.of(404, "events-unknown", "no stream has this secret"));
    requireOpen(stream);
    JsonNode payload = proven(body.strip());
    try {
      take(stream, payload, CanvasMessage.read(payload));
    } catch (CanvasUnreadable unreadable) {
      LOG.log(Level.WARNING, "A live event was dropped: {0}", unreadable.getMessage());
      streams.count(stream, 0, 1);
    }
  }

  private void requireOpen(CanvasStream stream) {
    boolean open =
        platforms
            .byDeployment(stream.deploymentRowId())
            .filter(platform -> platform.status() == Status.ACTIVE)
            .isPresent();
    if (!open) {
      throw Problem.of(403, "events-closed", "the registration is not active");
    }
  }

  private JsonNode proven(String body) {
    try {
      return verifier.verify(body, kid -> keys.find(settings.keys(), kid));
    } catch (LaunchRejected rejected) {
      if (rejected.check() == Check.PLATFORM_KEYS_UNREACHABLE) {
        throw Problem.caused(503, "events-keys", rejected);
      }
      throw Problem.of(401, "events-signature", rejected.detail());
    }
  }

  private void take(CanvasStream stream, JsonNode payload, CanvasMessage message) {
    message
        .rootUuids()
        .forEach(root -> TakeCanvasEvent.requireAccount(stream.rootUuid(), Optional.of(root)));
    TakeCanvasEvent.Origin origin =
        new TakeCanvasEvent.Origin(
            message.rootUuids().stream().findFirst(), Digest.sha256(payload.toString()));
    int taken = 0;
    for (CanvasEvent event : message.events()) {
      taken += takeEvent.take(stream, origin, event) ? 1 : 0;
    }
    int dropped = message.leftOut() + message.events().size() - taken;
    streams.count(stream, taken, dropped);
  }
}
