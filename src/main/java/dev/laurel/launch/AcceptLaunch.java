package dev.laurel.launch;

import dev.laurel.lti.AuthenticationResponse;
import dev.laurel.lti.Check;
import dev.laurel.lti.ExpectedLaunch;
import dev.laurel.lti.IdTokenVerifier;
import dev.laurel.lti.LaunchRejected;
import dev.laurel.lti.VerifiedLaunch;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.platform.TrustedPlatforms;
import dev.laurel.shared.Problem;
import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the LMS's answer to a login (Security Framework 1.0, section 5.1.1.3): state and browser
 * first, then the ID token, then the nonce, which the insert of the session uses up. Whatever fails
 * leaves nothing behind but the note of an unknown deployment.
 */
@Singleton
public class AcceptLaunch {

  private final LoginStates states;
  private final TrustedPlatforms platforms;
  private final IdTokenVerifier verifier;
  private final LetIn letIn;
  private final Settings settings;

  @Inject
  public AcceptLaunch(
      LoginStates states,
      TrustedPlatforms platforms,
      IdTokenVerifier verifier,
      LetIn letIn,
      Settings settings) {
    this.states = states;
    this.platforms = platforms;
    this.verifier = verifier;
    this.letIn = letIn;
    this.settings = settings;
  }

  /**
   * @param form what was posted
   * @param browser who posted it
   * @return the path to go on to, below the base URL
   * @throws LaunchRejected by the first check that fails
   * @throws dev.laurel.platform.RegistrationClosed when the LMS was paused since the login
   * @throws Problem when the browser keeps no cookies, or may not do here what the LMS sent it for
   */
  public String accept(Map<String, List<String>> form, Browser browser) {
    return accept(form, browser, Optional.empty());
  }

  /**
   * The same for a browser that keeps no cookies.
   *
   * @param storage the secret that the storage of the LMS has kept
   * @param address what the addresses of the session will hold
   */
  public String acceptStored(Map<String, List<String>> form, Browser storage, Browser address) {
    return accept(form, storage, Optional.of(address));
  }

  private String accept(Map<String, List<String>> form, Browser browser, Optional<Browser> keeper) {
    AuthenticationResponse answer = AuthenticationResponse.parse(form);
    PendingLogin login = states.read(answer.state());
    requireSameBrowser(login, browser);
    RegisteredPlatform platform = platforms.platform(login.platformId());
    VerifiedLaunch launch =
        verifier.verify(answer.idToken(), platform.withAnyDeployment(), expected(login));
    Deployment deployment = platforms.deployment(platform, launch);
    return letIn.letIn(launch, platform, deployment, keeper.map(login::keptBy).orElse(login));
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
