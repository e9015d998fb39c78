package dev.laurel.platform;

import dev.laurel.lti.TrialFinding;
import dev.laurel.platform.RegistrationState.Trial;
import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The self-test of a registration: runs it and keeps which scopes the LMS granted. */
@Singleton
public class TryPlatform {

  private final Platforms platforms;
  private final PlatformTrials trials;
  private final DescribeTool describe;
  private final Clock clock;

  @Inject
  public TryPlatform(
      Platforms platforms, PlatformTrials trials, DescribeTool describe, Clock clock) {
    this.platforms = platforms;
    this.trials = trials;
    this.describe = describe;
    this.clock = clock;
  }

  /** No transaction is open while the LMS is called. */
  public List<TrialFinding> run(String platformId) {
    RegisteredPlatform platform = platform(platformId);
    URI launch = describe.tool().redirectUri();
    List<TrialFinding> found = trials.run(platform, DescribeTool.NEEDED, launch);
    if (found.stream().anyMatch(f -> f.kind() == TrialFinding.Kind.TOKEN_GRANTED)) {
      Set<String> granted =
          found.stream()
              .filter(f -> f.kind() == TrialFinding.Kind.SCOPE_GRANTED)
              .map(TrialFinding::detail)
              .collect(Collectors.toSet());
      keep(platformId, new Trial(clock.instant(), granted));
    }
    return found;
  }

  private void keep(String platformId, Trial trial) {
    platforms.change(platformId, platform(platformId).state().with(trial));
  }

  private RegisteredPlatform platform(String platformId) {
    return platforms.byId(platformId).orElseThrow(() -> Problem.notFound("platform-unknown"));
  }
}
