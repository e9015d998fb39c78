package dev.laurel.launch;

import dev.laurel.lti.AuthenticationRequest;
import dev.laurel.lti.Check;
import dev.laurel.lti.LaunchRejected;
import dev.laurel.lti.LoginInitiation;
import dev.laurel.platform.KnownPlatforms;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers a third-party initiated login (Security Framework 1.0, section 5.1.1.1). Writes nothing:
 * a stranger can start as many logins as they like without filling a table.
 */
@Singleton
public class StartLogin {

  /** How long the LMS may take to answer; people sign in there meanwhile. */
  static final Duration PATIENCE = Duration.ofMinutes(10);

  private final KnownPlatforms platforms;
  private final LoginStates states;
  private final Settings settings;
  private final Ids ids;
  private final Clock clock;

  @Inject
  public StartLogin(
      KnownPlatforms platforms, LoginStates states, Settings settings, Ids ids, Clock clock) {
    this.platforms = platforms;
    this.states = states;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Where to send the browser, and with which secret.
   *
   * @param redirect the LMS's authorization endpoint with the request
   * @param browserSecret the browser must keep it in a cookie; the one it had, or a new one
   */
  public record Started(URI redirect, String browserSecret) {

    @Override
    public String toString() {
      return "Started[" + redirect.getHost() + "]";
    }
  }

  /**
   * @param parameters of the query and the form, decoded
   * @param browser who asks
   * @throws LaunchRejected when the parameters are broken or the LMS is not registered
   * @throws dev.laurel.platform.RegistrationClosed when the LMS waits for an operator or is paused
   */
  public Started start(Map<String, List<String>> parameters, Browser browser) {
    LoginInitiation login = LoginInitiation.parse(parameters);
    RegisteredPlatform platform = platform(login);
    String secret = browser.isUnknown() ? ids.newToken() : browser.secrets().getFirst();
    PendingLogin pending = pending(login, platform, secret, Optional.empty());
    return new Started(redirect(login, platform, pending), secret);
  }

  /**
   * A login whose secret the storage of the LMS is to keep, if it offers one.
   *
   * @param redirect the LMS's authorization endpoint with the request
   * @param storage where the secret goes first
   * @param secret always a new one
   */
  public record Stored(URI redirect, PlatformStorage storage, String secret) {

    @Override
    public String toString() {
      return "Stored[" + redirect.getHost() + "]";
    }
  }

  /**
   * The same for a browser that keeps no cookie.
   *
   * @return empty when the LMS offers no storage
   * @throws LaunchRejected as {@link #start}
   */
  public Optional<Stored> startStored(Map<String, List<String>> parameters) {
    LoginInitiation login = LoginInitiation.parse(parameters);
    if (login.storageTarget().isEmpty()) {
      return Optional.empty();
    }
    RegisteredPlatform platform = platform(login);
    String secret = ids.newToken();
    PendingLogin pending = pending(login, platform, secret, login.storageTarget());
    return Optional.of(
        new Stored(
            redirect(login, platform, pending), PlatformStorage.of(pending, platform), secret));
  }

  /**
   * The LMS that begins a login.
   *
   * @throws LaunchRejected when the parameters are broken or it is not registered
   */
  public RegisteredPlatform platform(Map<String, List<String>> parameters) {
    return platform(LoginInitiation.parse(parameters));
  }

  private RegisteredPlatform platform(LoginInitiation login) {
    RegisteredPlatform platform =
        platforms
            .find(login.issuer(), login.clientId())
            .orElseThrow(() -> new LaunchRejected(Check.REGISTRATION_UNKNOWN, unknown(login)));
    platform.requireOpen();
    return platform;
  }

  private PendingLogin pending(
      LoginInitiation login, RegisteredPlatform platform, String secret, Optional<String> frame) {
    return new PendingLogin(
        ids.newToken(),
        platform.id(),
        login.deploymentId(),
        Browser.hash(secret),
        clock.instant().plus(PATIENCE),
        frame);
  }

  private URI redirect(LoginInitiation login, RegisteredPlatform platform, PendingLogin pending) {
    URI back = URI.create(settings.url("/lti/launch"));
    String state = states.write(pending);
    return AuthenticationRequest.of(login, platform.registration(), back, state, pending.nonce())
        .toUri();
  }

  private static String unknown(LoginInitiation login) {
    return "issuer " + login.issuer() + ", client id " + login.clientId().orElse("not said");
  }
}
