package dev.laurel.lti;

/** Names of claims (LTI Core 1.3 §5.3, §5.4; AGS 2.0 §3.1; NRPS 2.0 §3.6.1.1; Deep Linking 2.0). */
final class ClaimName {
  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";

  static final String MESSAGE_TYPE = LTI + "message_type";
  static final String VERSION = LTI + "version";
  static final String DEPLOYMENT_ID = LTI + "deployment_id";
  static final String TARGET_LINK_URI = LTI + "target_link_uri";
  static final String RESOURCE_LINK = LTI + "resource_link";
  static final String ROLES = LTI + "roles";
  static final String CONTEXT = LTI + "context";
  static final String TOOL_PLATFORM = LTI + "tool_platform";
  static final String LAUNCH_PRESENTATION = LTI + "launch_presentation";
  static final String LIS = LTI + "lis";
  static final String CUSTOM = LTI + "custom";
  static final String FOR_USER = LTI + "for_user";
  static final String LTI_1P1 = LTI + "lti1p1";

  /** Moodle's own, no claim of the standard. */
  static final String EXT = LTI + "ext";

  static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
  static final String NRPS = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
  static final String DEEP_LINKING_SETTINGS = DL + "deep_linking_settings";
  static final String CONTENT_ITEMS = DL + "content_items";
  static final String DATA = DL + "data";
  static final String MESSAGE = DL + "msg";
  static final String ERROR_MESSAGE = DL + "errormsg";

  private ClaimName() {}
}
