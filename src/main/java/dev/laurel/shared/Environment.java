package dev.laurel.shared;

import dev.laurel.shared.Settings.CanvasEvents;
import dev.laurel.shared.Settings.KeyRotation;
import dev.laurel.shared.Settings.Outgoing;
import dev.laurel.shared.Settings.Poll;
import dev.laurel.shared.Settings.Smtp;
import dev.laurel.shared.Settings.WhoMayRegister;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** Makes {@link Settings} and the clock from the environment of the server. */
@Singleton
public class Environment {

  /** A key is announced for a day before it signs, so a shorter life makes no sense. */
  private static final Duration SHORTEST_ROTATION = Duration.ofDays(2);

  /** As Canvas's documentation of Live Events over HTTPS names it. */
  private static final String CANVAS_KEYS =
      "https://8axpcl50e4.execute-api.us-east-1.amazonaws.com/main/jwks";

  private final Config config;

  @Inject
  Environment(Config config) {
    this.config = config;
  }

  /** UTC in steps of a microsecond, which is what the database keeps. */
  @Produces
  @Singleton
  static Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }

  @Produces
  @Singleton
  Settings settings() {
    return new Settings(
        baseUrl(text("LAUREL_BASE_URL").orElse("http://localhost:8080")),
        Path.of(text("LAUREL_DATA_DIR").orElseGet(Environment::serverDataDir)).toAbsolutePath(),
        flag("LAUREL_DEMO", false),
        flag("LAUREL_ALLOW_LOOPBACK", false),
        text("LAUREL_REGISTRATIONS").map(Path::of),
        text("LAUREL_SECRET").map(Secret::new),
        text("LAUREL_OPERATOR_PASSWORD").map(Secret::new),
        text("LAUREL_SMTP_HOST").map(this::smtp),
        new Poll(
            duration("LAUREL_POLL_FASTEST", Duration.ofSeconds(30)),
            duration("LAUREL_POLL_SLOWEST", Duration.ofHours(1))),
        whoMayRegister(text("LAUREL_REGISTRATION").orElse("anyone")));
  }

  @Produces
  @Singleton
  Outgoing outgoing() {
    return new Outgoing(
        text("LAUREL_ALLOW_HOSTS").stream()
            .flatMap(names -> Arrays.stream(names.split("[\\s,]+")))
            .filter(name -> !name.isEmpty())
            .map(Environment::hostName)
            .collect(Collectors.toSet()));
  }

  @Produces
  @Singleton
  KeyRotation keyRotation() {
    Duration period = duration("LAUREL_KEY_ROTATION", Duration.ofDays(90));
    if (period.isNegative() || !period.isZero() && period.compareTo(SHORTEST_ROTATION) < 0) {
      throw new IllegalArgumentException(
          "LAUREL_KEY_ROTATION must be zero or at least " + SHORTEST_ROTATION);
    }
    return new KeyRotation(period);
  }

  @Produces
  @Singleton
  CanvasEvents canvasEvents() {
    return new CanvasEvents(URI.create(text("LAUREL_CANVAS_EVENTS_KEYS").orElse(CANVAS_KEYS)));
  }

  /** A name as it stands in addresses: no scheme, no port, no wildcard. */
  private static String hostName(String text) {
    String name = text.toLowerCase(Locale.ROOT);
    if (!name.matches("[a-z0-9._-]+")) {
      throw new IllegalArgumentException(
          "LAUREL_ALLOW_HOSTS takes host names such as lms.example.edu, but not: " + text);
    }
    return name;
  }

  private Smtp smtp(String host) {
    return new Smtp(
        host,
        Integer.parseInt(text("LAUREL_SMTP_PORT").orElse("587")),
        text("LAUREL_SMTP_USER"),
        text("LAUREL_SMTP_PASSWORD").map(Secret::new),
        text("LAUREL_SMTP_FROM").orElse("laurel@" + host),
        flag("LAUREL_SMTP_STARTTLS", true));
  }

  static WhoMayRegister whoMayRegister(String text) {
    return switch (text) {
      case "invited" -> WhoMayRegister.INVITED;
      case "anyone" -> WhoMayRegister.ANYONE;
      case "nobody" -> WhoMayRegister.NOBODY;
      default ->
          throw new IllegalArgumentException(
              "LAUREL_REGISTRATION must be invited, anyone or nobody, but is: " + text);
    };
  }

  static URI baseUrl(String text) {
    URI uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    if (!web || uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
      throw new IllegalArgumentException(
          "LAUREL_BASE_URL must be an http or https URL without query, but is: " + text);
    }
    return uri;
  }

  private boolean flag(String name, boolean otherwise) {
    return text(name).map(Boolean::parseBoolean).orElse(otherwise);
  }

  private Duration duration(String name, Duration otherwise) {
    return text(name).map(Duration::parse).orElse(otherwise);
  }

  private Optional<String> text(String name) {
    return config
        .getOptionalValue(name, String.class)
        .map((UnaryOperator<String>) String::strip)
        .filter(value -> !value.isEmpty());
  }

  private static String serverDataDir() {
    String dir = System.getProperty("jboss.server.data.dir");
    return dir == null ? "data" : dir;
  }
}
