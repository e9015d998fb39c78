package dev.laurel.lti;

import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * The Tool's own columns in one course's gradebook (Assignment and Grade Services 2.0). Every
 * method throws {@link LtiCallFailed}.
 *
 * <p>A list is read to its end, at most {@value #MOST_PAGES} pages, and only from the origin it
 * began at. Moodle's peculiarities are met here: one literal media type, no {@code limit}, paths
 * extended before the query.
 */
public final class GradeBook {
  /** The most pages of one list. */
  static final int MOST_PAGES = 100;

  private final PlatformConnection connection;
  private final Set<String> offered;

  /**
   * Opens the gradebook.
   *
   * @param connection the deployment
   * @param offered the scopes of the launch's {@link AgsEndpoint}; tokens are asked for just these
   */
  public GradeBook(PlatformConnection connection, Set<String> offered) {
    this.connection = connection;
    this.offered = Set.copyOf(offered);
  }

  /**
   * Lists line items (§3.2.4). Query before you create: a copied course keeps resource id and tag.
   *
   * @param lineItems the container's address from the launch
   * @param filter which ones
   */
  public List<LineItem> lineItems(URI lineItems, LineItemFilter filter) {
    throw new UnsupportedOperationException("" + connection + offered);
  }

  /** Reads one line item (§3.2.5). */
  public LineItem lineItem(URI lineItem) {
    throw new UnsupportedOperationException();
  }

  /**
   * Creates a line item (§3.2.5).
   *
   * @param lineItems the container's address from the launch
   * @param details what it shall say
   * @return the line item with the address that the Platform gave it
   */
  public LineItem create(URI lineItems, LineItemDetails details) {
    throw new UnsupportedOperationException();
  }

  /** Replaces what a line item says (§3.2.6); Moodle rescales grades when the maximum changes. */
  public LineItem update(LineItem lineItem) {
    throw new UnsupportedOperationException();
  }

  /** Deletes a line item with its grades (§3.2.7); on Moodle even an activity's own column. */
  public void delete(URI lineItem) {
    throw new UnsupportedOperationException();
  }

  /** Reads every result of a line item (§3.3); never asks for pages, Moodle would crash. */
  public List<Result> results(URI lineItem) {
    throw new UnsupportedOperationException();
  }

  /**
   * Posts a score (§3.4).
   *
   * @throws Superseded if the Platform holds something as new or newer
   */
  public void postScore(URI lineItem, Score score) {
    throw new UnsupportedOperationException();
  }
}
