package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GradeBookTest {
  private static final String SERVICES = "http://127.0.0.1:8081/mod/lti/services.php/201/";
  private static final URI LINE_ITEMS = URI.create(SERVICES + "lineitems?type_id=601");
  private static final URI ACTIVITY = lineItem(504);
  private static final URI STAND_ALONE = lineItem(507);

  private final ScriptedPlatform platform = new ScriptedPlatform();
  private final GradeBook gradeBook = platform.gradeBook();

  @Test
  void lists_the_line_items_that_moodle_recorded() {
    platform.then(RecordedMoodle.exchange("2", "lineitems, spec Accept").asRecorded());

    assertThat(gradeBook.lineItems(LINE_ITEMS, LineItemFilter.ALL))
        .containsExactly(
            new LineItem(
                ACTIVITY,
                new LineItemDetails(
                    "Credential portal",
                    new BigDecimal("100"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("401"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())));
  }

  @Test
  void filters_behind_the_query_that_is_already_there() {
    platform
        .then(RecordedMoodle.exchange("3", "list, filter tag").asRecorded())
        .then(RecordedMoodle.exchange("3", "list, filter resource_id").asRecorded())
        .then(RecordedMoodle.exchange("3", "list, filter resource_link_id").asRecorded());

    assertThat(gradeBook.lineItems(LINE_ITEMS, filter("", "passed", "")))
        .extracting(item -> item.details().tag().orElse(""))
        .containsExactly("passed");
    assertThat(gradeBook.lineItems(LINE_ITEMS, filter("badge-42", "", "")))
        .extracting(item -> item.details().resourceId().orElse(""))
        .containsExactly("badge-42", "badge-42");
    assertThat(gradeBook.lineItems(LINE_ITEMS, filter("", "", "401")))
        .extracting(item -> item.details().resourceLinkId().orElse(""))
        .contains("401");
  }

  @Test
  void follows_moodles_curly_next_link_to_the_end() {
    platform
        .then(RecordedMoodle.exchange("3", "list, paging limit=2").toAnything())
        .then(RecordedMoodle.exchange("3", "list, paging limit=2 from=2").asRecorded());

    assertThat(gradeBook.lineItems(LINE_ITEMS, LineItemFilter.ALL))
        .extracting(LineItem::id)
        .containsExactly(ACTIVITY, STAND_ALONE, lineItem(508), lineItem(509));
  }

  @Test
  void creates_reads_and_deletes_as_recorded() {
    LineItemDetails details =
        new LineItemDetails(
            "Course passed",
            new BigDecimal("100"),
            Optional.of("badge-42"),
            Optional.of("passed"),
            Optional.empty(),
            Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
            Optional.empty(),
            Optional.empty());
    platform
        .then(RecordedMoodle.exchange("3", "create").asRecorded())
        .then(RecordedMoodle.exchange("3", "get one").asRecorded())
        .then(RecordedMoodle.exchange("3", "delete standalone").asRecorded());

    assertThat(gradeBook.create(LINE_ITEMS, details)).isEqualTo(new LineItem(STAND_ALONE, details));
    assertThat(gradeBook.lineItem(STAND_ALONE).details().label()).isEqualTo("Course passed");
    gradeBook.delete(lineItem(509));
    assertThat(platform.requests()).hasSize(3);
  }

  @Test
  void creates_a_line_item_bound_to_a_link_as_recorded() {
    platform.then(RecordedMoodle.exchange("3", "create, bound to resource link").asRecorded());

    LineItem made =
        gradeBook.create(
            LINE_ITEMS,
            new LineItemDetails(
                "Issued",
                BigDecimal.ONE,
                Optional.of("badge-42"),
                Optional.of("issued"),
                Optional.of("401"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));

    assertThat(made.id()).isEqualTo(lineItem(508));
  }

  @Test
  void replaces_a_line_item_as_recorded() {
    platform.then(RecordedMoodle.exchange("3", "put rename").asRecorded());

    LineItem renamed =
        new LineItem(
            STAND_ALONE,
            LineItemDetails.standAlone(
                "Course passed (renamed)", new BigDecimal("50"), "badge-42", "passed"));
    assertThat(gradeBook.update(renamed)).isEqualTo(renamed);
  }

  @Test
  void refuses_to_write_a_line_item_without_label_or_maximum() {
    LineItemDetails blank = LineItemDetails.standAlone(" ", BigDecimal.TEN, "r", "t");
    LineItemDetails nothing = LineItemDetails.standAlone("Title", BigDecimal.ZERO, "r", "t");

    assertThatThrownBy(() -> gradeBook.create(LINE_ITEMS, blank))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> gradeBook.update(new LineItem(ACTIVITY, nothing)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(platform.requests()).isEmpty();
  }

  @Test
  void names_what_is_gone() {
    platform
        .then(RecordedMoodle.exchange("3", "get deleted").toAnything())
        .then(RecordedMoodle.exchange("13", "results after delete").asRecorded())
        .then(RecordedMoodle.exchange("6", "results of assign (grade item 503)").asRecorded())
        .then(RecordedMoodle.exchange("2", "lineitems, unknown course 999").toAnything());

    assertThatThrownBy(() -> gradeBook.lineItem(lineItem(509))).isInstanceOf(Gone.class);
    assertThatThrownBy(() -> gradeBook.results(ACTIVITY)).isInstanceOf(Gone.class);
    assertThatThrownBy(() -> gradeBook.results(lineItem(503))).isInstanceOf(Gone.class);
    assertThatThrownBy(() -> gradeBook.lineItems(LINE_ITEMS, LineItemFilter.ALL))
        .isInstanceOf(Gone.class);
  }

  @Test
  void names_what_is_forbidden() {
    platform.then(RecordedMoodle.exchange("3", "create, foreign resourceLinkId").toAnything());

    LineItemDetails details = LineItemDetails.standAlone("x", BigDecimal.TEN, "r", "t");
    assertThatThrownBy(() -> gradeBook.create(LINE_ITEMS, details)).isInstanceOf(Forbidden.class);
  }

  @Test
  void does_not_call_for_what_the_launch_does_not_offer() {
    GradeBook readOnly = new GradeBook(platform.connection(), Set.of(Scopes.LINE_ITEM_READONLY));
    Score score = score("1003", "83", "2026-11-23T14:13:24Z");
    LineItem item =
        new LineItem(ACTIVITY, LineItemDetails.standAlone("x", BigDecimal.TEN, "r", "t"));

    assertThatThrownBy(() -> readOnly.postScore(ACTIVITY, score)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> readOnly.results(ACTIVITY)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> readOnly.delete(ACTIVITY)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> readOnly.update(item)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> readOnly.create(LINE_ITEMS, item.details()))
        .isInstanceOf(Forbidden.class);
    assertThat(platform.requests()).isEmpty();
    assertThat(platform.tokenRequests()).isEmpty();
  }

  private static Score score(String userId, String points, String at) {
    return Score.graded(userId, new BigDecimal(points), new BigDecimal("100"), Instant.parse(at))
        .withComment("well done");
  }

  private static LineItemFilter filter(String resourceId, String tag, String resourceLinkId) {
    return new LineItemFilter(given(resourceId), given(tag), given(resourceLinkId));
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }

  private static URI lineItem(int id) {
    return URI.create(SERVICES + "lineitems/" + id + "/lineitem?type_id=601");
  }
}
