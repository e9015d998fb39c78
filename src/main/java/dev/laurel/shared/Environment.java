package dev.laurel.shared;

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
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.Config;

/** Makes {@link Settings} and the clock from the environment of the server. */
@Singleton
public class Environment {

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
