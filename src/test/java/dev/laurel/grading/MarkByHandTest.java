package dev.laurel.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.grading.Finding.Kind;
import dev.laurel.grading.Finding.State;
import dev.laurel.roster.MemoryRoster;
import dev.laurel.shared.Problem;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkByHandTest {

  private final Listening world = new Listening();
  private final ByHandForTests hand = new ByHandForTests(world, new MemoryRoster());
  private final Course course = Grades.course(world.ids);

  @BeforeEach
  void ada_and_bob_learn() {
    hand.enrol(course, "ada", "Ada", "Learner", true);
    hand.enrol(course, "bob", "Bob", "Learner", true);
    hand.enrol(course, "teacher", "Ingrid", "Instructor", true);
  }

  private GradedItem portfolio() {
    return hand.add(course, "Portfolio reviewed", "1");
  }

  private List<Outcome> ledger(GradedItem item, String learner) {
    return world.ports.outcomes().of(learner, item.id());
  }

  @Test
  void a_learner_who_met_it_has_all_of_it() {
    GradedItem item = portfolio();
    hand.mark(course, item, "ada", "1", "Seen on Monday");
    assertThat(hand.standing(item, "ada"))
        .hasValueSatisfying(
            held -> {
              assertThat(held.score()).isEqualTo(Grades.points("1", "1"));
              assertThat(held.finding().kind()).isEqualTo(Kind.MASTERY);
              assertThat(held.source().channel()).isEqualTo(Channel.BY_HAND);
              assertThat(held.source().rawHash()).hasSize(64);
            });
    assertThat(hand.standing(item, "bob")).isEmpty();
  }

  @Test
  void points_are_out_of_what_the_activity_has() {
    GradedItem item = hand.add(course, "First aid", "20");
    hand.mark(course, item, "ada", "12.5", "Shown");
    assertThat(hand.standing(item, "ada"))
        .hasValueSatisfying(
            held -> {
              assertThat(held.score()).isEqualTo(Grades.points("12.5", "20"));
              assertThat(held.finding().kind()).isEqualTo(Kind.SCORE);
            });
  }

  @Test
  void taking_back_clears_and_marking_again_counts_again() {
    GradedItem item = portfolio();
    hand.mark(course, item, "ada", "1", "Seen");
    hand.mark(course, item, "ada", "", "A mistake");
    assertThat(hand.standing(item, "ada"))
        .hasValueSatisfying(held -> assertThat(held.score()).isEmpty())
        .hasValueSatisfying(h -> assertThat(h.finding().state()).isEqualTo(State.CLEARED));
    hand.mark(course, item, "ada", "1", "Seen");
    assertThat(hand.standing(item, "ada").flatMap(Standing::score)).isPresent();
    assertThat(ledger(item, "ada")).hasSize(3);
  }

  @Test
  void what_is_said_last_holds_even_when_the_clock_goes_back() {
    GradedItem item = portfolio();
    hand.mark(course, item, "ada", "1", "Seen");
    world.clock.forward(Duration.ofMinutes(-5));
    hand.mark(course, item, "ada", "", "A mistake");
    assertThat(hand.standing(item, "ada").flatMap(Standing::score)).isEmpty();
  }

  @Test
  void the_same_form_sent_twice_is_one_event_and_one_note() {
    GradedItem item = portfolio();
    HandMark said = hand.says(item, "ada", "1", "Seen");
    assertThat(hand.markByHand.mark(course, said)).isEqualTo(1);
    world.clock.forward(Duration.ofSeconds(1));
    assertThat(hand.markByHand.mark(course, said)).isZero();
    assertThat(ledger(item, "ada")).hasSize(1);
    assertThat(hand.notes.of(course, events(item, "ada"))).hasSize(1);
  }

  @Test
  void a_form_sent_late_once_more_undoes_nothing() {
    GradedItem item = portfolio();
    HandMark met = hand.says(item, "ada", "1", "Seen");
    hand.markByHand.mark(course, met);
    hand.mark(course, item, "ada", "", "A mistake");
    hand.markByHand.mark(course, met);
    assertThat(hand.standing(item, "ada").flatMap(Standing::score)).isEmpty();
  }

  @Test
  void the_same_form_with_other_words_is_another_event() {
    GradedItem item = hand.add(course, "First aid", "20");
    HandMark first = hand.says(item, "ada", "5", "Seen");
    HandMark second =
        new HandMark(
            first.form(),
            item.id(),
            first.learnerIds(),
            Optional.of(BigDecimal.TEN),
            "Seen",
            "teacher");
    hand.markByHand.mark(course, first);
    hand.markByHand.mark(course, second);
    assertThat(hand.standing(item, "ada").flatMap(Standing::score))
        .isEqualTo(Grades.points("10", "20"));
  }

  private List<String> events(GradedItem item, String learner) {
    return ledger(item, learner).stream().map(line -> line.source().eventId()).toList();
  }

  @Test
  void who_said_it_and_why_is_kept_with_each_event() {
    GradedItem item = portfolio();
    hand.mark(course, item, "ada", "1", "Seen");
    hand.mark(course, item, "ada", "", "A mistake");
    assertThat(hand.notes.of(course, events(item, "ada")))
        .extracting(HandNote::reason, HandNote::saidBy, HandNote::learnerId, HandNote::itemId)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("Seen", "teacher", "ada", item.id()),
            org.assertj.core.api.Assertions.tuple("A mistake", "teacher", "ada", item.id()));
  }

  @Test
  void many_learners_are_marked_at_once_and_each_wakes_the_rules() {
    GradedItem item = portfolio();
    HandMark both =
        new HandMark(
            world.ids.newId(),
            item.id(),
            Set.of("ada", "bob"),
            Optional.of(BigDecimal.ONE),
            "Seen",
            "teacher");
    assertThat(hand.markByHand.mark(course, both)).isEqualTo(2);
    assertThat(world.ports.changes().claimOf(course.contextId(), 10))
        .extracting(StandingChange::learnerId)
        .containsExactlyInAnyOrder("ada", "bob");
    assertThat(world.bells.rung()).contains(RecordOutcome.NEXT_STAGE);
  }

  @Test
  void nobody_is_marked_when_one_has_left_teaches_or_is_unknown() {
    GradedItem item = portfolio();
    hand.enrol(course, "bob", "Bob", "Learner", false);
    for (String other : List.of("bob", "teacher", "nobody")) {
      HandMark mark =
          new HandMark(
              world.ids.newId(),
              item.id(),
              Set.of("ada", other),
              Optional.of(BigDecimal.ONE),
              "Seen",
              "teacher");
      assertThatThrownBy(() -> hand.markByHand.mark(course, mark))
          .as(other)
          .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(409));
    }
    assertThat(ledger(item, "ada")).isEmpty();
    assertThat(world.ports.parked().waiting(course.contextId())).isZero();
  }

  @Test
  void a_learner_of_another_course_is_unknown_here() {
    GradedItem item = portfolio();
    hand.enrol(Grades.course(world.ids), "cid", "Cid", "Learner", true);
    assertThat(hand.markByHand.canMark(course, Set.of("cid"))).isFalse();
    assertThat(hand.markByHand.canMark(course, Set.of("ada", "bob"))).isTrue();
    assertThat(hand.standing(item, "cid")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.01", "1000000"})
  void points_out_of_range_are_refused(String points) {
    GradedItem item = portfolio();
    assertThatThrownBy(() -> hand.mark(course, item, "ada", points, "Seen"))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(409));
    assertThat(ledger(item, "ada")).isEmpty();
  }

  @Test
  void an_activity_of_another_course_or_tenant_does_not_exist() {
    GradedItem item = portfolio();
    Course other = new Course(course.tenantId(), world.ids.newId());
    Course tenant = new Course(world.ids.newId(), course.contextId());
    for (Course foreign : List.of(other, tenant)) {
      hand.enrol(foreign, "ada", "Ada", "Learner", true);
      assertThatThrownBy(() -> hand.mark(foreign, item, "ada", "1", "Seen"))
          .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(404));
    }
    assertThat(ledger(item, "ada")).isEmpty();
  }

  @Test
  void a_column_of_the_gradebook_is_not_marked_by_hand() {
    GradedItem column = Grades.item(world.ids, course, "Quiz");
    world.ports.items().save(List.of(column));
    assertThatThrownBy(() -> hand.mark(course, column, "ada", "1", "Seen"))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(404));
  }

  @Test
  void a_mark_without_reason_learners_or_form_cannot_be_made() {
    assertThatThrownBy(() -> hand.says(portfolio(), "ada", "1", " "))
        .isInstanceOf(IllegalArgumentException.class);
    Optional<BigDecimal> one = Optional.of(BigDecimal.ONE);
    assertThatThrownBy(() -> new HandMark(world.ids.newId(), "i", Set.of(), one, "r", "t"))
        .isInstanceOf(IllegalArgumentException.class);
    for (String form : List.of("", "x", "../".repeat(12), "A".repeat(36), "a".repeat(37))) {
      assertThatThrownBy(() -> new HandMark(form, "i", Set.of("ada"), one, "r", "t"))
          .as(form)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
