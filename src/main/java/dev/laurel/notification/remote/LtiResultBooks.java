package dev.laurel.notification.remote;

import dev.laurel.grading.UpdateItems;
import dev.laurel.lti.Forbidden;
import dev.laurel.lti.Gone;
import dev.laurel.lti.GradeBook;
import dev.laurel.lti.LineItem;
import dev.laurel.lti.LineItemDetails;
import dev.laurel.lti.LineItemFilter;
import dev.laurel.lti.LtiCallFailed;
import dev.laurel.lti.Refused;
import dev.laurel.lti.Score;
import dev.laurel.lti.SubmissionReview;
import dev.laurel.lti.Superseded;
import dev.laurel.lti.Throttled;
import dev.laurel.notification.BadgeColumn;
import dev.laurel.notification.ResultBooks;
import dev.laurel.notification.ResultBooks.Trouble.Kind;
import dev.laurel.platform.PlatformConnections;
import dev.laurel.roster.Context;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Gradebooks over Assignment and Grade Services 2.0. */
@Singleton
public class LtiResultBooks implements ResultBooks {

  private static final BigDecimal ALL_POINTS = BigDecimal.valueOf(100);

  private final PlatformConnections connections;

  @Inject
  public LtiResultBooks(PlatformConnections connections) {
    this.connections = connections;
  }

  @Override
  public Optional<URI> find(Context course, BadgeColumn column) throws Trouble {
    LineItemFilter filter =
        new LineItemFilter(
            Optional.of(column.achievementId()),
            Optional.of(UpdateItems.BADGE_TAG),
            Optional.empty());
    // Some platforms ignore the filter, so what they list is compared once more.
    return calling(() -> book(course).lineItems(lineItems(course), filter)).stream()
        .filter(item -> isFor(item, column))
        .map(LineItem::id)
        .findFirst();
  }

  private static boolean isFor(LineItem item, BadgeColumn column) {
    return item.details().resourceId().equals(Optional.of(column.achievementId()))
        && item.details().tag().equals(Optional.of(UpdateItems.BADGE_TAG));
  }

  @Override
  public URI create(Context course, BadgeColumn column) throws Trouble {
    LineItemDetails details =
        LineItemDetails.standAlone(
                column.label(), ALL_POINTS, column.achievementId(), UpdateItems.BADGE_TAG)
            .with(SubmissionReview.always());
    return calling(() -> book(course).create(lineItems(course), details)).id();
  }

  @Override
  public void post(Context course, URI column, Line line) throws Trouble {
    Score score =
        Score.graded(line.userId(), ALL_POINTS, ALL_POINTS, line.at()).withComment(line.comment());
    calling(
        () -> {
          book(course).postScore(column, score);
          return true;
        });
  }

  @Override
  public Optional<Entry> read(Context course, URI column, String userId) throws Trouble {
    return calling(() -> book(course).results(column, userId)).stream()
        .findFirst()
        .map(found -> new Entry(found.resultScore(), found.resultMaximum(), found.comment()));
  }

  private GradeBook book(Context course) {
    return connections.gradeBook(course.deploymentRowId(), course.scopes());
  }

  private static URI lineItems(Context course) {
    return course.lineItemsUrl().orElseThrow();
  }

  private static <T> T calling(Supplier<T> call) throws Trouble {
    try {
      return call.get();
    } catch (LtiCallFailed failure) {
      throw new Trouble(kind(failure), failure.detail(), rest(failure));
    }
  }

  private static Kind kind(LtiCallFailed failure) {
    return switch (failure) {
      case Superseded newer -> Kind.SUPERSEDED;
      case Gone gone -> Kind.COLUMN_GONE;
      case Refused refused -> Kind.REFUSED;
      case Forbidden forbidden -> Kind.FORBIDDEN;
      default -> Kind.LATER;
    };
  }

  private static Optional<Duration> rest(LtiCallFailed failure) {
    return failure instanceof Throttled throttled
        ? Optional.of(throttled.retryAfter())
        : Optional.empty();
  }
}
