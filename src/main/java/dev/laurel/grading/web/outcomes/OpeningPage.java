package dev.laurel.grading.web.outcomes;

import dev.laurel.grading.OpenOlderTool.Opening;

/**
 * The way into a tool: a form that sends itself.
 *
 * @param opening what is sent
 */
public record OpeningPage(Opening opening) {

  /** Where to, for people. */
  public String host() {
    return String.valueOf(opening.launch().address().getHost());
  }
}
