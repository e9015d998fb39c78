package dev.laurel.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.award.Award;
import dev.laurel.award.AwardWorkshop;
import dev.laurel.roster.Context;
import dev.laurel.shared.Problem;
import dev.laurel.testing.CourseVisitor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a person owns, wherever and under whatever version of a badge they earned it. */
class ReadPassportTest {

  private final AwardWorkshop workshop = new AwardWorkshop();
  private final ReadPassport passport = Passports.of(workshop);
  private final String tenant = workshop.course.tenantId();

  private Award held(String name) {
    workshop.publish(name, "80");
    workshop.grade("1003", "90");
    workshop.decide();
    return workshop.awards.ofContext(workshop.course.contextId()).getLast();
  }

  private static Award copy(Award award, String id, String contextId, Instant at) {
    return new Award(
        id,
        award.tenantId(),
        award.achievementId() + id,
        award.achievementVersion(),
        contextId,
        award.learnerId(),
        award.term(),
        award.recipientName(),
        award.state(),
        award.verdictJson(),
        at,
        award.claimedAt(),
        award.belowSince());
  }

  @Test
  void the_newest_badge_comes_first() {
    Award first = held("First");
    Award second = held("Second");
    assertThat(passport.of(tenant, "ada"))
        .extracting(owned -> owned.award().id())
        .containsExactly(second.id(), first.id());
  }

  @Test
  void a_badge_is_shown_as_it_was_when_it_was_earned() {
    Award award = held("Expert");
    workshop
        .badges
        .drafts()
        .saveText(
            workshop.course,
            award.achievementId(),
            new dev.laurel.achievement.BadgeText("Novice", "less", "less", "png-hash"));
    workshop.badges.publishing().publish(workshop.course, award.achievementId());
    Owned owned = passport.of(tenant, "ada").getFirst();
    assertThat(owned.achievement().name()).isEqualTo("Expert");
    assertThat(owned.achievement().version()).isEqualTo(1);
  }

  @Test
  void a_paused_badge_stays_with_those_who_have_it() {
    Award award = held("Expert");
    workshop.badges.pause(workshop.course, award.achievementId());
    assertThat(passport.of(tenant, "ada")).hasSize(1);
  }

  @Test
  void the_course_is_named_and_one_that_is_gone_is_left_out_without_a_fault() {
    held("Expert");
    assertThat(passport.of(tenant, "ada").getFirst().course()).isEqualTo("Plants & <People>");
    CourseVisitor elsewhere =
        new CourseVisitor(new dev.laurel.grading.Course(tenant, "another course"));
    ReadPassport withoutCourse =
        new ReadPassport(
            workshop.awards, workshop.badges.achievements(), elsewhere, workshop.roster.merges());
    assertThat(withoutCourse.of(tenant, "ada").getFirst().course()).isEmpty();
  }

  @Test
  void each_course_is_asked_for_its_title_once_however_many_badges_it_gave() {
    held("First");
    held("Second");
    held("Third");
    int[] asked = {0};
    dev.laurel.roster.Contexts counting =
        new dev.laurel.roster.Contexts() {
          @Override
          public Optional<Context> byId(String contextId) {
            asked[0]++;
            return workshop.visitor.byId(contextId);
          }

          @Override
          public List<Context> active() {
            return workshop.visitor.active();
          }
        };
    assertThat(
            new ReadPassport(
                    workshop.awards,
                    workshop.badges.achievements(),
                    counting,
                    workshop.roster.merges())
                .of(tenant, "ada"))
        .hasSize(3);
    assertThat(asked[0]).isOne();
  }

  @Test
  void nobody_finds_an_award_by_its_id_under_another_name_or_tenant() {
    Award award = held("Expert");
    assertThat(passport.require(tenant, "ada", award.id()).award()).isEqualTo(award);
    assertUnknown("another tenant", "ada", award.id());
    assertUnknown(tenant, "bob", award.id());
    assertUnknown(tenant, "", award.id());
    assertUnknown(tenant, "ada", "");
    assertUnknown(tenant, "ada", award.achievementId());
  }

  private void assertUnknown(String tenantId, String learnerId, String awardId) {
    assertThatThrownBy(() -> passport.require(tenantId, learnerId, awardId))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(404);
              assertThat(problem.key()).isEqualTo("award-unknown");
            });
  }

  @Test
  void two_badges_of_one_moment_have_one_order_on_every_page() {
    Award one = held("Expert");
    List<Award> both =
        List.of(
            copy(one, "b", one.contextId(), one.grantedAt()),
            copy(one, "a", one.contextId(), one.grantedAt()));
    workshop.awards.grant(both);
    workshop
        .badges
        .achievements()
        .byId(one.achievementId())
        .ifPresent(
            badge ->
                both.forEach(
                    award ->
                        workshop
                            .badges
                            .achievements()
                            .publish(renamed(badge, award.achievementId()))));
    assertThat(passport.of(tenant, "ada"))
        .extracting(owned -> owned.award().id())
        .containsSubsequence("b", "a");
  }

  private static dev.laurel.achievement.Achievement renamed(
      dev.laurel.achievement.Achievement badge, String id) {
    return new dev.laurel.achievement.Achievement(
        id,
        badge.version(),
        badge.tenantId(),
        badge.contextId(),
        badge.name(),
        badge.description(),
        badge.criteria(),
        badge.imageId(),
        badge.requirement(),
        badge.publishedAt(),
        badge.paused());
  }
}
