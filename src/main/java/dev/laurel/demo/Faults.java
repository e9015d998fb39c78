package dev.laurel.demo;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;

/** How the services of the demo LMS misbehave, for trying what Laurel does then. */
@Singleton
public class Faults {

  private volatile Fault fault = Fault.OK;

  @Inject
  Faults() {}

  public Fault current() {
    return fault;
  }

  /**
   * @param name ok, down, html or slow
   * @return whether there is such a fault
   */
  public boolean set(String name) {
    Optional<Fault> wanted = Fault.named(name);
    wanted.ifPresent(found -> fault = found);
    return wanted.isPresent();
  }

  /** What the services do instead of answering; empty when they answer. */
  public Optional<ServiceAnswer> insteadOfAnswer() {
    return switch (fault) {
      case OK, SLOW -> Optional.empty();
      case DOWN -> Optional.of(ServiceAnswer.html(503, page("The service is unavailable")));
      case HTML -> Optional.of(ServiceAnswer.html(200, page("This site is under maintenance")));
    };
  }

  private static String page(String text) {
    return "<!DOCTYPE html><html lang=\"en\"><head><title>Demo LMS</title></head><body><p>"
        + text
        + "</p></body></html>";
  }

  /** The kinds. */
  public enum Fault {
    OK,
    /** 503 with a page. */
    DOWN,
    /** 200 with a page where JSON belongs, as during Moodle's maintenance. */
    HTML,
    /** The right answer, but only after a long while. */
    SLOW;

    static Optional<Fault> named(String name) {
      for (Fault fault : values()) {
        if (fault.name().toLowerCase(Locale.ROOT).equals(name)) {
          return Optional.of(fault);
        }
      }
      return Optional.empty();
    }
  }
}
