package dev.laurel.roster;

import dev.laurel.lti.LtiCallFailed;
import dev.laurel.lti.MembershipList;
import dev.laurel.lti.Throttled;
import dev.laurel.platform.PlatformOrigins;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Brings what is known of a course's members up to date with its LMS: by the changes since the last
 * reading where the LMS offers them, by the whole list otherwise and once a day. The call to the
 * LMS is made outside any transaction. A list that cannot be read to its end changes nothing.
 */
@Singleton
public class RefreshRoster {

  private static final System.Logger LOG = System.getLogger(RefreshRoster.class.getName());
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Duration WHOLE_AGAIN = Duration.ofDays(1);
  private static final int LONGEST_ADDRESS = 2000;

  private final Contexts contexts;
  private final MemberList members;
  private final ApplyRoster apply;
  private final RosterReadings readings;
  private final Clock clock;

  @Inject
  public RefreshRoster(
      Contexts contexts,
      MemberList members,
      ApplyRoster apply,
      RosterReadings readings,
      Clock clock) {
    this.contexts = contexts;
    this.members = members;
    this.apply = apply;
    this.readings = readings;
    this.clock = clock;
  }

  /** What became of a wish to read the list. */
  public enum Refreshed {
    READ,
    /** It was read a moment ago. */
    STILL_FRESH,
    /** The LMS offers no list of this course's members to Laurel. */
    NOT_OFFERED,
    /** The LMS did not answer with a list; what was known stays. */
    FAILED
  }

  /** Reads the list unless it was read within the last minute. */
  public Refreshed refresh(String contextId) {
    return refresh(contextId, PAUSE);
  }

  /** Reads the list now. */
  public Refreshed refreshNow(String contextId) {
    return refresh(contextId, Duration.ZERO);
  }

  private Refreshed refresh(String contextId, Duration pause) {
    Optional<Context> context =
        contexts.byId(contextId).filter(c -> c.active() && c.membershipsUrl().isPresent());
    if (context.isEmpty()) {
      return Refreshed.NOT_OFFERED;
    }
    return apply.claim(contextId, pause) ? read(context.get()) : Refreshed.STILL_FRESH;
  }

  private Refreshed read(Context context) {
    try {
      return readChanges(context) || readWhole(context) ? Refreshed.READ : Refreshed.FAILED;
    } catch (LtiCallFailed failure) {
      LOG.log(
          Level.WARNING, "The members of course {0} could not be read: {1}", context.id(), failure);
      return Refreshed.FAILED;
    }
  }

  /** Whatever goes wrong with changes, the whole list is the way back. */
  private boolean readChanges(Context context) {
    Optional<RosterReadings.Last> last =
        readings
            .of(context.id())
            .filter(l -> l.wholeAt().plus(WHOLE_AGAIN).isAfter(clock.instant()));
    Optional<URI> since = last.flatMap(RosterReadings.Last::differences);
    if (since.isEmpty() || !isBeside(context, since.get())) {
      return false;
    }
    try {
      MembershipList changes = members.changes(context, since.get());
      apply.changes(context, changes.members());
      keep(context, changes, last.orElseThrow().wholeAt());
      return true;
    } catch (Throttled rests) {
      throw rests;
    } catch (LtiCallFailed refused) {
      LOG.log(
          Level.INFO, "The changes of course {0} were not to be had: {1}", context.id(), refused);
      return false;
    }
  }

  private boolean readWhole(Context context) {
    MembershipList list = members.read(context);
    if (list.members().isEmpty()) {
      // A course without anybody is rather a fault of the answer than an exodus.
      LOG.log(Level.WARNING, "The list of members of course {0} is empty: ignored", context.id());
      return false;
    }
    apply.list(context, list.members());
    keep(context, list, clock.instant());
    return true;
  }

  private void keep(Context context, MembershipList list, Instant wholeAt) {
    readings.keep(
        context.id(),
        new RosterReadings.Last(
            list.differences().filter(url -> url.toString().length() <= LONGEST_ADDRESS), wholeAt));
  }

  /** On the host that the launch named; it may have moved since the reading. */
  private static boolean isBeside(Context context, URI since) {
    String origin = PlatformOrigins.origin(context.membershipsUrl().orElseThrow());
    return origin.equals(PlatformOrigins.origin(since));
  }
}
