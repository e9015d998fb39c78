package dev.laurel.lti;

import java.net.URI;
import java.util.Set;

/**
 * Where the Tool says which notices it wants (Platform Notification Service 1.0 §3.1).
 *
 * @param service the address that takes handlers
 * @param noticeTypes the notices that the Platform can send, such as {@code LtiContextCopyNotice}
 */
public record PnsEndpoint(URI service, Set<String> noticeTypes) {

  /** Copies the types. */
  public PnsEndpoint {
    noticeTypes = Set.copyOf(noticeTypes);
  }

  /** Whether the Platform tells of copied courses. */
  public boolean tellsOfCopies() {
    return noticeTypes.contains(Notice.CONTEXT_COPY);
  }
}
