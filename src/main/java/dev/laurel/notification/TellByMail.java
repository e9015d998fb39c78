package dev.laurel.notification;

import dev.laurel.achievement.Achievement;
import dev.laurel.achievement.Achievements;
import dev.laurel.award.Award;
import dev.laurel.notification.Attempt.Ending;
import dev.laurel.roster.Context;
import dev.laurel.roster.Contexts;
import dev.laurel.roster.Learner;
import dev.laurel.roster.Memberships;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/**
 * Writes to the learner. A mail server that took the mail and then lost its answer, or a crash
 * before the row is marked, leads to a second delivery: mail can only promise "at least once". The
 * id of the mail comes from the award, so both copies carry one `Message-ID` and mailboxes show
 * one.
 */
@Singleton
class TellByMail implements Teller {

  private final Memberships memberships;
  private final Contexts contexts;
  private final Achievements achievements;
  private final Languages languages;
  private final BadgeMail badgeMail;
  private final Mails mails;
  private final Clock clock;

  @Inject
  TellByMail(
      Memberships memberships,
      Contexts contexts,
      Achievements achievements,
      Languages languages,
      BadgeMail badgeMail,
      Mails mails,
      Clock clock) {
    this.memberships = memberships;
    this.contexts = contexts;
    this.achievements = achievements;
    this.languages = languages;
    this.badgeMail = badgeMail;
    this.mails = mails;
    this.clock = clock;
  }

  @Override
  public Telling.Kind kind() {
    return Telling.Kind.MAIL;
  }

  @Override
  public Attempt tell(Award award) {
    Optional<String> address =
        memberships.learner(award.learnerId()).flatMap(Learner::email).filter(a -> !a.isBlank());
    if (address.isEmpty()) {
      return Attempt.ended(Ending.NO_ADDRESS);
    }
    Achievement earned =
        achievements.version(award.achievementId(), award.achievementVersion()).orElseThrow();
    return mails.send(
        badgeMail.of(
            award,
            earned,
            contexts.byId(award.contextId()).map(Context::title).orElse(""),
            address.get().strip(),
            languages.of(award.learnerId()),
            clock.instant()));
  }
}
