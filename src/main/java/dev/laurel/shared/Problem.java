package dev.laurel.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a person asked for that cannot be done, said in two ways: the key of a message that
 * tells that person what happened and what to do (`problem.KEY.title`, `.what`, `.todo`), and a
 * detail for the log. Neither holds a secret.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String key;
  private final transient List<Object> args;
  private final String logDetail;

  private Problem(int status, String key, String logDetail, List<Object> args) {
    super(key + ": " + logDetail);
    this.status = status;
    this.key = key;
    this.logDetail = logDetail;
    this.args = args;
  }

  /**
   * @param status the HTTP status of the answer, 400 to 599
   * @param key names the message, for example `badge-unknown`
   * @param logDetail for the log only; no secret, no value that a stranger chose without limits
   * @param args fill the placeholders of the message
   */
  public static Problem of(int status, String key, String logDetail, Object... args) {
    return new Problem(status, key, logDetail, List.of(args));
  }

  /** The same, with what caused it kept for the log. */
  public static Problem caused(int status, String key, Throwable cause, Object... args) {
    Problem problem = new Problem(status, key, String.valueOf(cause.getMessage()), List.of(args));
    problem.initCause(cause);
    return problem;
  }

  /** 400: the request itself is at fault. */
  public static Problem badRequest(String key, Object... args) {
    return of(400, key, "bad request", args);
  }

  /** 403: known, but not allowed. */
  public static Problem forbidden(String key, Object... args) {
    return of(403, key, "not allowed", args);
  }

  /** 404: not there, or not for this person. */
  public static Problem notFound(String key, Object... args) {
    return of(404, key, "not found", args);
  }

  /** 503: a part that this needs does not answer; trying again later may help. */
  public static Problem unavailable(String key, Object... args) {
    return of(503, key, "unavailable", args);
  }

  public int status() {
    return status;
  }

  public String key() {
    return key;
  }

  public List<Object> args() {
    @Nullable List<Object> present = args;
    return present == null ? List.of() : present;
  }

  public String logDetail() {
    return logDetail;
  }
}
