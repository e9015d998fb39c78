package dev.laurel.launch;

import dev.laurel.lti.AuthenticationResponse;
import dev.laurel.lti.Check;
import dev.laurel.lti.ExpectedLaunch;
import dev.laurel.lti.IdTokenVerifier;
import dev.laurel.lti.LaunchRejected;
import dev.laurel.lti.VerifiedLaunch;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.KnownPlatforms;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.shared.Problem;
import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the LMS's answer to a login (Security Framework 1.0, section 5.1.1.3): state and browser
 * first, then the ID token, then the nonce, which the insert of the session uses up. Whatever fails
 * leaves nothing behind.
 */
@Singleton
public class AcceptLaunch {

  private final LoginStates states;
  private final KnownPlatforms platforms;
  private final IdTokenVerifier verifier;
  private final Arrivals arrivals;
  private final OpenSession openSession;
  private final Settings settings;

  @Inject
  public AcceptLaunch(
      LoginStates states,
      KnownPlatforms platforms,
      IdTokenVerifier verifier,
      Arrivals arrivals,
      OpenSession openSession,
      Settings settings) {
    this.states = states;
    this.platforms = platforms;
    this.verifier = verifier;
    this.arrivals = arrivals;
    this.openSession = openSession;
    this.settings = settings;
  }

  /**
   * @param form what was posted
   * @param browser who posted it
   * @return the path to go on to, below the base URL
   * @throws LaunchRejected by the first check that fails
   * @throws Problem when the browser keeps no cookies, or may not do here what the LMS sent it for
   */
  @Transactional
  public String accept(Map<String, List<String>> form, Browser browser) {
    return accept(form, browser, Optional.empty());
  }

  /**
   * The same for a browser that keeps no cookies.
   *
   * @param storage the secret that the storage of the LMS has kept
   * @param address what the addresses of the session will hold
   */
  @Transactional
  public String acceptStored(Map<String, List<String>> form, Browser storage, Browser address) {
    return accept(form, storage, Optional.of(address));
  }

  private String accept(
      Map<String, List<String>> form, Browser browser, Optional<Browser> keeper) {
    AuthenticationResponse answer = AuthenticationResponse.parse(form);
    PendingLogin login = states.read(answer.state());
    requireSameBrowser(login, browser);
    RegisteredPlatform platform =
        platforms
            .byId(login.platformId())
            .orElseThrow(
                () -> new LaunchRejected(Check.REGISTRATION_UNKNOWN, "removed since the login"));
    VerifiedLaunch launch =
        verifier.verify(answer.idToken(), platform.registration(), expected(login));
    Deployment deployment =
        platform
            .deployment(launch.deploymentId())
            .orElseThrow(() -> new LaunchRejected(Check.DEPLOYMENT_UNKNOWN, launch.deploymentId()));
    Arrival arrival = arrivals.arrive(launch, platform, deployment);
    return openSession.open(
        launch, platform, deployment, arrival, keeper.map(login::keptBy).orElse(login));
  }

  private ExpectedLaunch expected(PendingLogin login) {
    Set<URI> origins = Set.of(URI.create(settings.origin()));
    return new ExpectedLaunch(login.nonce(), login.deploymentId(), origins);
  }

  private static void requireSameBrowser(PendingLogin login, Browser browser) {
    if (browser.isUnknown()) {
      throw Problem.of(403, "launch-no-cookie", "the browser sent no cookie of ours");
    }
    if (!browser.hashes().contains(login.browserHash())) {
      throw new LaunchRejected(Check.BROWSER, "the state belongs to another browser");
    }
  }
}
