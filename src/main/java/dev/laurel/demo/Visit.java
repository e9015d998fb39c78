package dev.laurel.demo;

import dev.laurel.demo.Activity.Place;
import java.util.Optional;

/**
 * Somebody on the way to a tool, with everything looked up.
 *
 * @param activity absent while content is chosen
 */
public record Visit(
    Person person, Course course, Tool tool, Optional<Activity> activity, Errand errand) {

  /** The LTI message that goes to the tool. */
  String messageType() {
    return switch (errand) {
      case Errand.Open open -> "LtiResourceLinkRequest";
      case Errand.Choose choose -> "LtiDeepLinkingRequest";
      case Errand.Review review -> "LtiSubmissionReviewRequest";
    };
  }

  /** Where in the tool it goes: what the link names, or else the tool's own address. */
  String targetLinkUri() {
    ToolRegistration registration = tool.registration();
    String own = place().url();
    if (!own.isEmpty()) {
      return own;
    }
    return errand instanceof Errand.Choose
        ? registration.deepLinkingUri().orElse(registration.targetLinkUri())
        : registration.targetLinkUri();
  }

  /** Those of the link first, but for one name the tool's value wins, as in Moodle. */
  CustomParameters custom() {
    return place().custom().plus(tool.registration().custom());
  }

  /** What the page says is opened. */
  public String title() {
    return activity.map(Activity::title).orElseGet(tool::name);
  }

  private Place place() {
    Place opens = activity.map(Activity::opens).orElse(Place.NONE);
    if (!(errand instanceof Errand.Review)) {
      return opens;
    }
    Place reviews = activity.map(Activity::reviews).orElse(Place.NONE);
    String url = reviews.url().isEmpty() ? opens.url() : reviews.url();
    return new Place(url, opens.custom().plus(reviews.custom()));
  }
}
