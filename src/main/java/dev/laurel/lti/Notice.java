package dev.laurel.lti;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message of a Platform that nobody launched (Platform Notification Service 1.0 §3.3). Only
 * {@link NoticeVerifier} makes one.
 */
public sealed interface Notice {
  /** The type of {@link ContextCopy}. */
  String CONTEXT_COPY = "LtiContextCopyNotice";

  /** What every notice says. */
  Head head();

  /**
   * What every notice says.
   *
   * @param id the Platform's id of the notice
   * @param type its type
   * @param deploymentId the deployment that it is for
   * @param nonce must not come again; the caller remembers it
   * @param expiresAt until when the token holds
   * @param secretId the {@code kid} of the secret that it is signed with; empty for a key
   */
  record Head(
      String id,
      String type,
      String deploymentId,
      String nonce,
      Instant expiresAt,
      Optional<String> secretId) {}

  /**
   * A course was copied (§5.1).
   *
   * @param head what every notice says
   * @param copy the new course
   * @param origins the ids of the courses that it was made from
   */
  record ContextCopy(Head head, Context copy, List<String> origins) implements Notice {

    /** Copies the origins. */
    public ContextCopy {
      origins = List.copyOf(origins);
    }
  }

  /**
   * A notice of another type, which is only proven.
   *
   * @param head what every notice says
   * @param claims all that its token says; proven to be the Platform's word, and no more checked
   */
  record Other(Head head, JsonNode claims) implements Notice {}
}
