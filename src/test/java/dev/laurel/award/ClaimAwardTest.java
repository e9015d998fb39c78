package dev.laurel.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.grading.Course;
import dev.laurel.shared.Problem;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClaimAwardTest {

  private final AwardWorkshop workshop = new AwardWorkshop();
  private final MemoryAwards awards = workshop.awards;
  private final Course course = workshop.course;

  @Test
  void a_learner_claims_once() {
    Award award = workshop.earned();
    workshop.claimAward.claim(course, "ada", award.id());
    Award after = awards.byId(award.id()).orElseThrow();
    assertThat(after.isClaimed()).isTrue();
    workshop.world.clock.forward(Duration.ofDays(1));
    workshop.claimAward.claim(course, "ada", award.id());
    assertThat(awards.byId(award.id())).contains(after);
    assertThat(awards.claimed()).containsExactly(award.id());
    assertThat(workshop.world.bells.rung()).filteredOn("tell-people"::equals).hasSize(1);
  }

  @Test
  void nobody_else_claims_it() {
    Award award = workshop.earned();
    assertUnknown(course, "bob", award.id());
    assertUnknown(course, "teacher", award.id());
    assertUnknown(new Course(course.tenantId(), workshop.world.ids.newId()), "ada", award.id());
    assertUnknown(new Course(workshop.world.ids.newId(), course.contextId()), "ada", award.id());
    assertUnknown(course, "ada", "another");
    assertThat(awards.byId(award.id()).orElseThrow().isClaimed()).isFalse();
  }

  private void assertUnknown(Course where, String learnerId, String awardId) {
    assertThatThrownBy(() -> workshop.claimAward.claim(where, learnerId, awardId))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo("award-unknown"));
  }

  @Test
  void a_withdrawn_award_is_not_claimed() {
    Award award = workshop.earned();
    awards.revoke(award);
    assertThatThrownBy(() -> workshop.claimAward.claim(course, "ada", award.id()))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo("award-revoked"));
  }
}
