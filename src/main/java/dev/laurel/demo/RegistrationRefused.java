package dev.laurel.demo;

/** A tool may not register like this; the reason is the whole body of Moodle's answer. */
final class RegistrationRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String reason;

  RegistrationRefused(int status, String reason) {
    super(status + " " + reason);
    this.status = status;
    this.reason = reason;
  }

  int status() {
    return status;
  }

  String reason() {
    return reason;
  }
}
