package dev.laurel.platform;

import dev.laurel.lti.Registration;
import java.util.Locale;

/** The LMS products whose settings Laurel knows by name. */
public enum Product {
  MOODLE("Moodle"),
  CANVAS("Canvas"),
  BLACKBOARD("Blackboard"),
  BRIGHTSPACE("Brightspace"),
  SCHOOLOGY("Schoology"),
  SAKAI("Sakai"),
  OPEN_EDX("Open edX"),
  OTHER("");

  private final String title;

  Product(String title) {
    this.title = title;
  }

  /** As its makers write it; empty when it is not known. */
  public String title() {
    return title;
  }

  /**
   * @param family `product_family_code` as the LMS said it; may be empty
   * @param registration whose addresses tell the product where the LMS did not
   */
  static Product of(String family, Registration registration) {
    Product told = told(family.toLowerCase(Locale.ROOT));
    return told == OTHER ? guessed(registration) : told;
  }

  private static Product told(String family) {
    return switch (family) {
      case "moodle" -> MOODLE;
      case "canvas" -> CANVAS;
      case "blackboardlearn", "blackboard" -> BLACKBOARD;
      case "desire2learn", "d2l", "brightspace" -> BRIGHTSPACE;
      case "schoology" -> SCHOOLOGY;
      case "sakai" -> SAKAI;
      case "open edx", "openedx", "edx" -> OPEN_EDX;
      default -> OTHER;
    };
  }

  private static Product guessed(Registration registration) {
    String login = registration.authorizationEndpoint().toString();
    String issuer = registration.issuer();
    if (login.endsWith("/mod/lti/auth.php") || login.endsWith("/mod/lti/auth")) {
      return MOODLE;
    }
    if (login.contains("/api/lti/authorize_redirect")) {
      return CANVAS;
    }
    if (issuer.equals("https://blackboard.com")) {
      return BLACKBOARD;
    }
    if (login.contains("/d2l/lti/authenticate")) {
      return BRIGHTSPACE;
    }
    if (issuer.equals("https://schoology.schoology.com")) {
      return SCHOOLOGY;
    }
    return login.contains("/imsoidc/lti13") ? SAKAI : openEdx(login);
  }

  private static Product openEdx(String login) {
    return login.contains("/api/lti_consumer/") ? OPEN_EDX : OTHER;
  }
}
