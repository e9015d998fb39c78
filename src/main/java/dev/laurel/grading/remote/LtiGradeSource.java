package dev.laurel.grading.remote;

import dev.laurel.grading.GradeSource;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.ListedItem;
import dev.laurel.grading.LmsResult;
import dev.laurel.grading.LmsTrouble;
import dev.laurel.grading.LmsTrouble.Kind;
import dev.laurel.grading.NewColumn;
import dev.laurel.lti.Forbidden;
import dev.laurel.lti.Gone;
import dev.laurel.lti.GradeBook;
import dev.laurel.lti.LineItem;
import dev.laurel.lti.LineItemDetails;
import dev.laurel.lti.LineItemFilter;
import dev.laurel.lti.LtiCallFailed;
import dev.laurel.lti.NotUnderstood;
import dev.laurel.lti.PlatformUnreachable;
import dev.laurel.lti.Refused;
import dev.laurel.lti.Result;
import dev.laurel.lti.Superseded;
import dev.laurel.lti.Throttled;
import dev.laurel.lti.TokenRefused;
import dev.laurel.platform.PlatformConnections;
import dev.laurel.roster.Context;
import dev.laurel.roster.Contexts;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The gradebook behind the course's launch. */
@Singleton
class LtiGradeSource implements GradeSource {

  private final Contexts contexts;
  private final PlatformConnections connections;

  @Inject
  LtiGradeSource(Contexts contexts, PlatformConnections connections) {
    this.contexts = contexts;
    this.connections = connections;
  }

  @Override
  public List<ListedItem> items(String contextId) throws LmsTrouble {
    return listed(contextId, LineItemFilter.ALL);
  }

  /** Some platforms ignore the filter, so what they answer is filtered here once more. */
  @Override
  public List<ListedItem> items(String contextId, String resourceId, String tag) throws LmsTrouble {
    LineItemFilter filter =
        new LineItemFilter(Optional.of(resourceId), Optional.of(tag), Optional.empty());
    return listed(contextId, filter).stream()
        .filter(item -> item.resourceId().equals(Optional.of(resourceId)))
        .filter(item -> item.tag().equals(Optional.of(tag)))
        .toList();
  }

  private List<ListedItem> listed(String contextId, LineItemFilter filter) throws LmsTrouble {
    return call(contextId, (book, context) -> book.lineItems(container(context), filter)).stream()
        .map(LtiGradeSource::listed)
        .toList();
  }

  @Override
  public ListedItem create(String contextId, NewColumn column) throws LmsTrouble {
    LineItemDetails details =
        LineItemDetails.standAlone(
            column.label(), column.scoreMaximum(), column.resourceId(), column.tag());
    return listed(call(contextId, (book, context) -> book.create(container(context), details)));
  }

  @Override
  public List<LmsResult> results(String contextId, GradedItem item) throws LmsTrouble {
    return call(contextId, (book, context) -> book.results(URI.create(item.url()))).stream()
        .map(LtiGradeSource::result)
        .toList();
  }

  private <T> T call(String contextId, Call<T> call) throws LmsTrouble {
    Context context =
        contexts
            .byId(contextId)
            .filter(known -> known.lineItemsUrl().isPresent())
            .orElseThrow(() -> new LmsTrouble(Kind.NO_SERVICE, "No grade service in this course"));
    try {
      return call.make(connections.gradeBook(context.deploymentRowId(), context.scopes()), context);
    } catch (LtiCallFailed failure) {
      throw new LmsTrouble(kind(failure), failure.detail(), rest(failure), failure);
    }
  }

  private static Kind kind(LtiCallFailed failure) {
    return switch (failure) {
      case PlatformUnreachable unreachable -> Kind.UNREACHABLE;
      case Throttled throttled -> Kind.UNREACHABLE;
      case NotUnderstood html -> Kind.NOT_UNDERSTOOD;
      case Gone gone -> Kind.GONE;
      case Forbidden forbidden -> Kind.REFUSED;
      case TokenRefused refused -> Kind.REFUSED;
      case Refused refused -> Kind.REFUSED;
      case Superseded superseded -> Kind.REFUSED;
    };
  }

  private static Optional<Duration> rest(LtiCallFailed failure) {
    return failure instanceof Throttled throttled
        ? Optional.of(throttled.retryAfter())
        : Optional.empty();
  }

  private static URI container(Context context) {
    return context.lineItemsUrl().orElseThrow();
  }

  private static ListedItem listed(LineItem item) {
    LineItemDetails details = item.details();
    return new ListedItem(
        item.id().toString(),
        details.label(),
        details.scoreMaximum(),
        details.resourceId().filter(text -> !text.isBlank()),
        details.tag().filter(text -> !text.isBlank()));
  }

  private static LmsResult result(Result result) {
    return new LmsResult(
        result.userId(),
        result.resultScore(),
        Optional.of(result.resultMaximum()),
        result.timestamp());
  }

  /** One call to the gradebook of a course. */
  private interface Call<T> {
    T make(GradeBook book, Context context);
  }
}
