package dev.laurel.launch;

/**
 * What a platform called something in LTI 1.1, proven by the secret that it shared then.
 *
 * @param deploymentRowId the deployment of LTI 1.3
 * @param kind of what
 * @param consumerKey under which key it was called so; former keys of two may be equal
 * @param former what it was called
 * @param current Laurel's id of the person or course; of a link, what the platform calls it now
 */
public record FormerKey(
    String deploymentRowId, Kind kind, String consumerKey, String former, String current) {

  /** What has a former name. */
  public enum Kind {
    PERSON,
    COURSE,
    LINK
  }
}
