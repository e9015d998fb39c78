package dev.laurel.insight;

import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.GradedItems;
import dev.laurel.grading.ParkedReports;
import dev.laurel.grading.RefusedReports;
import dev.laurel.grading.Report;
import dev.laurel.roster.Context;
import dev.laurel.roster.Contexts;
import dev.laurel.roster.LearnerKey;
import dev.laurel.roster.LearnerKeys;
import dev.laurel.roster.NewPeople;
import dev.laurel.roster.RefreshRoster;
import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a course's grades wait for, or were refused for, and whose keys are in dispute. */
@Singleton
public class WaitingGrades {

  /** Lines of each kind that one look shows. */
  public static final int MOST = 50;

  /**
   * A grade that is not in the ledger.
   *
   * @param activity what it is for
   * @param person whom the channel named
   * @param reason why it was refused; absent while it waits
   */
  public record Line(
      String activity, LearnerKey person, Report report, Optional<RefusedReports.Reason> reason) {}

  /**
   * @param course the course
   * @param total how many wait in all
   * @param waiting those of this page, in the order of their coming
   * @param next after which row the next page begins
   * @param refused the latest refusals
   * @param disputes keys that the LMS said of two people
   */
  public record Found(
      Context course,
      int total,
      List<Line> waiting,
      Optional<String> next,
      List<Line> refused,
      List<LearnerKeys.Dispute> disputes) {}

  private final Contexts contexts;
  private final ParkedReports parked;
  private final RefusedReports refused;
  private final GradedItems items;
  private final LearnerKeys keys;
  private final Renewal renewal;

  @Inject
  public WaitingGrades(
      Contexts contexts,
      ParkedReports parked,
      RefusedReports refused,
      GradedItems items,
      LearnerKeys keys,
      Renewal renewal) {
    this.contexts = contexts;
    this.parked = parked;
    this.refused = refused;
    this.items = items;
    this.keys = keys;
    this.renewal = renewal;
  }

  /** Reads the list of members, and looks again whose the grades are that wait. */
  @Singleton
  public static class Renewal {

    private final RefreshRoster refreshRoster;
    private final NewPeople newPeople;

    @Inject
    public Renewal(RefreshRoster refreshRoster, NewPeople newPeople) {
      this.refreshRoster = refreshRoster;
      this.newPeople = newPeople;
    }

    RefreshRoster.Refreshed renew(String contextId) {
      RefreshRoster.Refreshed refreshed = refreshRoster.refresh(contextId);
      newPeople.cameTo(contextId);
      return refreshed;
    }
  }

  /**
   * @param after the row that the last page ended with, or empty
   */
  public Found of(Course course, String after) {
    Context context =
        contexts.byId(course.contextId()).orElseThrow(() -> Problem.notFound("page-unknown"));
    List<ParkedReports.Parked> rows = parked.of(course.contextId(), after, MOST + 1);
    List<ParkedReports.Parked> shown = rows.subList(0, Math.min(MOST, rows.size()));
    List<RefusedReports.Refused> not = refused.latest(course.contextId(), MOST);
    Map<String, String> labels =
        labels(
            Stream.concat(
                    shown.stream().map(ParkedReports.Parked::report),
                    not.stream().map(RefusedReports.Refused::report))
                .map(Report::itemId)
                .collect(Collectors.toSet()));
    return new Found(
        context,
        parked.waiting(course.contextId()),
        shown.stream().map(row -> line(labels, row.report(), Optional.empty())).toList(),
        rows.size() > MOST ? Optional.of(shown.getLast().id()) : Optional.empty(),
        not.stream().map(no -> line(labels, no.report(), Optional.of(no.reason()))).toList(),
        keys.disputes(context.deploymentRowId(), context.id(), MOST));
  }

  private Map<String, String> labels(Collection<String> itemIds) {
    return itemIds.isEmpty()
        ? Map.of()
        : items.byIds(itemIds).stream()
            .collect(Collectors.toMap(GradedItem::id, GradedItem::label));
  }

  private static Line line(
      Map<String, String> labels, Report report, Optional<RefusedReports.Reason> reason) {
    return new Line(
        labels.getOrDefault(report.itemId(), ""),
        LearnerKey.parse(report.userKey()),
        report,
        reason);
  }

  /** Leaves this machine. */
  public RefreshRoster.Refreshed lookAgain(Course course) {
    return renewal.renew(course.contextId());
  }
}
