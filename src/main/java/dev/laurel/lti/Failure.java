package dev.laurel.lti;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names a Platform's unwelcome answer by what the caller can do about it. */
final class Failure {
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);
  private static final Duration USUAL_WAIT = Duration.ofMinutes(1);

  private Failure() {}

  static LtiCallFailed of(LtiResponse response, String call, Clock clock) {
    String detail = call + " gave " + response.status() + " " + said(response);
    if (isThrottled(response)) {
      return new Throttled(detail, pause(response, clock));
    }
    if (response.status() >= 500) {
      return new PlatformUnreachable(detail);
    }
    if (isHtml(response) || response.status() < 400) { // no service answers so, a proxy does
      return new NotUnderstood(detail);
    }
    return switch (response.status()) {
      case 401 -> new TokenRefused("401", detail);
      case 403 -> new Forbidden(detail);
      case 404, 410 -> new Gone(detail);
      case 409 -> new Superseded(detail);
      case 400 -> isOldForCanvas(response) ? new Superseded(detail) : new Refused(detail);
      default -> new Refused(detail);
    };
  }

  /** A page for people, from the Platform or from a proxy before it. */
  static boolean isHtml(LtiResponse response) {
    return response.text().stripLeading().replace("\uFEFF", "").startsWith("<");
  }

  /** Canvas says with 400 what the specification says with 409. */
  private static boolean isOldForCanvas(LtiResponse response) {
    return response.text().contains("before last updated timestamp");
  }

  /** Canvas refuses with 403 and an exhausted quota (later versions with 429). */
  static boolean isThrottled(LtiResponse response) {
    boolean exhausted =
        response.first("Retry-After").isPresent()
            || response.first("X-Rate-Limit-Remaining").filter(Failure::isUsedUp).isPresent()
            || response.text().toLowerCase(Locale.ROOT).contains("rate limit exceeded");
    return response.status() == 429
        || (response.status() == 403 || response.status() == 503) && exhausted;
  }

  private static boolean isUsedUp(String remaining) {
    return remaining.strip().matches("-\\d+(\\.\\d+)?|0+(\\.0+)?");
  }

  /** How long the Platform wants to be left alone: a second to a day. */
  static Duration pause(LtiResponse response, Clock clock) {
    Duration asked = response.first("Retry-After").map(t -> parse(t, clock)).orElse(USUAL_WAIT);
    Duration atLeast = asked.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : asked;
    return atLeast.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : atLeast;
  }

  /** Seconds or an HTTP date (RFC 9110 §10.2.3). */
  private static Duration parse(String retryAfter, Clock clock) {
    String text = retryAfter.strip();
    if (text.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    try {
      Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
      return Duration.between(clock.instant(), until);
    } catch (DateTimeException e) {
      return USUAL_WAIT;
    }
  }

  /** Moodle's reason phrase repeats the score that was sent: what follows a brace is left out. */
  private static String said(LtiResponse response) {
    String reason = response.reason();
    int brace = reason.indexOf('{');
    String cause = brace < 0 ? reason : reason.substring(0, brace);
    return cause + " | " + response.text().strip();
  }
}
