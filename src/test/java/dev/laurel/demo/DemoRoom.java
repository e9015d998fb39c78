package dev.laurel.demo;

import dev.laurel.shared.Settings;
import java.util.LinkedHashMap;
import java.util.Map;

/** The demo LMS in memory as its pages see it; for the tests of the pages. */
public final class DemoRoom {

  private final Room room = new Room();
  public final DemoSite site = room.site;
  public final Courses courses = room.courses;
  public final People people = room.people;
  public final Gradebook gradebook = room.gradebook;
  public final School school = room.school;
  public final DemoSession session = room.session;
  public final InstalledTools installed = room.installed;
  public final CopyCourse copyCourse = room.copyCourse;
  public final AddActivities addActivities = room.addActivities;
  public final TypeGrade typeGrade = room.typeGrade;
  public final ComputeGrades computeGrades = room.computeGrades;
  public final InviteTool inviteTool = room.inviteTool;
  public final Visits visits = room.visits;
  public final StartLaunch startLaunch = room.startLaunch;
  public final AnswerAuthRequest auth = room.auth;
  public final PlatformKey key = room.key;
  public final IssueAccessToken issueToken = room.issueToken;
  public final AnswerServiceCall calls = room.calls;
  public final RegisterTool registerTool = room.registerTool;
  public final PlatformDocument document = new PlatformDocument(room.site);
  public final ReceiveContent receiveContent = room.receiveContent;
  public final SaveContent saveContent = room.saveContent;
  public final Faults faults = room.faults;
  public final DemoState state = new DemoState(room.school, room.installed, room.faults);
  public final TestOrders orders =
      new TestOrders(
          new AddLearners(room.people), room.typeGrade, room.people, room.gradebook, room.faults);

  public Mailbox mailbox(Settings settings) {
    return new Mailbox(settings);
  }

  /** The cookie of somebody who signed in. */
  public String cookie(String personId) {
    return DemoSession.COOKIE + "=" + session.cookieFor(room.person(personId));
  }

  public void addLearners(int count) {
    new AddLearners(room.people).add(count);
  }

  /** A tool that registered itself and waits to be activated; its id. */
  public String waitingTool() {
    Map<String, Object> asked = new LinkedHashMap<>(FakeTool.request());
    asked.put("client_name", "Fake <tool>");
    FakeTool.register(room, room.registrationToken.forNewTool(), asked);
    return room.tools.all().getLast().id();
  }

  /** A token for everything that the preconfigured tool may do. */
  public String bearer() {
    return "Bearer " + room.everything().orElseThrow();
  }
}
