package dev.laurel.platform.remote;

import dev.laurel.keys.ToolKeys;
import dev.laurel.lti.AccessTokens;
import dev.laurel.lti.PlatformTrial;
import dev.laurel.lti.TrialFinding;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.PlatformTrials;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.shared.Ids;
import dev.laurel.shared.OutgoingHttp;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/** Self-tests over the guarded client; no token that it gets is ever sent. */
@Singleton
public class HttpPlatformTrials implements PlatformTrials {

  private final HttpLti http;
  private final AccessTokens tokens;
  private final Clock clock;

  @Inject
  public HttpPlatformTrials(OutgoingHttp http, ToolKeys keys, Ids ids, Clock clock) {
    this.http = new HttpLti(http, uri -> false);
    this.tokens = new AccessTokens(this.http, keys::current, ids::newToken, clock);
    this.clock = clock;
  }

  @Override
  public List<TrialFinding> run(RegisteredPlatform platform, List<String> wanted, URI redirectUri) {
    String deployment =
        platform.deployments().stream().findFirst().map(Deployment::deploymentId).orElse("");
    return new PlatformTrial(http, tokens, clock, platform.registration(), deployment)
        .run(wanted, redirectUri);
  }
}
