package dev.laurel.lti;

/** The scopes of LTI Advantage (AGS 2.0 §3.1, NRPS 2.0 §3.6.1). */
public final class Scopes {
  /** Read, create, change and delete the Tool's own line items. */
  public static final String LINE_ITEM = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem";

  /** Read the Tool's own line items. */
  public static final String LINE_ITEM_READONLY =
      "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly";

  /** Read results of the Tool's own line items. */
  public static final String RESULT_READONLY =
      "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly";

  /** Post scores to the Tool's own line items. */
  public static final String SCORE = "https://purl.imsglobal.org/spec/lti-ags/scope/score";

  /** Read the memberships of a course. */
  public static final String CONTEXT_MEMBERSHIP_READONLY =
      "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";

  /** Subscribe to notices (Platform Notification Service 1.0 §4). */
  public static final String NOTICE_HANDLERS =
      "https://purl.imsglobal.org/spec/lti/scope/noticehandlers";

  private Scopes() {}
}
