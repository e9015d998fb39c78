package dev.laurel.roster;

import dev.laurel.lti.LtiCallFailed;
import dev.laurel.lti.Membership;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Brings what is known of a course's members up to date with its LMS. The call to the LMS is made
 * outside any transaction. A list that cannot be read changes nothing.
 */
@Singleton
public class RefreshRoster {

  private static final System.Logger LOG = System.getLogger(RefreshRoster.class.getName());
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Contexts contexts;
  private final MemberList members;
  private final ApplyRoster apply;

  @Inject
  public RefreshRoster(Contexts contexts, MemberList members, ApplyRoster apply) {
    this.contexts = contexts;
    this.members = members;
    this.apply = apply;
  }

  /** Reads the list unless it was read within the last minute. */
  public void refresh(String contextId) {
    refresh(contextId, PAUSE);
  }

  /** Reads the list now. */
  public void refreshNow(String contextId) {
    refresh(contextId, Duration.ZERO);
  }

  private void refresh(String contextId, Duration pause) {
    Optional<Context> context =
        contexts.byId(contextId).filter(c -> c.active() && c.membershipsUrl().isPresent());
    if (context.isEmpty() || !apply.claim(contextId, pause)) {
      return;
    }
    try {
      List<Membership> list = members.read(context.get());
      if (list.isEmpty()) {
        // A course without anybody is rather a fault of the answer than an exodus.
        LOG.log(Level.WARNING, "The list of members of course {0} is empty: ignored", contextId);
        return;
      }
      apply.list(context.get(), list);
    } catch (LtiCallFailed failure) {
      LOG.log(
          Level.WARNING, "The members of course {0} could not be read: {1}", contextId, failure);
    }
  }
}
