package dev.laurel.lti;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Leaves a Platform alone for as long as it asked to (429; Canvas 403 with an empty quota; 503 with
 * {@code Retry-After}). Until then every call to the same origin fails at once as {@link Throttled}
 * with the time that is left, and nothing is sent.
 */
public final class PatientHttp implements LtiHttp {
  private final Clock clock;
  private final Map<String, Instant> restUntil;
  private final LtiHttp http;

  /**
   * Wraps a way to the Platforms.
   *
   * @param http the way itself
   * @param clock the time
   */
  public PatientHttp(LtiHttp http, Clock clock) {
    this(http, clock, new ConcurrentHashMap<>());
  }

  private PatientHttp(LtiHttp http, Clock clock, Map<String, Instant> restUntil) {
    this.http = http;
    this.clock = clock;
    this.restUntil = restUntil;
  }

  /** Another way that shares the memory of who wants to be left alone. */
  public PatientHttp over(LtiHttp other) {
    return new PatientHttp(other, clock, restUntil);
  }

  /**
   * Sends a request unless its origin rests.
   *
   * @throws Throttled while it rests
   */
  @Override
  public LtiResponse send(LtiRequest request) throws IOException {
    String origin = Address.origin(request.uri());
    Instant now = clock.instant();
    Instant until = restUntil.getOrDefault(origin, Instant.MIN);
    if (until.isAfter(now)) {
      throw new Throttled(
          request + " was not sent: its platform rests until " + until,
          Duration.between(now, until));
    }
    LtiResponse response = http.send(request);
    if (Failure.isThrottled(response)) {
      restUntil.values().removeIf(end -> !end.isAfter(now));
      restUntil.put(origin, now.plus(Failure.pause(response, clock)));
    }
    return response;
  }
}
