package dev.laurel.launch;

import dev.laurel.lti.LaunchRejected;
import dev.laurel.platform.KnownPlatforms;
import dev.laurel.platform.RegisteredPlatform;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sees from the state of a launch how it began. Decides nothing: what is refused is refused later.
 */
@Singleton
public class AskStorage {

  private final LoginStates states;
  private final KnownPlatforms platforms;

  @Inject
  public AskStorage(LoginStates states, KnownPlatforms platforms) {
    this.states = states;
    this.platforms = platforms;
  }

  /** Where the secret of the browser is kept, when it is not one of its cookies. */
  public Optional<PlatformStorage> storage(Map<String, List<String>> form, Browser browser) {
    return login(form)
        .filter(login -> login.storageFrame().isPresent())
        .filter(login -> !browser.hashes().contains(login.browserHash()))
        .flatMap(
            login -> platforms.byId(login.platformId()).map(lms -> PlatformStorage.of(login, lms)));
  }

  /** The LMS that the login was for, as long as it is registered. */
  public Optional<RegisteredPlatform> lms(Map<String, List<String>> form) {
    return login(form).flatMap(login -> platforms.byId(login.platformId()));
  }

  private Optional<PendingLogin> login(Map<String, List<String>> form) {
    List<String> given = form.getOrDefault("state", List.of());
    try {
      return given.size() == 1
          ? Optional.of(states.readEvenOld(given.getFirst()))
          : Optional.empty();
    } catch (LaunchRejected foreign) {
      return Optional.empty();
    }
  }
}
