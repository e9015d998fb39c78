package dev.laurel.shared;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What the operator has set, read once at start.
 *
 * @param baseUrl where people reach Laurel (`LAUREL_BASE_URL`), without a slash at its end; ids of
 *     credentials are made from it, so it is never taken from a request
 * @param dataDir files that must survive: keys, mails, the embedded database (`LAUREL_DATA_DIR`)
 * @param demo whether the demo LMS is switched on (`LAUREL_DEMO`)
 * @param allowLoopback whether plain http and loopback addresses may be called
 *     (`LAUREL_ALLOW_LOOPBACK`); for the demo and for tests
 * @param registrationsFile the JSON file of LMS registrations (`LAUREL_REGISTRATIONS`)
 * @param secret seals private keys at rest (`LAUREL_SECRET`)
 * @param operatorPassword opens the operator pages (`LAUREL_OPERATOR_PASSWORD`)
 * @param smtp where mails go (`LAUREL_SMTP_*`); absent: mails are files
 * @param poll how often results are read (`LAUREL_POLL_*`)
 * @param registration who may register an LMS by itself (`LAUREL_REGISTRATION`)
 */
public record Settings(
    URI baseUrl,
    Path dataDir,
    boolean demo,
    boolean allowLoopback,
    Optional<Path> registrationsFile,
    Optional<Secret> secret,
    Optional<Secret> operatorPassword,
    Optional<Smtp> smtp,
    Poll poll,
    WhoMayRegister registration) {

  /** With the usual answer to who may register an LMS. */
  public Settings(
      URI baseUrl,
      Path dataDir,
      boolean demo,
      boolean allowLoopback,
      Optional<Path> registrationsFile,
      Optional<Secret> secret,
      Optional<Secret> operatorPassword,
      Optional<Smtp> smtp,
      Poll poll) {
    this(
        baseUrl,
        dataDir,
        demo,
        allowLoopback,
        registrationsFile,
        secret,
        operatorPassword,
        smtp,
        poll,
        WhoMayRegister.ANYONE);
  }

  /** Who may register an LMS by Dynamic Registration. */
  public enum WhoMayRegister {
    /** Whoever has an invitation of the operator. */
    INVITED,
    /** Anyone; without an invitation the registration waits for the operator. */
    ANYONE,
    /** Nobody: registrations are made by hand. */
    NOBODY
  }

  /**
   * A mail server.
   *
   * @param host `LAUREL_SMTP_HOST`
   * @param port `LAUREL_SMTP_PORT`, 587 when not set
   * @param user `LAUREL_SMTP_USER`
   * @param password `LAUREL_SMTP_PASSWORD`
   * @param from `LAUREL_SMTP_FROM`
   * @param startTls `LAUREL_SMTP_STARTTLS`, true when not set
   */
  public record Smtp(
      String host,
      int port,
      Optional<String> user,
      Optional<Secret> password,
      String from,
      boolean startTls) {}

  /**
   * The pace of reading results from an LMS.
   *
   * @param fastest after a change or a launch (`LAUREL_POLL_FASTEST`, ISO 8601 duration)
   * @param slowest for a course in which nothing happens (`LAUREL_POLL_SLOWEST`)
   */
  public record Poll(Duration fastest, Duration slowest) {}

  /**
   * What may be called beside the open internet; a bean of its own.
   *
   * @param allowedHosts names of LMSs inside the own network, in lower case (`LAUREL_ALLOW_HOSTS`,
   *     separated by commas); their private addresses are called, over https
   */
  public record Outgoing(Set<String> allowedHosts) {

    public Outgoing {
      allowedHosts = Set.copyOf(allowedHosts);
    }
  }

  /**
   * How often the tool's own key is replaced; a bean of its own.
   *
   * @param period from one key to the next (`LAUREL_KEY_ROTATION`, ISO 8601, `P90D` when not set);
   *     zero: by hand only
   */
  public record KeyRotation(Duration period) {}

  /**
   * Where Instructure publishes the keys that Canvas signs Live Events with; a bean of its own.
   *
   * @param keys a JWK Set (`LAUREL_CANVAS_EVENTS_KEYS`)
   */
  public record CanvasEvents(URI keys) {}

  /** An absolute URL below the base URL; `path` begins with a slash. */
  public String url(String path) {
    return baseUrl + path;
  }

  /** Scheme, host and port of the base URL, as browsers send it in `Origin`. */
  public String origin() {
    String port = baseUrl.getPort() < 0 ? "" : ":" + baseUrl.getPort();
    return baseUrl.getScheme() + "://" + baseUrl.getHost() + port;
  }
}
