package dev.laurel.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.laurel.achievement.BadgeOrigins;
import dev.laurel.achievement.MemoryBadgeOrigins;
import dev.laurel.award.Award;
import dev.laurel.credential.MemoryAwards;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.ListedItem;
import dev.laurel.grading.Listening;
import dev.laurel.grading.LmsTrouble;
import dev.laurel.grading.MemoryColumnTurns;
import dev.laurel.grading.OneColumn;
import dev.laurel.grading.UpdateItems;
import dev.laurel.lti.Scopes;
import dev.laurel.notification.Attempt.Ended;
import dev.laurel.notification.Attempt.Ending;
import dev.laurel.notification.Attempt.Later;
import dev.laurel.notification.ResultBooks.Trouble.Kind;
import dev.laurel.roster.Context;
import dev.laurel.testing.HandClock;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TellGradebookTest {

  private static final URI COLUMN = URI.create("https://lms.example/items/3?type_id=1");

  private final People people = new People();
  private final MemoryTellings columns = new MemoryTellings();
  private final Book book = new Book();
  private final HandClock clock = new HandClock();
  private final MemoryBadgeOrigins origins = new MemoryBadgeOrigins();
  private final Listening grades = new Listening();
  private final MemoryColumnTurns turns = new MemoryColumnTurns();
  private final Award award =
      new MemoryAwards().granted("a", "Ada", Instant.parse("2026-11-23T10:20:30.987654Z"));

  private static final class Book implements ResultBooks {
    Optional<URI> found = Optional.empty();
    String foundFor = "achievement";
    @Nullable Trouble trouble;
    int finds;
    final List<BadgeColumn> created = new ArrayList<>();
    final List<Line> posted = new ArrayList<>();

    @Override
    public Optional<URI> find(Context course, BadgeColumn column) {
      finds++;
      return found.filter(url -> column.achievementId().equals(foundFor));
    }

    @Override
    public URI create(Context course, BadgeColumn column) {
      created.add(column);
      return COLUMN;
    }

    @Override
    public Optional<Entry> read(Context course, URI column, String userId) {
      throw new AssertionError("the course does not offer results");
    }

    @Override
    public void post(Context course, URI column, Line line) throws Trouble {
      if (trouble != null) {
        throw trouble;
      }
      assertThat(column).isEqualTo(COLUMN);
      posted.add(line);
    }
  }

  private Attempt tell() {
    return new TellGradebook(
            people.contexts(),
            people.memberships(),
            people.achievements(),
            new FindBadgeColumn(
                new KeepBadgeColumns(columns),
                origins,
                book,
                new OneColumn(turns, clock),
                grades.listGradedItems),
            new WriteOnce(book, clock))
        .tell(award, 0);
  }

  private void offers(String... scopes) {
    people.scopes = Set.of(scopes);
  }

  @Test
  void makes_a_column_and_writes_all_points_with_the_name_of_the_badge() {
    offers(Scopes.SCORE, Scopes.LINE_ITEM);
    assertThat(tell()).isEqualTo(Attempt.ended(Ending.DELIVERED));
    assertThat(book.created).containsExactly(new BadgeColumn("achievement", "Limits"));
    assertThat(book.posted)
        .containsExactly(
            new ResultBooks.Line(
                "user-7", "Badge earned: Limits", Instant.parse("2026-11-23T10:20:30Z")));
  }

  @Test
  void what_badges_may_look_at_knows_the_column_as_one_of_badges_before_anything_stands_in_it() {
    offers(Scopes.SCORE, Scopes.LINE_ITEM);
    grades.lms.list(
        "context",
        new ListedItem(
            COLUMN.toString(),
            "Limits",
            new BigDecimal("100"),
            Optional.of("achievement"),
            Optional.of(UpdateItems.BADGE_TAG)));
    tell();
    assertThat(grades.ports.items().ofContext("context"))
        .extracting(GradedItem::label, GradedItem::purpose)
        .containsExactly(tuple("Limits", GradedItem.Purpose.BADGE_RESULT));
  }

  @Test
  void a_list_of_columns_that_cannot_be_had_holds_up_nothing() {
    offers(Scopes.SCORE, Scopes.LINE_ITEM);
    grades.lms.fail(LmsTrouble.Kind.UNREACHABLE);
    assertThat(tell()).isEqualTo(Attempt.ended(Ending.DELIVERED));
  }

  @Test
  void a_column_that_is_there_is_found_and_not_made_again() {
    offers(Scopes.SCORE, Scopes.LINE_ITEM);
    book.found = Optional.of(COLUMN);
    tell();
    assertThat(book.created).isEmpty();
    assertThat(book.posted).hasSize(1);
  }

  @Test
  void a_column_that_came_with_a_copy_of_the_course_is_found_by_the_badge_of_the_origin() {
    offers(Scopes.SCORE, Scopes.LINE_ITEM);
    origins.add(
        new BadgeOrigins.Origin(
            "achievement", "context", "parent", "root", "Analysis 2025", Optional.empty()));
    book.found = Optional.of(COLUMN);
    book.foundFor = "root";
    assertThat(tell()).isEqualTo(Attempt.ended(Ending.DELIVERED));
    assertThat(book.created).isEmpty();
    assertThat(book.finds).isEqualTo(3);
  }

  @Test
  void while_another_node_makes_the_column_this_one_waits() {
    offers(Scopes.SCORE, Scopes.LINE_ITEM);
    turns.take("context", "badge-achievement", clock.instant(), clock.instant().plusSeconds(60));
    assertThat(tell()).isInstanceOfSatisfying(Later.class, l -> assertThat(l.rest()).isPresent());
    assertThat(book.created).isEmpty();
    clock.forward(Duration.ofMinutes(1));
    assertThat(tell()).isEqualTo(Attempt.ended(Ending.DELIVERED));
    assertThat(book.created).as("the other node died").hasSize(1);
  }

  @Test
  void a_known_column_is_not_asked_for_again() {
    offers(Scopes.SCORE, Scopes.LINE_ITEM);
    tell();
    tell();
    assertThat(book.finds).isEqualTo(1);
    assertThat(book.created).hasSize(1);
  }

  @Test
  void writing_again_carries_the_same_time() {
    offers(Scopes.SCORE, Scopes.LINE_ITEM);
    tell();
    tell();
    assertThat(book.posted.get(1)).isEqualTo(book.posted.get(0));
  }

  @Test
  void nothing_is_written_where_scores_are_not_offered() {
    offers(Scopes.LINE_ITEM, Scopes.RESULT_READONLY);
    assertThat(tell()).isEqualTo(Attempt.ended(Ending.NOT_OFFERED));
    assertThat(book.finds).isZero();
  }

  @Test
  void nothing_is_written_where_there_are_no_line_items() {
    offers(Scopes.SCORE, Scopes.LINE_ITEM);
    people.lineItemsUrl = Optional.empty();
    assertThat(tell()).isEqualTo(Attempt.ended(Ending.NOT_OFFERED));
  }

  @Test
  void no_column_is_made_where_that_is_not_allowed() {
    offers(Scopes.SCORE, Scopes.LINE_ITEM_READONLY);
    assertThat(tell()).isInstanceOfSatisfying(Ended.class, this::isNotOffered);
    assertThat(book.finds).isEqualTo(1);
    assertThat(book.created).isEmpty();
  }

  @Test
  void with_scores_alone_no_column_is_even_looked_for() {
    offers(Scopes.SCORE);
    assertThat(tell()).isInstanceOfSatisfying(Ended.class, this::isNotOffered);
    assertThat(book.finds).isZero();
  }

  @Test
  void a_learner_whom_the_lms_does_not_know_is_left_out() {
    offers(Scopes.SCORE, Scopes.LINE_ITEM);
    people.userKey = Optional.empty();
    assertThat(tell()).isInstanceOfSatisfying(Ended.class, this::isNotOffered);
  }

  private void isNotOffered(Ended ended) {
    assertThat(ended.ending()).isEqualTo(Ending.NOT_OFFERED);
    assertThat(ended.detail()).isNotBlank();
  }

  @Test
  void a_newer_result_at_the_lms_stays_and_counts_as_done() {
    offers(Scopes.SCORE, Scopes.LINE_ITEM);
    book.trouble = trouble(Kind.SUPERSEDED);
    assertThat(tell()).isEqualTo(new Ended(Ending.SUPERSEDED, "said the LMS"));
  }

  @Test
  void what_will_never_be_taken_is_not_tried_again() {
    offers(Scopes.SCORE, Scopes.LINE_ITEM);
    book.trouble = trouble(Kind.REFUSED);
    assertThat(tell()).isEqualTo(new Ended(Ending.REFUSED, "said the LMS"));
  }

  @Test
  void an_lms_that_does_not_answer_is_asked_later() {
    offers(Scopes.SCORE, Scopes.LINE_ITEM);
    book.trouble = new ResultBooks.Trouble(Kind.LATER, "429", Optional.of(Duration.ofSeconds(90)));
    assertThat(tell()).isEqualTo(new Later("429", Optional.of(Duration.ofSeconds(90))));
  }

  @Test
  void a_column_that_was_deleted_is_made_anew_next_time() {
    offers(Scopes.SCORE, Scopes.LINE_ITEM);
    tell();
    book.trouble = trouble(Kind.COLUMN_GONE);
    assertThat(tell()).isInstanceOf(Later.class);
    book.trouble = null;
    assertThat(tell()).isEqualTo(Attempt.ended(Ending.DELIVERED));
    assertThat(book.created).hasSize(2);
  }

  private static ResultBooks.Trouble trouble(Kind kind) {
    return new ResultBooks.Trouble(kind, "said the LMS", Optional.empty());
  }
}
