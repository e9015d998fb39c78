package dev.laurel.platform;

import dev.laurel.lti.Registration;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
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

  private static final Set<String> HOSTED_CANVAS =
      Set.of(
          "https://canvas.instructure.com",
          "https://canvas.beta.instructure.com",
          "https://canvas.test.instructure.com");

  private static final Duration KEPT = Duration.ofSeconds(10);

  private final Platforms platforms;
  private final Frames frames;
  private final Clock clock;
  private volatile Kept kept = new Kept(Set.of(), Instant.MIN);

  @Inject
  public PlatformOrigins(Platforms platforms, Frames frames, Clock clock) {
    this.platforms = platforms;
    this.frames = frames;
    this.clock = clock;
  }

  private record Kept(Set<String> origins, Instant until) {}

  /**
   * Everything that an LMS which is or was trusted may be framed by, sorted; a registration that is
   * new on another node is seen within ten seconds.
   */
  public Set<String> all() {
    Kept last = kept;
    if (!last.until().isAfter(clock.instant())) {
      Set<String> origins =
          platforms.all().stream()
              .filter(p -> p.status() != RegistrationState.Status.PENDING)
              .flatMap(p -> framing(p.registration()))
              .collect(Collectors.toCollection(TreeSet::new));
      origins.addAll(frames.all());
      last = new Kept(origins, clock.instant().plus(KEPT));
      kept = last;
    }
    return last.origins();
  }

  /** Whether pages that this LMS opened may be framed from an origin as things stand. */
  boolean mayFrame(Registration registration, String origin) {
    return framing(registration).anyMatch(allowed -> matches(allowed, origin))
        || all().contains(origin);
  }

  /** As a browser reads an origin of CSP: a star stands for any names before the rest. */
  private static boolean matches(String allowed, String origin) {
    int star = allowed.indexOf("*.");
    return star < 0
        ? allowed.equals(origin)
        : origin.startsWith(allowed.substring(0, star))
            && origin.endsWith(allowed.substring(star + 1));
  }

  /** Whoever is registered on this node is framed at once. */
  public void changed(
      @Observes(during = TransactionPhase.AFTER_COMPLETION) PlatformChanged changed) {
    forget();
  }

  /** Has the next question read anew. */
  void forget() {
    kept = new Kept(Set.of(), Instant.MIN);
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
    return "'self' " + framing(registration).sorted().collect(Collectors.joining(" "));
  }

  /**
   * Hosted Canvas has one issuer for all schools, and each school frames tools from a host of its
   * own below the same domain. A token goes to none of them but the token endpoint's.
   */
  private static Stream<String> framing(Registration registration) {
    Stream<String> schools =
        HOSTED_CANVAS.contains(registration.issuer())
            ? Stream.of("https://*.instructure.com")
            : Stream.of();
    return Stream.concat(of(registration).stream(), schools);
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
