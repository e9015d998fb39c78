package dev.laurel.passport;

import dev.laurel.achievement.Achievement;
import dev.laurel.achievement.Achievements;
import dev.laurel.award.Award;
import dev.laurel.award.Awards;
import dev.laurel.roster.Context;
import dev.laurel.roster.Contexts;
import dev.laurel.roster.LearnerMerges;
import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that one person of one tenant owns. */
@Singleton
public class ReadPassport {

  private static final Comparator<Award> NEWEST_FIRST =
      Comparator.comparing(Award::grantedAt).thenComparing(Award::id).reversed();

  private final Awards awards;
  private final Achievements achievements;
  private final Contexts contexts;
  private final LearnerMerges merges;

  @Inject
  ReadPassport(Awards awards, Achievements achievements, Contexts contexts, LearnerMerges merges) {
    this.awards = awards;
    this.merges = merges;
    this.achievements = achievements;
    this.contexts = contexts;
  }

  /**
   * All badges, the newest first; one that a person earned as several learners once.
   *
   * @param learnerId any learner that the person is
   */
  public List<Owned> of(String tenantId, String learnerId) {
    Map<String, String> titles = new HashMap<>();
    return all(tenantId, learnerId)
        .collect(Collectors.groupingBy(award -> List.of(award.achievementId(), award.term())))
        .values()
        .stream()
        .flatMap(ofOneBadge -> Award.shown(ofOneBadge).stream())
        .sorted(NEWEST_FIRST)
        .map(award -> owned(award, titles))
        .toList();
  }

  /**
   * One of them.
   *
   * @throws Problem 404, when it is not the person's own
   */
  public Owned require(String tenantId, String learnerId, String awardId) {
    return all(tenantId, learnerId)
        .filter(award -> award.id().equals(awardId))
        .findFirst()
        .map(award -> owned(award, new HashMap<>()))
        .orElseThrow(() -> Problem.notFound("award-unknown"));
  }

  private Stream<Award> all(String tenantId, String learnerId) {
    return awards.ofLearners(tenantId, merges.idsOf(learnerId)).stream();
  }

  private Owned owned(Award award, Map<String, String> titles) {
    Achievement achievement =
        achievements.version(award.achievementId(), award.achievementVersion()).orElseThrow();
    return new Owned(
        award, achievement, titles.computeIfAbsent(award.contextId(), this::titleOfCourse));
  }

  private String titleOfCourse(String contextId) {
    return contexts.byId(contextId).map(Context::title).orElse("");
  }
}
