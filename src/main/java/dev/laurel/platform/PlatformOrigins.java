package dev.laurel.platform;

import dev.laurel.lti.Registration;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The origins that belong to the registered LMSs: of issuer, authorization endpoint and token
 * endpoint. Only they may frame Laurel, and an access token goes to no other. Addresses of services
 * that a launch names are believed only on these origins, even though the launch was verified: one
 * wrong setting in an LMS must not send its tokens away.
 */
@Singleton
public class PlatformOrigins {

  private static final Duration KEPT = Duration.ofSeconds(10);

  private final Platforms platforms;
  private final Clock clock;
  private volatile Kept kept = new Kept(Set.of(), Instant.MIN);

  @Inject
  public PlatformOrigins(Platforms platforms, Clock clock) {
    this.platforms = platforms;
    this.clock = clock;
  }

  private record Kept(Set<String> origins, Instant until) {}

  /**
   * The origins of every LMS that is or was trusted, sorted; a new registration is seen within ten
   * seconds.
   */
  public Set<String> all() {
    Kept last = kept;
    if (!last.until().isAfter(clock.instant())) {
      Set<String> origins =
          platforms.all().stream()
              .filter(p -> p.status() != RegistrationState.Status.PENDING)
              .flatMap(p -> of(p.registration()).stream())
              .collect(Collectors.toCollection(TreeSet::new));
      last = new Kept(origins, clock.instant().plus(KEPT));
      kept = last;
    }
    return last.origins();
  }

  /** The origins of one LMS. */
  public static Set<String> of(Registration registration) {
    return Stream.of(
            URI.create(registration.issuer()),
            registration.authorizationEndpoint(),
            registration.tokenEndpoint())
        .filter(uri -> uri.getHost() != null)
        .map(PlatformOrigins::origin)
        .collect(Collectors.toSet());
  }

  /** CSP frame-ancestors for pages that belong to one LMS. */
  public static String frames(Registration registration) {
    return "'self' " + String.join(" ", of(registration).stream().sorted().toList());
  }

  /** Scheme, host and port, as browsers write them; the usual port is left out. */
  public static String origin(URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? 443 : 80;
    boolean plain = uri.getPort() < 0 || uri.getPort() == usual;
    return scheme + "://" + host + (plain ? "" : ":" + uri.getPort());
  }
}
