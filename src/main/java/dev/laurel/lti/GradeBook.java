package dev.laurel.lti;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The Tool's own columns in one course's gradebook (Assignment and Grade Services 2.0). Every
 * method throws {@link LtiCallFailed}.
 *
 * <p>A list is read to its end, at most a hundred pages, and only from the origin it began at.
 * Moodle's peculiarities are met here: one literal media type, no {@code limit}, paths extended
 * before the query.
 */
public final class GradeBook {
  private static final String LINE_ITEM = "application/vnd.ims.lis.v2.lineitem+json";
  private static final String LINE_ITEMS = "application/vnd.ims.lis.v2.lineitemcontainer+json";
  private static final String RESULTS = "application/vnd.ims.lis.v2.resultcontainer+json";
  private static final String SCORE = "application/vnd.ims.lis.v1.score+json";
  private static final Set<String> OWN_SCOPES =
      Set.of(Scopes.LINE_ITEM, Scopes.LINE_ITEM_READONLY, Scopes.RESULT_READONLY, Scopes.SCORE);

  private final Calls calls;

  /**
   * Opens the gradebook.
   *
   * @param connection the deployment
   * @param offered the scopes of the launch's {@link AgsEndpoint}; tokens are asked for those of
   *     them that concern the gradebook, because some Platforms refuse a request for any other
   */
  public GradeBook(PlatformConnection connection, Set<String> offered) {
    this.calls =
        new Calls(
            connection,
            offered.stream().filter(OWN_SCOPES::contains).collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * Lists line items (§3.2.4). Query before you create: a copied course keeps resource id and tag.
   *
   * @param lineItems the container's address from the launch
   * @param filter which ones
   */
  public List<LineItem> lineItems(URI lineItems, LineItemFilter filter) {
    calls.requireAnyOf(Scopes.LINE_ITEM, Scopes.LINE_ITEM_READONLY);
    return calls.pages(Call.get(filter.on(lineItems), LINE_ITEMS)).stream()
        .flatMap(page -> Answer.each(page, "the list of line items").stream())
        .map(GradeBookJson::lineItem)
        .toList();
  }

  /** Reads one line item (§3.2.5). */
  public LineItem lineItem(URI lineItem) {
    calls.requireAnyOf(Scopes.LINE_ITEM, Scopes.LINE_ITEM_READONLY);
    return GradeBookJson.lineItem(new Answer(calls.json(Call.get(lineItem, LINE_ITEM).ofOne())));
  }

  /**
   * Creates a line item (§3.2.5). On Moodle one that is tied to no link becomes a column that
   * teachers may fill by hand or by formula.
   *
   * @param lineItems the container's address from the launch
   * @param details what it shall say
   * @return the line item with the address that the Platform gave it
   * @throws IllegalArgumentException if the label is blank or the maximum not above 0
   */
  public LineItem create(URI lineItems, LineItemDetails details) {
    calls.requireAnyOf(Scopes.LINE_ITEM);
    String body = GradeBookJson.write(details).toString();
    return GradeBookJson.lineItem(
        new Answer(calls.json(Call.send("POST", lineItems, LINE_ITEM, body))));
  }

  /**
   * Replaces what a line item says (§3.2.6); Moodle rescales grades when the maximum changes.
   *
   * @return the line item as given
   * @throws IllegalArgumentException if the label is blank or the maximum not above 0
   */
  public LineItem update(LineItem lineItem) {
    calls.requireAnyOf(Scopes.LINE_ITEM);
    ObjectNode body = GradeBookJson.write(lineItem.details()).put("id", lineItem.id().toString());
    calls.send(Call.send("PUT", lineItem.id(), LINE_ITEM, body.toString()).ofOne());
    return lineItem;
  }

  /** Deletes a line item with its grades (§3.2.7); on Moodle even an activity's own column. */
  public void delete(URI lineItem) {
    calls.requireAnyOf(Scopes.LINE_ITEM);
    calls.send(Call.delete(lineItem).ofOne());
  }

  /** Reads every result of a line item (§3.3); never asks for pages, Moodle would crash. */
  public List<Result> results(URI lineItem) {
    calls.requireAnyOf(Scopes.RESULT_READONLY);
    return calls
        .pages(Call.get(Address.withPathSuffix(lineItem, "results"), RESULTS).ofOne())
        .stream()
        .flatMap(page -> Answer.each(page, "the list of results").stream())
        .map(GradeBookJson::result)
        .toList();
  }

  /**
   * Reads the results of one learner (§3.3), at most one on any sound Platform; some ignore the
   * filter, so what they answer is filtered once more.
   *
   * @param lineItem the line item
   * @param userId the learner's {@code sub}
   */
  public List<Result> results(URI lineItem, String userId) {
    return results(Address.withParameter(lineItem, "user_id", userId)).stream()
        .filter(result -> result.userId().equals(userId))
        .toList();
  }

  /**
   * Posts a score (§3.4).
   *
   * @throws Superseded if the Platform holds something as new or newer
   */
  public void postScore(URI lineItem, Score score) {
    calls.requireAnyOf(Scopes.SCORE);
    URI scores = Address.withPathSuffix(lineItem, "scores");
    calls.send(Call.send("POST", scores, SCORE, GradeBookJson.write(score).toString()).ofOne());
  }
}
