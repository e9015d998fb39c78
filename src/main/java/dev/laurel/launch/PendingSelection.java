package dev.laurel.launch;

import dev.laurel.lti.DeepLinkingRequest;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody was sent by their LMS to choose content, and has not gone back yet. It outlives reloads,
 * the back button, and the making of a badge in between.
 *
 * @param id names it in addresses; of no use to anybody but this person in this course
 * @param sessionId the session that it came with
 * @param tenantId whose course it is
 * @param contextId the course
 * @param learnerId who chooses
 * @param request what the LMS asked
 * @param productFamily the LMS's product, such as {@code moodle}, when it says so
 * @param expiresAt from then on it is forgotten
 */
public record PendingSelection(
    String id,
    String sessionId,
    String tenantId,
    String contextId,
    String learnerId,
    DeepLinkingRequest request,
    Optional<String> productFamily,
    Instant expiresAt) {

  /** Whether it belongs to who is in this session. */
  boolean isOf(LaunchSession session) {
    return tenantId.equals(session.tenantId())
        && learnerId.equals(session.learnerId())
        && session.contextId().filter(contextId::equals).isPresent();
  }
}
