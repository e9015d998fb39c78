package dev.laurel.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.achievement.Verdict;
import dev.laurel.roster.MergeLearners.Refusal;
import dev.laurel.shared.Problem;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What two learners have who turn out to be one person, and when they are two again. */
class MergedLearnersTest {

  private final TwoAccounts two = new TwoAccounts("ada", "bob", "cid");

  @Test
  void a_rule_sees_what_happened_last_under_either_key() {
    two.publish("Expert", "80");
    two.grade("ada", "60");
    assertThat(two.merge("ada", "bob")).isEmpty();
    two.grade("bob", "90");
    assertThat(two.of("ada")).hasSize(1);
    assertThat(two.of("bob")).isEmpty();
    two.grade("ada", "70");
    assertThat(two.of("ada").getFirst().belowSince()).isPresent();
    assertThat(two.cell("bob").verdict()).isInstanceOf(Verdict.NotYet.class);
    two.grade("bob", "85");
    assertThat(two.of("ada").getFirst().belowSince()).isEmpty();
  }

  @Test
  void a_merge_alone_earns_what_the_two_have_met_together() {
    two.grade("ada", "60");
    two.grade("bob", "90");
    two.publish("Expert", "80");
    assertThat(two.of("bob")).hasSize(1);
    two.merge("ada", "bob");
    assertThat(two.cell("ada").award()).contains(two.of("bob").getFirst());
    assertThat(two.of("ada")).as("nothing is doubled").isEmpty();
  }

  @Test
  void a_badge_that_both_earned_is_shown_once_and_both_stay_valid() {
    two.publish("Expert", "80");
    two.grade("ada", "90");
    two.grade("bob", "95");
    Award later = two.of("bob").getFirst();
    two.claimAward.claim(two.course, "bob", later.id());
    two.merge("ada", "bob");
    two.grade("bob", "96");
    assertThat(two.awards.ofContext(two.course.contextId())).hasSize(2);
    assertThat(two.cell("ada").award()).as("the accepted one").map(Award::id).contains(later.id());
    assertThat(two.passport("ada")).extracting(Award::id).containsExactly(later.id());
    assertThat(two.passport("bob")).extracting(Award::id).containsExactly(later.id());
    assertThat(two.progress.table(two.course).rows()).hasSize(2);
    two.undo("bob");
    assertThat(two.passport("ada")).extracting(Award::learnerId).containsExactly("ada");
    assertThat(two.passport("bob")).extracting(Award::id).containsExactly(later.id());
  }

  @Test
  void either_login_accepts_what_the_person_earned_and_nobody_else_does() {
    two.publish("Expert", "80");
    two.grade("ada", "90");
    String award = two.of("ada").getFirst().id();
    assertThatThrownBy(() -> two.claimAward.claim(two.course, "bob", award))
        .isInstanceOf(Problem.class);
    two.merge("ada", "bob");
    assertThatThrownBy(() -> two.claimAward.claim(two.course, "cid", award))
        .isInstanceOf(Problem.class);
    two.claimAward.claim(two.course, "bob", award);
    assertThat(two.of("ada").getFirst().isClaimed()).isTrue();
    two.undo("bob");
    assertThatThrownBy(() -> two.claimAward.require(two.course, "bob", award))
        .as("the login of the other sees nothing any more")
        .isInstanceOf(Problem.class);
    assertThat(two.passport("bob")).isEmpty();
  }

  @Test
  void undoing_decides_about_each_again_and_takes_no_badge_away() {
    two.publish("Expert", "80");
    two.grade("ada", "60");
    two.merge("ada", "bob");
    two.grade("bob", "90");
    assertThat(two.undo("bob")).isTrue();
    assertThat(two.of("ada").getFirst().belowSince()).as("kept, and said").isPresent();
    assertThat(two.of("bob")).as("its own result earns it now").hasSize(1);
    assertThat(two.undo("bob")).isFalse();
  }

  @Test
  void a_badge_taken_back_from_one_account_hides_none_that_holds() {
    two.publish("Expert", "80");
    two.grade("ada", "90");
    two.grade("bob", "90");
    two.awards.revoke(two.of("ada").getFirst());
    two.merge("ada", "bob");
    assertThat(two.passport("ada")).extracting(Award::learnerId).containsExactly("bob");
  }

  @Test
  void whoever_waits_for_people_is_told_of_the_merge_and_of_its_undoing() {
    two.merge("ada", "bob");
    two.undo("bob");
    assertThat(two.regrouped).containsExactly(Set.of("ada", "bob"), Set.of("ada", "bob"));
    assertThat(two.lookedAtAgain).containsExactly(two.course.contextId(), two.course.contextId());
    assertThat(two.merge("ada", "ada")).contains(Refusal.SAME);
    assertThat(two.regrouped).hasSize(2);
  }

  static Stream<Random> seeds() {
    return Stream.iterate(1L, seed -> seed + 1).limit(200).map(Random::new);
  }

  /** Two worlds hear the same; one of them merges and undoes once in between. */
  @ParameterizedTest
  @MethodSource("seeds")
  void a_merge_that_was_undone_leaves_what_there_was(Random random) {
    TwoAccounts never = new TwoAccounts("ada", "bob", "cid");
    TwoAccounts once = new TwoAccounts("ada", "bob", "cid");
    List<TwoAccounts> worlds = List.of(never, once);
    worlds.forEach(world -> world.publish("Expert", "80"));
    worlds.forEach(world -> world.publish("Beginner", "40"));
    hear(random, worlds);
    List<Award> before = once.awards.ofContext(once.course.contextId());
    once.merge("ada", "bob");
    assertThat(ids(once.awards.ofContext(once.course.contextId())))
        .as("a merge takes nothing away")
        .containsAll(ids(before));
    assertThat(once.progress.table(once.course).rows()).hasSize(2);
    once.undo("bob");
    assertThat(held(once)).containsAll(held(never));
    assertThat(standings(once)).isEqualTo(standings(never));
    hear(random, worlds);
    assertThat(held(once)).containsAll(held(never));
    assertThat(standings(once)).isEqualTo(standings(never));
  }

  private static void hear(Random random, List<TwoAccounts> worlds) {
    int many = random.nextInt(8);
    for (int i = 0; i < many; i++) {
      String learner = List.of("ada", "bob", "cid").get(random.nextInt(3));
      String points = String.valueOf(random.nextInt(101));
      worlds.forEach(world -> world.grade(learner, points));
    }
  }

  private static List<String> ids(List<Award> awards) {
    return awards.stream().map(Award::id).toList();
  }

  /** Who holds what, and whether it is below the bar. */
  private static Set<List<Object>> held(TwoAccounts world) {
    return world.awards.ofContext(world.course.contextId()).stream()
        .map(
            award ->
                List.<Object>of(
                    award.learnerId(),
                    world.badges.achievements().byId(award.achievementId()).orElseThrow().name(),
                    award.belowSince().isPresent()))
        .collect(Collectors.toSet());
  }

  private static Set<List<Object>> standings(TwoAccounts world) {
    return world.world.ports.standings().ofItems(List.of(world.item.id())).stream()
        .map(held -> List.<Object>of(held.learnerId(), held.score().orElseThrow().given()))
        .collect(Collectors.toSet());
  }
}
