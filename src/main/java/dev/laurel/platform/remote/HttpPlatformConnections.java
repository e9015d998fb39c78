package dev.laurel.platform.remote;

import dev.laurel.keys.ToolKeys;
import dev.laurel.lti.AccessTokens;
import dev.laurel.lti.CachedAccessTokens;
import dev.laurel.lti.GradeBook;
import dev.laurel.lti.NamesAndRoles;
import dev.laurel.lti.NoticeHandlers;
import dev.laurel.lti.PatientHttp;
import dev.laurel.lti.PlatformConnection;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.PlatformConnections;
import dev.laurel.platform.PlatformOrigins;
import dev.laurel.platform.Platforms;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.shared.Ids;
import dev.laurel.shared.OutgoingHttp;
import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;

/** Opens connections; the access tokens of all of them are kept in one place. */
@Singleton
public class HttpPlatformConnections implements PlatformConnections {

  private final Platforms platforms;
  private final OutgoingHttp http;
  private final PatientHttp asking;
  private final CachedAccessTokens tokens;
  private final Clock clock;

  @Inject
  public HttpPlatformConnections(
      Platforms platforms, OutgoingHttp http, ToolKeys keys, Ids ids, Clock clock) {
    this.platforms = platforms;
    this.http = http;
    this.clock = clock;
    // Asking for a token carries none, so nothing is allowed to carry one here.
    this.asking = new PatientHttp(new HttpLti(http, uri -> false), clock);
    this.tokens =
        new CachedAccessTokens(
            new AccessTokens(asking, keys::current, ids::newToken, clock), clock);
  }

  @Override
  public GradeBook gradeBook(String deploymentRowId, Set<String> offered) {
    return new GradeBook(connection(deploymentRowId), offered);
  }

  @Override
  public NamesAndRoles namesAndRoles(String deploymentRowId) {
    return new NamesAndRoles(connection(deploymentRowId));
  }

  @Override
  public NoticeHandlers noticeHandlers(String deploymentRowId) {
    return new NoticeHandlers(connection(deploymentRowId));
  }

  private PlatformConnection connection(String deploymentRowId) {
    RegisteredPlatform platform =
        platforms
            .byDeployment(deploymentRowId)
            .orElseThrow(() -> Problem.notFound("platform-unknown"));
    Deployment deployment = platform.deploymentRow(deploymentRowId).orElseThrow();
    Set<String> own = PlatformOrigins.of(platform.registration());
    PatientHttp lti =
        asking.over(new HttpLti(http, uri -> own.contains(PlatformOrigins.origin(uri))));
    return new PlatformConnection(
        lti, tokens, clock, platform.registration(), deployment.deploymentId());
  }
}
