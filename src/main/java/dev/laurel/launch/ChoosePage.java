package dev.laurel.launch;

import dev.laurel.lti.DeepLinkingRequest;
import dev.laurel.lti.LaunchMessage.DeepLinkingLaunch;
import dev.laurel.lti.LaunchMessage.ResourceLinkLaunch;
import dev.laurel.lti.LaunchMessage.SubmissionReviewLaunch;
import dev.laurel.lti.ToolPlatform;
import dev.laurel.lti.VerifiedLaunch;
import dev.laurel.platform.PlatformOrigins;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/**
 * Chooses the page that a launch leads to. The message is sealed, so that a new kind asks here for
 * its page.
 */
@Singleton
public class ChoosePage {

  private final PendingSelections selections;
  private final Ids ids;
  private final Clock clock;

  @Inject
  public ChoosePage(PendingSelections selections, Ids ids, Clock clock) {
    this.selections = selections;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @return a path below the base URL
   * @throws Problem when the launch asks for content and the person may not choose any here
   */
  String choose(VerifiedLaunch launch, RegisteredPlatform platform, LaunchSession session) {
    return switch (launch.message()) {
      case ResourceLinkLaunch link -> session.home() + LinkTarget.of(launch.custom()).query();
      case SubmissionReviewLaunch(String forUser) -> review(session, forUser);
      case DeepLinkingLaunch selection -> select(launch, platform, session);
    };
  }

  /** Who is meant is looked up by the page: this room knows the people of one launch only. */
  private static String review(LaunchSession session, String forUser) {
    return session.contextId().isEmpty()
        ? session.home()
        : session.home() + "/review?user=" + URLEncoder.encode(forUser, StandardCharsets.UTF_8);
  }

  private String select(VerifiedLaunch launch, RegisteredPlatform platform, LaunchSession session) {
    String course =
        session
            .contextId()
            .orElseThrow(() -> Problem.badRequest("launch-selection-without-course"));
    if (!session.isInstructor()) {
      throw Problem.forbidden("launch-may-not-select");
    }
    DeepLinkingRequest request = DeepLinkingRequest.of(launch);
    requireSafeReturn(request.settings().returnUrl(), platform);
    String id = ids.newId();
    selections.keep(
        new PendingSelection(
            id,
            session.id(),
            session.tenantId(),
            course,
            session.learnerId(),
            request,
            launch.toolPlatform().flatMap(ToolPlatform::productFamilyCode),
            clock.instant().plus(FindSession.IDLE)));
    return session.home() + "/selections/" + id;
  }

  /**
   * An LMS may take the selection on another host than those it registered (Canvas: the school's
   * own), so https is enough; plain http only on an origin that an operator registered so.
   */
  private static void requireSafeReturn(URI returnUrl, RegisteredPlatform platform) {
    boolean own =
        PlatformOrigins.of(platform.registration()).contains(PlatformOrigins.origin(returnUrl));
    if (!own && !"https".equalsIgnoreCase(returnUrl.getScheme())) {
      throw Problem.of(
          400, "launch-selection-return", "the return address is plain http on a foreign origin");
    }
  }
}
