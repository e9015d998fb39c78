package dev.laurel.story;

import com.microsoft.playwright.Page;
import dev.laurel.lti.PlatformForTests;
import dev.laurel.testing.LmsVisit;
import dev.laurel.testing.TestLms;
import dev.laurel.testing.Visitor;
import java.util.List;
import java.util.Map;

/**
 * The people of {@link EveryPageIT} who come from a second LMS: one who chooses content for a
 * course, and those who come without a course.
 */
final class OtherLms implements AutoCloseable {

  private static final String COURSE = "course-of-content";
  private static final String ADMINISTRATOR =
      "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator";

  private final TestLms lms;
  private final LmsVisit teacher;
  private final LmsVisit administrator;
  private final LmsVisit learner;
  private String selection = "";
  private String notTaken = "";
  private String welcome = "";
  private String passport = "";

  OtherLms(String laurel, TestLms lms) {
    this.lms = lms;
    this.teacher = new LmsVisit(lms.base(), laurel);
    this.administrator = new LmsVisit(lms.base(), laurel);
    this.learner = new LmsVisit(lms.base(), laurel);
  }

  /** What the operator enters. */
  Map<String, String> entry() {
    return lms.entry();
  }

  Visitor teacher() {
    return teacher.visitor();
  }

  Visitor administrator() {
    return administrator.visitor();
  }

  Visitor learner() {
    return learner.visitor();
  }

  void launch() {
    notTaken =
        address(
            teacher, lms.selection(COURSE, asked -> asked.put("accept_types", List.of("file"))));
    selection = address(teacher, lms.selection(COURSE, asked -> {}));
    welcome = address(administrator, alone("teacher-9", List.of(ADMINISTRATOR)));
    passport = address(learner, alone("learner-1", List.of("Learner")));
  }

  private Map<String, Object> alone(String sub, List<String> roles) {
    Map<String, Object> claims = lms.link(sub, "Learner", COURSE);
    claims.remove(PlatformForTests.claim("context"));
    claims.put(PlatformForTests.claim("roles"), roles);
    claims.put(
        PlatformForTests.claim("launch_presentation"),
        Map.of("document_target", "iframe", "return_url", "https://school.example/back"));
    return claims;
  }

  private String address(LmsVisit person, Map<String, Object> claims) {
    return person.launch(lms.start(claims)).uri().toString();
  }

  void publishes() {
    teacher.publishBadge("Data explorer", "Final project", "80");
  }

  void chooses(Page page) {
    page.navigate(selection);
  }

  void choosesNothing(Page page) {
    page.navigate(selection);
    page.locator("button[value=add]").click();
  }

  /** The page sends itself; an answer without content leaves it where it is. */
  void sendsChoice(Page page) {
    page.route(
        lms.base() + "/return**",
        route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setStatus(204)));
    page.navigate(selection);
    page.locator("input[value=passport]").check();
    page.locator("button[value=add]").click();
    page.locator("form[data-sends-itself]").waitFor();
  }

  void findsNothingTaken(Page page) {
    page.navigate(notTaken);
  }

  void leavesSelection(Page page) {
    page.navigate(teacher.course() + "/badges");
  }

  void arrivesWithoutCourse(Page page) {
    page.navigate(welcome);
  }

  void opensPassport(Page page) {
    page.navigate(passport);
  }

  @Override
  public void close() {
    lms.close();
  }
}
