package dev.laurel.credential;

import dev.laurel.achievement.Achievement;
import dev.laurel.achievement.Achievements;
import dev.laurel.award.Award;
import dev.laurel.award.Awards;
import dev.laurel.credential.Proofs.NotProven;
import dev.laurel.organisation.Issuer;
import dev.laurel.organisation.Issuers;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Looks up what an intention is about. */
@Singleton
class AwardFacts {

  private final Awards awards;
  private final Achievements achievements;
  private final Issuers issuers;

  @Inject
  AwardFacts(Awards awards, Achievements achievements, Issuers issuers) {
    this.awards = awards;
    this.achievements = achievements;
    this.issuers = issuers;
  }

  /**
   * All that a credential is composed from.
   *
   * @param award what it proves
   * @param achievement in the version that was earned
   * @param issuer who signs
   */
  record Facts(Award award, Achievement achievement, Issuer issuer) {}

  Facts of(Intention intention) throws NotProven {
    Award award =
        awards
            .byId(intention.awardId())
            .orElseThrow(() -> new NotProven("There is no award " + intention.awardId()));
    Achievement achievement =
        achievements
            .version(award.achievementId(), award.achievementVersion())
            .orElseThrow(() -> new NotProven("There is no version of " + award.achievementId()));
    Issuer issuer =
        issuers
            .byId(intention.issuerId())
            .orElseThrow(() -> new NotProven("There is no issuer " + intention.issuerId()));
    return new Facts(award, achievement, issuer);
  }
}
