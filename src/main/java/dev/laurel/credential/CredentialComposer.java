package dev.laurel.credential;

import dev.laurel.award.Award;
import dev.laurel.credential.AwardFacts.Facts;
import dev.laurel.openbadges.model.Achievement;
import dev.laurel.openbadges.model.AchievementCredential;
import dev.laurel.openbadges.model.AchievementSubject;
import dev.laurel.openbadges.model.CredentialStatus;
import dev.laurel.openbadges.model.Criteria;
import dev.laurel.openbadges.model.IdentityObject;
import dev.laurel.openbadges.model.Image;
import dev.laurel.openbadges.model.Profile;
import dev.laurel.organisation.Issuer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Says in the words of Open Badges 3.0 what an award is. Every value comes from what was kept, and
 * every time from the award, so composing twice gives the same credential.
 *
 * <p>The learner's score is left out, and so are address and LMS account: whoever is shown the
 * badge learns that the criteria were met, which is what the badge is for. The subject id differs
 * from badge to badge, so two badges cannot be joined by it.
 */
@Singleton
class CredentialComposer {

  private final CredentialUrls urls;

  @Inject
  CredentialComposer(CredentialUrls urls) {
    this.urls = urls;
  }

  AchievementCredential compose(Intention intention, Facts facts) {
    Award award = facts.award();
    return AchievementCredential.builder(
            urls.credential(intention.id()),
            issuer(facts.issuer()),
            award.grantedAt(),
            subject(award, facts.achievement()))
        .name(facts.achievement().name())
        .awardedDate(award.grantedAt())
        .credentialStatus(
            CredentialStatus.revocation(
                urls.statusList(intention.statusListId()), intention.statusIndex()))
        .build();
  }

  private static Profile issuer(Issuer issuer) {
    return Profile.builder(issuer.did()).name(issuer.name()).url(issuer.url().toString()).build();
  }

  private AchievementSubject subject(Award award, dev.laurel.achievement.Achievement earned) {
    List<IdentityObject> name =
        award.recipientName().isBlank()
            ? List.of()
            : List.of(IdentityObject.name(award.recipientName()));
    return AchievementSubject.builder(
            SubjectId.of(award.learnerId(), award.achievementId()), achievement(earned))
        .identifier(name)
        .build();
  }

  private Achievement achievement(dev.laurel.achievement.Achievement earned) {
    String page = urls.achievement(earned.id());
    return Achievement.builder(
            page, earned.name(), earned.description(), new Criteria(page, earned.criteria()))
        .achievementType("Badge")
        .image(new Image(urls.image(earned.imageId()), earned.name()))
        .version(Integer.toString(earned.version()))
        .build();
  }
}
