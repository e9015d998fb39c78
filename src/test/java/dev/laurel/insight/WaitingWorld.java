package dev.laurel.insight;

import dev.laurel.grading.Channel;
import dev.laurel.grading.Course;
import dev.laurel.grading.Finding;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.Listening;
import dev.laurel.grading.RefusedReports;
import dev.laurel.grading.Report;
import dev.laurel.grading.Source;
import dev.laurel.insight.web.WaitingDoors;
import dev.laurel.lti.LtiFailures;
import dev.laurel.lti.Membership;
import dev.laurel.lti.MembershipList;
import dev.laurel.lti.Roles;
import dev.laurel.roster.Context;
import dev.laurel.roster.Enrolled;
import dev.laurel.roster.LearnerKey;
import dev.laurel.roster.LearnerKeys.Claim;
import dev.laurel.roster.MemberList;
import dev.laurel.roster.MemoryRoster;
import dev.laurel.roster.MemoryRosterReadings;
import dev.laurel.roster.RefreshRoster;
import dev.laurel.testing.CourseVisitor;
import dev.laurel.testing.Doors;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A course with grades that wait, and the page that shows them. */
public final class WaitingWorld {

  public final Listening listening = new Listening();
  public final Course course = Grades.course(listening.ids);
  public final CourseVisitor visitor = new CourseVisitor(course);
  public final GradedItem item = Grades.item(listening.ids, course, "Final <project>");
  public final List<String> lookedAgain = new ArrayList<>();
  public final MemoryRoster roster = new MemoryRoster();
  public boolean listFails;
  private final List<Membership> list = new ArrayList<>();

  public WaitingWorld() {
    roster.addCourse(context(Optional.of(URI.create("https://lms.example/members"))), Doors.NOW);
    listening.ports.items().save(List.of(item));
  }

  private Context context(Optional<URI> members) {
    return new Context(
        course.contextId(),
        course.tenantId(),
        "deployment",
        "201",
        "Plants & Soil",
        Optional.empty(),
        members,
        Set.of(),
        true);
  }

  public void withoutList() {
    roster.changeCourse(context(Optional.empty()));
  }

  public Doors doors() {
    var ports = listening.ports;
    RefreshRoster refresh =
        new RefreshRoster(
            roster,
            new Members(),
            roster.ports().applyRoster(listening.ids, listening.clock),
            new MemoryRosterReadings(),
            listening.clock);
    WaitingGrades grades =
        new WaitingGrades(
            roster,
            ports.parked(),
            ports.refused(),
            ports.items(),
            roster.ports().keys(),
            new WaitingGrades.Renewal(refresh, lookedAgain::add));
    return WaitingDoors.of(visitor, grades);
  }

  public Report report(Channel channel, String userKey, Finding finding, Instant at) {
    Source source = new Source(channel, listening.ids.newId(), "");
    return new Report(source, item.id(), userKey, finding, at, at);
  }

  public void park(Channel channel, String userKey, Finding finding, Instant at) {
    listening.ports.parked().park(course, List.of(report(channel, userKey, finding, at)));
  }

  public void refuse(String userKey, RefusedReports.Reason reason) {
    Report report =
        report(Channel.SCORE_SERVICE, userKey, Finding.grade(Grades.points("7", "10")), Doors.NOW);
    listening.ports.refused().keep(List.of(new RefusedReports.Refused(course, report, reason)));
  }

  /** Two members whom the LMS gives one key. */
  public void dispute(String first, String second, LearnerKey key) {
    Context context = roster.byId(course.contextId()).orElseThrow();
    for (String name : List.of(first, second)) {
      Enrolled person =
          new Enrolled(
              name,
              "sub-" + name,
              Optional.of(name),
              Optional.empty(),
              Optional.of(Roles.of(List.of("Learner"))),
              Optional.empty(),
              true);
      roster.addPeople(context, List.of(person), Doors.NOW);
      roster.putMembers(context, List.of(person), Doors.NOW);
      roster.ports().keys().add(context, List.of(new Claim(key, name)), Doors.NOW);
    }
  }

  /** The LMS lists somebody. */
  public void lists(String userId) {
    Optional<String> none = Optional.empty();
    list.add(
        new Membership(
            userId,
            Roles.of(List.of("Learner")),
            dev.laurel.lti.MembershipStatus.ACTIVE,
            none,
            none,
            none,
            none,
            none,
            Map.of()));
  }

  private final class Members implements MemberList {
    @Override
    public MembershipList read(Context context) {
      if (listFails) {
        throw LtiFailures.gone();
      }
      return new MembershipList(List.copyOf(list), Optional.empty());
    }

    @Override
    public MembershipList changes(Context context, URI since) {
      return read(context);
    }
  }
}
