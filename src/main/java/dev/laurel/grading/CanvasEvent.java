package dev.laurel.grading;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * One Live Event of Canvas about something graded in a course, whichever form it came in.
 *
 * @param head what happened, where and when
 * @param item what is graded
 * @param result whose it is and what holds now; empty when the event describes the item only
 */
record CanvasEvent(Head head, Item item, Optional<Result> result) {

  /**
   * @param id the event's own id; empty in Canvas's form, which has none
   * @param name which kind of event
   * @param courseId the global id of the course, when it is told
   * @param courseUuid its uuid, when that is told instead
   * @param at when it happened, by Canvas
   */
  record Head(
      String id, String name, Optional<String> courseId, Optional<String> courseUuid, Instant at) {}

  /**
   * @param url a URN in the form that Caliper has for it
   * @param called what it is called as long as nobody has told its title
   * @param title as people gave it, when it is told
   * @param maximum all its points, when they are told
   * @param gone whether it was deleted
   */
  record Item(
      String url,
      String called,
      Optional<String> title,
      Optional<BigDecimal> maximum,
      boolean gone) {}

  /**
   * @param userKey the learner, as {@link dev.laurel.roster.LearnerKey#text} writes it
   * @param kind what it is about
   * @param state whether it counts; empty when the event does not say whether it is posted
   * @param given the points; empty when there are none any more
   * @param maximum out of how many; those of the item when it is not told
   */
  record Result(
      String userKey,
      Finding.Kind kind,
      Optional<Finding.State> state,
      Optional<BigDecimal> given,
      Optional<BigDecimal> maximum) {

    /**
     * Points in an assignment. One without points is complete or incomplete, which has no points
     * either.
     *
     * @param grade as the gradebook shows it
     */
    static Result graded(
        String userKey,
        Optional<Finding.State> state,
        String grade,
        Optional<BigDecimal> given,
        Optional<BigDecimal> maximum) {
      boolean complete = grade.equals("complete");
      boolean passFail = complete || grade.equals("incomplete");
      boolean pointless = given.filter(points -> points.signum() == 0).isPresent();
      return passFail && pointless
          ? new Result(
              userKey,
              Finding.Kind.SCORE,
              state,
              Optional.of(complete ? BigDecimal.ONE : BigDecimal.ZERO),
              Optional.of(BigDecimal.ONE))
          : new Result(userKey, Finding.Kind.SCORE, state, given, maximum);
    }

    /**
     * What it says, in an item of so many points.
     *
     * @param unstated what counts where it is not told whether a grade is posted
     */
    Finding finding(BigDecimal itemMaximum, Finding.State unstated) {
      Optional<Score> score = given.map(points -> new Score(points, maximum.orElse(itemMaximum)));
      return score.isEmpty()
          ? new Finding(kind, Finding.State.CLEARED, score)
          : new Finding(kind, state.orElse(unstated), score);
    }
  }
}
