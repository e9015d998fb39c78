package dev.laurel.grading;

import dev.laurel.roster.CanvasCourses;
import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Takes one event of a stream through {@link RecordOutcome}, when its course is known. */
@Singleton
public class TakeCanvasEvent {

  private final CanvasStreams streams;
  private final CanvasCourses courses;
  private final KeepCanvasItems keepItems;
  private final Learners learners;
  private final RecordOutcome recordOutcome;
  private final Clock clock;

  @Inject
  TakeCanvasEvent(
      CanvasStreams streams,
      CanvasCourses courses,
      KeepCanvasItems keepItems,
      Learners learners,
      RecordOutcome recordOutcome,
      Clock clock) {
    this.streams = streams;
    this.courses = courses;
    this.keepItems = keepItems;
    this.learners = learners;
    this.recordOutcome = recordOutcome;
    this.clock = clock;
  }

  /**
   * A message as it came.
   *
   * @param rootUuid the root account that it says it is of
   * @param rawHash SHA-256 of the whole
   */
  record Origin(Optional<String> rootUuid, String rawHash) {}

  /**
   * Takes an event within one transaction.
   *
   * @return whether it was for us: false when nobody has opened Laurel in its course
   * @throws Problem 403, when it is of another root account than the course
   */
  @Transactional
  boolean take(CanvasStream stream, Origin origin, CanvasEvent event) {
    Optional<CanvasCourses.Found> found =
        courses.find(stream.deploymentRowId(), event.head().courseId(), event.head().courseUuid());
    found.ifPresent(course -> bind(stream, origin, course));
    found
        .map(at -> new Course(at.context().tenantId(), at.context().id()))
        .ifPresent(course -> take(stream, origin, event, course));
    return found.isPresent();
  }

  private void take(CanvasStream stream, Origin origin, CanvasEvent event, Course course) {
    Optional<GradedItem> item = keepItems.keep(stream, course, event);
    if (item.isPresent() && event.result().isPresent()) {
      CanvasEvent.Result result = event.result().get();
      recordOutcome.record(
          course,
          learners.byKeys(course.contextId(), List.of(result.userKey())),
          List.of(report(stream, origin, event, result, item.get())));
    }
  }

  private Report report(
      CanvasStream stream,
      Origin origin,
      CanvasEvent event,
      CanvasEvent.Result result,
      GradedItem item) {
    Finding.State unstated = stream.countsUnstated() ? Finding.State.FINAL : Finding.State.HIDDEN;
    return new Report(
        new Source(Channel.CANVAS_EVENTS, eventId(stream, event, result), origin.rawHash()),
        item.id(),
        result.userKey(),
        result.finding(item.scoreMaximum(), unstated),
        event.head().at(),
        clock.instant());
  }

  /** Canvas's own form gives events no ids; the same event says the same when it comes again. */
  private static String eventId(CanvasStream stream, CanvasEvent event, CanvasEvent.Result result) {
    CanvasEvent.Head head = event.head();
    return head.id().isEmpty()
        ? Digest.sha256(
            List.of(
                stream.deploymentRowId(),
                head.name(),
                head.at().toString(),
                event.item().url(),
                result.toString()))
        : Digest.sha256(List.of(stream.deploymentRowId(), head.id()));
  }

  /**
   * The first event of a known course says which root account a stream is of, unless a signed
   * launch of the course has said it.
   */
  private void bind(CanvasStream stream, Origin origin, CanvasCourses.Found found) {
    if (stream.rootUuid().isEmpty()) {
      Optional<String> bound =
          found
              .said()
              .rootAccountUuid()
              .or(origin::rootUuid)
              .flatMap(root -> streams.bind(stream.deploymentRowId(), root));
      requireAccount(bound, origin.rootUuid());
    }
  }

  /** A message that does not say of which root account it is goes by its course alone. */
  static void requireAccount(Optional<String> bound, Optional<String> said) {
    if (bound.isPresent() && said.isPresent() && !bound.equals(said)) {
      throw Problem.of(403, "events-account", "an event of another root account");
    }
  }
}
