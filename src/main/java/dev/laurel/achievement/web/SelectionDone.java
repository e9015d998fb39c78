package dev.laurel.achievement.web;

/**
 * The way back to the LMS.
 *
 * @param course its title
 * @param returnUrl where the form goes
 * @param host the same for people
 * @param jwt the signed answer
 */
public record SelectionDone(String course, String returnUrl, String host, String jwt) {

  @Override
  public String toString() {
    return "SelectionDone[" + host + "]";
  }
}
