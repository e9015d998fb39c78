package dev.laurel.story.launches;

import java.util.List;

/**
 * What came of a case.
 *
 * @param status of the answer to the last thing that was sent
 * @param pages the problems that the last page names
 * @param body the last page
 * @param landed the path that a launch led to, blank when it led nowhere
 * @param landedStatus the status of that page, 0 when there was none
 * @param millis how long the answer took, without the page that it led to
 * @param rowsAdded sessions, people and courses that were stored meanwhile
 */
record Observed(
    int status,
    List<String> pages,
    String body,
    String landed,
    int landedStatus,
    double millis,
    long rowsAdded) {

  static Observed refused(Person.Answer answer) {
    return new Observed(
        answer.status(), ProblemPages.on(answer.body()), answer.body(), "", 0, answer.millis(), 0);
  }

  static Observed landed(Person.Answer answer, Person.Answer page) {
    return new Observed(
        answer.status(),
        ProblemPages.on(page.body()),
        page.body(),
        page.uri().getPath(),
        page.status(),
        answer.millis(),
        0);
  }

  Observed withRowsAdded(long rows) {
    return new Observed(status, pages, body, landed, landedStatus, millis, rows);
  }
}
