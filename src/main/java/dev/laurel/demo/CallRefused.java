package dev.laurel.demo;

/** A service does not do what was asked; the reason is what Moodle puts into the status line. */
final class CallRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String reason;

  CallRefused(int status, String reason) {
    super(status + " " + reason);
    this.status = status;
    this.reason = reason;
  }

  static CallRefused unauthorized() {
    return new CallRefused(401, "Unauthorized");
  }

  static CallRefused unsupportedType() {
    return new CallRefused(400, "No context or unsupported content type");
  }

  int status() {
    return status;
  }

  String reason() {
    return reason;
  }
}
