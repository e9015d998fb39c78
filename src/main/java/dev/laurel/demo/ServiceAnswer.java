package dev.laurel.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a service answers, ready to be sent.
 *
 * @param contentType the whole header
 * @param link the `Link` header; it may hold letters beyond ASCII, to be sent as UTF-8
 */
public record ServiceAnswer(int status, String contentType, String body, Optional<String> link) {

  private static final String HTML = "text/html; charset=utf-8";

  static ServiceAnswer of(int status, String mediaType, String body) {
    return new ServiceAnswer(status, mediaType + "; charset=utf-8", body, Optional.empty());
  }

  public static ServiceAnswer json(String body) {
    return of(200, "application/json", body);
  }

  /** The pages that Moodle shows to people, shown to machines. */
  public static ServiceAnswer html(int status, String body) {
    return new ServiceAnswer(status, HTML, body, Optional.empty());
  }

  /** Moodle's page for an exception that nobody caught: status 404, whatever happened. */
  static ServiceAnswer exceptionPage(String message) {
    return html(
        404,
        "<!DOCTYPE html><html lang=\"en\"><head><title>Error</title></head><body><p>Exception - "
            + message
            + "</p></body></html>");
  }

  /** The error body of the services; the reason would also stand in the status line. */
  static ServiceAnswer refused(ServiceRequest request, int status, String reason) {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("method", request.method());
    asked.put("url", request.uri());
    request.accept().filter(a -> request.reads()).ifPresent(a -> asked.put("accept", a));
    request.contentType().ifPresent(type -> asked.put("contentType", type));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", status);
    body.put("reason", reason);
    body.put("request", asked);
    return of(status, "application/json", PhpJson.pretty(body));
  }

  ServiceAnswer withLink(String value) {
    return new ServiceAnswer(status, contentType, body, Optional.of(value));
  }
}
