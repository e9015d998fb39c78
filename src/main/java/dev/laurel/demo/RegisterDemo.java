package dev.laurel.demo;

import dev.laurel.platform.LoadRegistrations;
import dev.laurel.platform.RegistrationsUnreadable;
import dev.laurel.shared.Settings;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Registers the demo LMS at start, by the same door as the operator's file and after it. */
@Singleton
public class RegisterDemo {

  private static final int AFTER_THE_FILE = 200;

  private final Settings settings;
  private final DemoRegistration registration;
  private final LoadRegistrations loadRegistrations;

  @Inject
  RegisterDemo(
      Settings settings, DemoRegistration registration, LoadRegistrations loadRegistrations) {
    this.settings = settings;
    this.registration = registration;
    this.loadRegistrations = loadRegistrations;
  }

  void start(@Observes @Priority(AFTER_THE_FILE) Startup event) throws RegistrationsUnreadable {
    if (settings.demo()) {
      loadRegistrations.load(registration.json(), "the registration of the demo LMS");
    }
  }
}
