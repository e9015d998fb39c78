package dev.laurel.grading;

import dev.laurel.lti.Check;
import dev.laurel.lti.LaunchRejected;
import dev.laurel.lti.Notice;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.OtherNotices;
import dev.laurel.roster.Context;
import dev.laurel.roster.Enrolments;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Hears every grade and completion of a Moodle course from its plugin local_laurel. The message is
 * signed with Moodle's own LTI key, as a launch is, or with a secret where that key cannot be used
 * (decision 0012); it tells of its own courses only, and a repeated one records nothing twice.
 */
@Singleton
public class HearMoodle implements OtherNotices {

  private final Enrolments enrolments;
  private final UpdateItems updateItems;
  private final Learners learners;
  private final RecordOutcome recordOutcome;
  private final Clock clock;

  @Inject
  HearMoodle(
      Enrolments enrolments,
      UpdateItems updateItems,
      Learners learners,
      RecordOutcome recordOutcome,
      Clock clock) {
    this.enrolments = enrolments;
    this.updateItems = updateItems;
    this.learners = learners;
    this.recordOutcome = recordOutcome;
    this.clock = clock;
  }

  @Override
  public void heard(Deployment deployment, Notice.Other notice) {
    if (!notice.head().type().equals(MoodleMessage.TYPE)) {
      return;
    }
    MoodleMessage message = MoodleMessage.read(notice.claims());
    Course course = course(deployment, message);
    Map<String, GradedItem> items =
        items(course, message).stream()
            .collect(Collectors.toMap(GradedItem::url, Function.identity(), (one, same) -> one));
    String raw = Digest.sha256(notice.claims().toString());
    List<Report> reports =
        message.events().stream().map(told -> report(deployment, told, items, raw)).toList();
    if (!reports.isEmpty()) {
      List<String> users = reports.stream().map(Report::userKey).toList();
      recordOutcome.record(course, learners.byKeys(course.contextId(), users), reports);
    }
  }

  /** Moodle keeps what is refused and tells it again once somebody has opened Laurel there. */
  private Course course(Deployment deployment, MoodleMessage message) {
    Context context =
        enrolments
            .course(deployment.id(), message.courseId())
            .orElseThrow(
                () -> new LaunchRejected(Check.CLAIMS, "nobody opened Laurel in this course yet"));
    return new Course(context.tenantId(), context.id());
  }

  private List<GradedItem> items(Course course, MoodleMessage message) {
    return message.complete()
        ? updateItems.update(course, Channel.MOODLE_PLUGIN, message.items())
        : updateItems.addAll(course, Channel.MOODLE_PLUGIN, message.items());
  }

  private Report report(
      Deployment deployment, MoodleMessage.Told told, Map<String, GradedItem> items, String raw) {
    GradedItem item =
        Optional.ofNullable(items.get(told.itemUrl()))
            .orElseThrow(
                () -> new LaunchRejected(Check.CLAIMS, "an event of an item that is not listed"));
    String eventId = Digest.sha256(List.of(deployment.id(), told.id()));
    return new Report(
        new Source(Channel.MOODLE_PLUGIN, eventId, raw),
        item.id(),
        told.userKey(),
        told.finding(),
        told.at(),
        clock.instant());
  }
}
