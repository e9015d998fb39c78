package dev.laurel.grading;

import static dev.laurel.grading.Grades.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.grading.KeepMirrors.Wanted;
import dev.laurel.shared.Problem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MirrorsTest {

  private static final Instant GRADED = Instant.parse("2026-11-23T13:00:00Z");

  private final Listening world = new Listening();
  private final Course course = Grades.course(world.ids);

  @BeforeEach
  void a_learner() {
    world.lms.know("1003", "ada");
  }

  private Mirror make(String idNumber) throws LmsTrouble {
    return world.keepMirrors.make(course, new Wanted("Quiz 1", BigDecimal.TEN), idNumber);
  }

  private List<String> watched() {
    return world.ports.readings().ofContext(course.contextId()).stream()
        .map(ItemReading::itemId)
        .toList();
  }

  @Test
  void the_lms_makes_a_column_with_the_points_of_the_activity_and_laurel_reads_it()
      throws LmsTrouble {
    Mirror mirror = make("quiz1");
    assertThat(mirror.calculation()).isEqualTo("=[[quiz1]]");
    assertThat(mirror.item().scoreMaximum()).isEqualByComparingTo("10");
    assertThat(mirror.item().madeByLaurel()).isTrue();
    assertThat(mirror.item().purpose()).isEqualTo(GradedItem.Purpose.INPUT);
    assertThat(watched()).containsExactly(mirror.item().id());
    assertThat(world.keepMirrors.of(course)).containsExactly(mirror);
    assertThat(world.keepMirrors.require(course, mirror.item().id())).isEqualTo(mirror);
  }

  @Test
  void asked_twice_for_one_activity_it_makes_one_column() throws LmsTrouble {
    assertThat(make("quiz1").item().id()).isEqualTo(make("quiz1").item().id());
    assertThat(make("quiz2").item().id()).isNotEqualTo(make("quiz1").item().id());
    assertThat(world.lms.created()).isEqualTo(2);
  }

  @Test
  void other_columns_of_laurel_are_no_mirrors() throws LmsTrouble {
    GradedItem other = world.createColumn.create(course, "draft", "Typed");
    assertThat(world.keepMirrors.of(course)).isEmpty();
    assertThatThrownBy(() -> world.keepMirrors.require(course, other.id()))
        .isInstanceOf(Problem.class);
  }

  @Test
  void a_column_that_only_looks_like_a_mirror_is_none() throws LmsTrouble {
    world.lms.list(
        course.contextId(),
        new ListedItem(
            "http://lms.example/1",
            "Forged",
            BigDecimal.TEN,
            Optional.of("mirror:quiz1"),
            Optional.of("another-tool")));
    world.listGradedItems.refresh(course);
    assertThat(world.keepMirrors.of(course)).isEmpty();
  }

  @Test
  void a_mirror_of_another_course_or_tenant_does_not_exist_here() throws LmsTrouble {
    String id = make("quiz1").item().id();
    for (Course other :
        List.of(Grades.course(world.ids), new Course("other-tenant", course.contextId()))) {
      assertThatThrownBy(() -> world.keepMirrors.require(other, id)).isInstanceOf(Problem.class);
      assertThatThrownBy(() -> world.checkMirror.check(other, id)).isInstanceOf(Problem.class);
      assertThatThrownBy(() -> world.keepMirrors.stopLooking(other, id))
          .isInstanceOf(Problem.class);
    }
    assertThat(watched()).containsExactly(id);
  }

  @Test
  void fifty_activities_are_enough_and_known_ones_can_still_be_asked_for() throws LmsTrouble {
    for (int i = 0; i < KeepMirrors.MOST; i++) {
      make("quiz" + i);
    }
    assertThatThrownBy(() -> make("one-more")).isInstanceOf(Problem.class);
    assertThat(make("quiz7").idNumber()).isEqualTo("quiz7");
    assertThat(world.lms.created()).isEqualTo(KeepMirrors.MOST);
  }

  @Test
  void a_mirror_whose_column_is_gone_leaves_room_for_another() throws LmsTrouble {
    for (int i = 0; i < KeepMirrors.MOST; i++) {
      make("quiz" + i);
    }
    world.lms.list(course.contextId());
    world.listGradedItems.refresh(course);
    for (int i = 0; i < KeepMirrors.MOST; i++) {
      make("other" + i);
    }
    assertThatThrownBy(() -> make("quiz0"))
        .as("a column that is gone comes back as one more")
        .isInstanceOf(Problem.class);
    assertThat(make("other0").idNumber()).isEqualTo("other0");
  }

  @Test
  void badges_that_come_and_go_leave_mirrors_watched() throws LmsTrouble {
    GradedItem lab = Grades.item(world.ids, course, "Lab");
    world.ports.items().save(List.of(lab));
    String mirror = make("quiz1").item().id();
    world.watchItems.watch(course, Set.of(lab.id()));
    assertThat(watched()).containsExactlyInAnyOrder(lab.id(), mirror);
    world.watchItems.watch(course, Set.of());
    assertThat(watched()).containsExactly(mirror);
  }

  @Test
  void a_mirror_waits_until_its_first_result_and_works_since_then() throws LmsTrouble {
    Mirror mirror = make("quiz1");
    assertThat(world.checkMirror.state(mirror).worksSince()).isEmpty();
    assertThat(world.checkMirror.check(course, mirror.item().id()).kind())
        .isEqualTo(MirrorFinding.Kind.NOTHING);
    world.lms.grade(mirror.item(), result("1003", "8", "10", GRADED));
    MirrorFinding found = world.checkMirror.check(course, mirror.item().id());
    assertThat(found.kind()).isEqualTo(MirrorFinding.Kind.WORKS);
    Instant heard = world.clock.instant();
    world.clock.forward(Duration.ofDays(1));
    world.lms.grade(mirror.item(), Grades.cleared("1003"));
    world.checkMirror.check(course, mirror.item().id());
    CheckMirror.State state = world.checkMirror.state(mirror);
    assertThat(state.worksSince()).contains(heard);
    assertThat(state.learners()).isZero();
  }

  @Test
  void what_a_check_reads_counts_like_every_reading() throws LmsTrouble {
    Mirror mirror = make("quiz1");
    world.lms.grade(mirror.item(), result("1003", "8", "10", GRADED));
    world.checkMirror.check(course, mirror.item().id());
    assertThat(world.ports.standings().ofItems(Set.of(mirror.item().id())))
        .singleElement()
        .satisfies(held -> assertThat(held.score()).isEqualTo(Grades.points("8", "10")));
  }

  @Test
  void a_mirror_is_read_by_the_stage_without_any_badge() throws LmsTrouble {
    Mirror mirror = make("quiz1");
    world.lms.grade(mirror.item(), result("1003", "8", "10", GRADED));
    assertThat(world.pollResults.runBatch()).isEqualTo(1);
    assertThat(world.checkMirror.state(mirror).learners()).isEqualTo(1);
  }

  @Test
  void a_column_that_was_deleted_is_trouble_until_laurel_stops_looking() throws LmsTrouble {
    Mirror mirror = make("quiz1");
    assertThatThrownBy(() -> world.keepMirrors.stopLooking(course, mirror.item().id()))
        .isInstanceOf(Problem.class);
    world.lms.list(course.contextId());
    assertThatThrownBy(() -> world.checkMirror.check(course, mirror.item().id()))
        .isInstanceOf(LmsTrouble.class)
        .extracting(trouble -> ((LmsTrouble) trouble).kind())
        .isEqualTo(LmsTrouble.Kind.GONE);
    world.keepMirrors.stopLooking(course, mirror.item().id());
    assertThat(watched()).isEmpty();
    Mirror again = make("quiz1");
    assertThat(again.item().id())
        .as("the same item, so that badges hold")
        .isEqualTo(mirror.item().id());
    assertThat(watched()).containsExactly(again.item().id());
  }

  @Test
  void an_lms_that_makes_no_column_leaves_no_mirror() {
    world.lms.fail(LmsTrouble.Kind.REFUSED);
    assertThatThrownBy(() -> make("quiz1")).isInstanceOf(LmsTrouble.class);
    assertThat(world.keepMirrors.of(course)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"quiz1", "Quiz 1", "A-1.2", "prüfung", "期末", "a=b", "🏅"})
  void a_calculation_can_name_an_activity_so(String text) {
    assertThat(Mirror.isIdNumber(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " quiz", "quiz ", "a]]b", "[quiz", "a\nb", "a\u0000b", "\uD83C"})
  void and_never_so(String text) {
    assertThat(Mirror.isIdNumber(text)).isFalse();
  }

  @Test
  void an_id_number_has_at_most_a_hundred_characters() {
    assertThat(Mirror.isIdNumber("🏅".repeat(100))).isTrue();
    assertThat(Mirror.isIdNumber("x".repeat(101))).isFalse();
  }
}
