package dev.laurel.lti;

/** Values of the message type claim. */
final class MessageType {
  static final String RESOURCE_LINK = "LtiResourceLinkRequest";
  static final String DEEP_LINKING = "LtiDeepLinkingRequest";
  static final String DEEP_LINKING_RESPONSE = "LtiDeepLinkingResponse";
  static final String SUBMISSION_REVIEW = "LtiSubmissionReviewRequest";

  private MessageType() {}
}
