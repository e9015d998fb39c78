package dev.laurel.platform;

/** Somebody arrives from an LMS whose launches are not taken, or not yet. */
public final class RegistrationClosed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient RegisteredPlatform platform;

  RegistrationClosed(RegisteredPlatform platform) {
    super("registration " + platform.id() + " is " + platform.status());
    this.platform = platform;
  }

  public RegisteredPlatform platform() {
    return platform;
  }
}
