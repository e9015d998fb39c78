package dev.laurel.organisation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Ends an operator's session everywhere, whoever has a copy of its cookie. */
@Singleton
public class SignOutOperator {

  private final SignInOperator signIn;
  private final EndedSessions ended;
  private final Clock clock;

  @Inject
  public SignOutOperator(SignInOperator signIn, EndedSessions ended, Clock clock) {
    this.signIn = signIn;
    this.ended = ended;
    this.clock = clock;
  }

  /** A token of no session that holds leaves nothing behind. */
  @Transactional
  public void signOut(String token) {
    if (signIn.isSignedIn(token)) {
      Instant now = clock.instant();
      ended.end(token, now, now.plus(SignInOperator.HOLDS));
    }
  }
}
