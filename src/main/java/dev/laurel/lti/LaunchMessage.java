package dev.laurel.lti;

/** The kinds of launch, sealed so that a new kind makes the compiler name every place to visit. */
public sealed interface LaunchMessage {

  /** Someone opened a resource link: {@code LtiResourceLinkRequest} (LTI Core 1.3 §5.3). */
  record ResourceLinkLaunch() implements LaunchMessage {}

  /**
   * Someone selects content: {@code LtiDeepLinkingRequest} (Deep Linking 2.0 §4.4).
   *
   * @param settings what may be selected and where it is returned
   */
  record DeepLinkingLaunch(DeepLinkingSettings settings) implements LaunchMessage {}

  /**
   * Someone looks at a learner's work from the gradebook: {@code LtiSubmissionReviewRequest}
   * (Submission Review 1.0 §3).
   *
   * @param forUser the {@code sub} of the learner whose work it is
   */
  record SubmissionReviewLaunch(String forUser) implements LaunchMessage {}
}
