package dev.laurel.achievement;

import dev.laurel.grading.Course;
import dev.laurel.keys.ToolKeys;
import dev.laurel.launch.FindSelection;
import dev.laurel.launch.PendingSelection;
import dev.laurel.lti.ContentItem;
import dev.laurel.lti.DeepLinkingResponse;
import dev.laurel.shared.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/**
 * Answers an LMS that sent somebody to choose content (Deep Linking 2.0): with what was chosen,
 * with nothing, or with what is wrong. The same request may be answered again, because people press
 * the back button; what is done with a second answer is for the LMS to say.
 */
@Singleton
public class AnswerSelection {

  private final Achievements achievements;
  private final LinkItems linkItems;
  private final FindSelection selections;
  private final ToolKeys keys;
  private final Ids ids;
  private final Clock clock;

  @Inject
  AnswerSelection(
      Achievements achievements,
      LinkItems linkItems,
      FindSelection selections,
      ToolKeys keys,
      Ids ids,
      Clock clock) {
    this.achievements = achievements;
    this.linkItems = linkItems;
    this.selections = selections;
    this.keys = keys;
    this.ids = ids;
    this.clock = clock;
  }

  /** The badges that can be chosen: published ones of the course that can be earned now. */
  public List<Achievement> offered(Course course) {
    return achievements.ofContext(course.contextId()).stream()
        .filter(badge -> badge.tenantId().equals(course.tenantId()))
        .filter(badge -> !badge.paused())
        .toList();
  }

  /** Whether the LMS takes links that lead to Laurel at all. */
  public static boolean takesLinks(PendingSelection selection) {
    return selection.request().settings().acceptTypes().contains("ltiResourceLink");
  }

  /**
   * The signed answer with what was chosen.
   *
   * @param choices none is the same as to cancel; several only where the LMS takes several
   * @return the compact JWS for the form field {@code JWT}
   */
  public String choose(PendingSelection selection, List<ContentChoice> choices) {
    List<ContentItem> items =
        choices.stream().<ContentItem>map(choice -> linkItems.of(selection, choice)).toList();
    return signed(selection, DeepLinkingResponse.to(selection.request()).items(items));
  }

  /** The signed answer of somebody who wants nothing. */
  public String cancel(PendingSelection selection) {
    return signed(selection, DeepLinkingResponse.to(selection.request()));
  }

  /** The signed answer that says what is wrong. */
  public String refuse(PendingSelection selection, String errorMessage) {
    return signed(
        selection, DeepLinkingResponse.to(selection.request()).errorMessage(errorMessage));
  }

  private String signed(PendingSelection selection, DeepLinkingResponse answer) {
    String jwt = answer.sign(keys.current(), ids.newToken(), clock);
    selections.answered(selection);
    return jwt;
  }
}
