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
   */
  public Started start(Map<String, List<String>> parameters, Browser browser) {
    LoginInitiation login = LoginInitiation.parse(parameters);
    RegisteredPlatform platform =
        platforms
            .find(login.issuer(), login.clientId())
            .orElseThrow(() -> new LaunchRejected(Check.REGISTRATION_UNKNOWN, unknown(login)));
    String secret = browser.isUnknown() ? ids.newToken() : browser.secrets().getFirst();
    String nonce = ids.newToken();
    String state =
        states.write(
            new PendingLogin(
                nonce,
                platform.id(),
                login.deploymentId(),
                Browser.hash(secret),
                clock.instant().plus(PATIENCE)));
    URI back = URI.create(settings.url("/lti/launch"));
    URI redirect =
        AuthenticationRequest.of(login, platform.registration(), back, state, nonce).toUri();
    return new Started(redirect, secret);
  }

  private static String unknown(LoginInitiation login) {
    return "issuer " + login.issuer() + ", client id " + login.clientId().orElse("not said");
  }
}
