package dev.laurel.lti;

import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The checks of LTI Core 1.3 §5.3, Deep Linking 2.0 and Submission Review 1.0 on claims whose
 * signature is already verified.
 */
record LaunchChecks(Claims claims) {
  private static final Set<String> TYPES =
      Set.of(MessageType.RESOURCE_LINK, MessageType.DEEP_LINKING, MessageType.SUBMISSION_REVIEW);

  void requireMessageType() {
    String type = claims.under(Check.MESSAGE_TYPE).requiredText(ClaimName.MESSAGE_TYPE);
    require(TYPES.contains(type), Check.MESSAGE_TYPE, "message_type is " + type);
  }

  void requireVersion() {
    String version = claims.under(Check.VERSION).requiredText(ClaimName.VERSION);
    require(version.equals("1.3.0"), Check.VERSION, "version is " + version);
  }

  void requireDeployment(ExpectedLaunch expected) {
    String id = claims.under(Check.DEPLOYMENT).requiredText(ClaimName.DEPLOYMENT_ID);
    boolean fits = expected.deploymentId().filter(login -> !login.equals(id)).isEmpty();
    require(fits, Check.DEPLOYMENT, "the login named another deployment than " + id);
  }

  void requireKnownDeployment(Registration registration) {
    String id = claims.under(Check.DEPLOYMENT).requiredText(ClaimName.DEPLOYMENT_ID);
    Set<String> known = registration.deploymentIds();
    boolean fits = known.isEmpty() || known.contains(id);
    require(fits, Check.DEPLOYMENT_UNKNOWN, "deployment_id is " + id);
  }

  /** Deep Linking 2.0 does not list the claim among its own, so only there it may be absent. */
  void requireTargetLink(ExpectedLaunch expected) {
    Claims strict = claims.under(Check.TARGET_LINK);
    if (isType(MessageType.DEEP_LINKING) && !strict.has(ClaimName.TARGET_LINK_URI)) {
      return;
    }
    URI target = strict.requiredWeb(ClaimName.TARGET_LINK_URI);
    Set<String> own = expected.origins().stream().map(Address::origin).collect(Collectors.toSet());
    require(own.contains(Address.origin(target)), Check.TARGET_LINK, "it leads to " + target);
  }

  void requireResourceLink() {
    if (isType(MessageType.RESOURCE_LINK)) {
      Claims strict = claims.under(Check.RESOURCE_LINK);
      strict.requiredObject(ClaimName.RESOURCE_LINK).requiredText("id");
    }
  }

  void requireSubject() {
    claims.under(Check.SUBJECT).requiredText("sub");
  }

  /** The claim must be there; an empty list is a person without a role. */
  void requireRoles() {
    Claims strict = claims.under(Check.ROLES);
    require(strict.has(ClaimName.ROLES), Check.ROLES, "roles is missing");
    strict.texts(ClaimName.ROLES);
  }

  void requireDeepLinkingSettings() {
    if (isType(MessageType.DEEP_LINKING)) {
      Claims strict = claims.under(Check.DEEP_LINKING_SETTINGS);
      Claims settings = strict.requiredObject(ClaimName.DEEP_LINKING_SETTINGS);
      settings.requiredWeb("deep_link_return_url");
      boolean accepts = !settings.texts("accept_types").isEmpty();
      require(accepts, Check.DEEP_LINKING_SETTINGS, "accept_types is missing or empty");
    }
  }

  void requireForUser() {
    if (isType(MessageType.SUBMISSION_REVIEW)) {
      Claims strict = claims.under(Check.FOR_USER);
      strict.requiredObject(ClaimName.FOR_USER).requiredText("user_id");
    }
  }

  private boolean isType(String type) {
    return claims.text(ClaimName.MESSAGE_TYPE).filter(type::equals).isPresent();
  }

  private static void require(boolean holds, Check check, String otherwise) {
    if (!holds) {
      throw new LaunchRejected(check, otherwise);
    }
  }
}
