package dev.laurel.grading;

import dev.laurel.lti.ActivityProgress;
import dev.laurel.lti.GradingProgress;
import dev.laurel.lti.MembershipList;
import dev.laurel.roster.Context;
import dev.laurel.roster.MemberList;
import dev.laurel.roster.MemoryRosterReadings;
import dev.laurel.roster.RefreshRoster;
import dev.laurel.roster.RosterStores;
import dev.laurel.shared.Ids;
import dev.laurel.testing.Bells;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The core of the Score service over the tables, for tests of what one event costs. */
public final class PostedScores {

  private static final MemberList NOBODY_ASKS =
      new MemberList() {
        @Override
        public MembershipList read(Context context) {
          throw new IllegalStateException("An event must not wait for the LMS");
        }

        @Override
        public MembershipList changes(Context context, URI since) {
          return read(context);
        }
      };

  private PostedScores() {}

  /** The way in. */
  public static TakeScore takeScore(
      GradePorts ports, RosterStores.Ports roster, Ids ids, Clock clock) {
    RefreshRoster refresh =
        new RefreshRoster(
            roster.contexts(),
            NOBODY_ASKS,
            roster.applyRoster(ids, clock),
            new MemoryRosterReadings(),
            clock);
    return new TakeScore(
        new KeepScoreItems(ports.items(), new UpdateItems(ports.items(), ids, clock), ids, clock),
        new RosterLearners(roster.contexts(), roster.memberships(), roster.keys(), refresh),
        ports.standings(),
        ports.recordOutcome(ids, new Bells()),
        clock);
  }

  /** Fully graded points out of 100. */
  public static PostedScore score(String userId, String points, Instant at) {
    return new PostedScore(
        userId,
        Optional.of(new Score(new BigDecimal(points), new BigDecimal("100"))),
        ActivityProgress.COMPLETED,
        GradingProgress.FULLY_GRADED,
        at,
        "");
  }
}
