package dev.laurel.achievement.web;

import dev.laurel.achievement.Achievement;
import dev.laurel.shared.web.Ui;
import java.util.List;
import java.util.Optional;

/**
 * What can be put into the course.
 *
 * @param contextId the course
 * @param course its title
 * @param selectionId names the request of the LMS
 * @param badges that can be chosen
 * @param several whether the LMS takes several at once
 * @param takesLinks whether the LMS takes what Laurel offers at all
 * @param host where the selection goes back to
 * @param mistake the key of what is wrong with what was chosen
 */
public record SelectionPage(
    String contextId,
    String course,
    String selectionId,
    List<Achievement> badges,
    boolean several,
    boolean takesLinks,
    String host,
    Optional<String> mistake) {

  /** What is wrong, in words. */
  public List<Ui.Mistake> mistakes(Ui ui) {
    return mistake.map(key -> new Ui.Mistake("choice", ui.text(key))).stream().toList();
  }
}
