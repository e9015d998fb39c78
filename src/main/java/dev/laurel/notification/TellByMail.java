package dev.laurel.notification;

import dev.laurel.award.Award;
import dev.laurel.notification.Attempt.Ending;
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
  private final BadgeMail badgeMail;
  private final Mails mails;
  private final Clock clock;

  @Inject
  TellByMail(Memberships memberships, BadgeMail badgeMail, Mails mails, Clock clock) {
    this.memberships = memberships;
    this.badgeMail = badgeMail;
    this.mails = mails;
    this.clock = clock;
  }

  @Override
  public Telling.Kind kind() {
    return Telling.Kind.MAIL;
  }

  @Override
  public Attempt tell(Award award, int failed) {
    Optional<String> address =
        memberships.learner(award.learnerId()).flatMap(Learner::email).filter(a -> !a.isBlank());
    return address
        .map(known -> mails.send(badgeMail.of(award, known.strip(), clock.instant())))
        .orElseGet(() -> Attempt.ended(Ending.NO_ADDRESS));
  }
}
