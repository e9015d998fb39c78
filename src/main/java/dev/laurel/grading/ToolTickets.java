package dev.laurel.grading;

import dev.laurel.keys.Sealing;
import dev.laurel.launch.LaunchSession;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lets a person of a course open one activity in a window of its own. A window has not the cookie
 * of the frame in which Laurel runs, so the ticket says, sealed, who it is.
 */
@Singleton
public class ToolTickets {

  /** As long as a visit. */
  static final Duration VALID = Duration.ofHours(8);

  private static final String PURPOSE = "tool-ticket";
  private static final int LONGEST = 1_000;

  private final Sealing sealing;
  private final Clock clock;

  @Inject
  public ToolTickets(Sealing sealing, Clock clock) {
    this.sealing = sealing;
    this.clock = clock;
  }

  /** What somebody does in the course. */
  enum Role {
    LEARNER,
    INSTRUCTOR,
    OTHER;

    static Role of(LaunchSession session) {
      if (session.isInstructor()) {
        return INSTRUCTOR;
      }
      return session.roles().isLearner() ? LEARNER : OTHER;
    }
  }

  /**
   * @param locale a BCP 47 tag, or blank
   */
  record Ticket(Course course, String itemId, String learnerId, Role role, String locale) {}

  /** Base64url; for the session's own course only. */
  public String issue(LaunchSession session, GradedItem item) {
    String plain =
        String.join(
            "\n",
            String.valueOf(clock.instant().plus(VALID).getEpochSecond()),
            session.tenantId(),
            session.contextId().orElseThrow(),
            item.id(),
            session.learnerId(),
            Role.of(session).name(),
            session.locale().orElse("").strip());
    return sealing.seal(PURPOSE, plain.getBytes(StandardCharsets.UTF_8));
  }

  /** Empty for what Laurel has not made, or too long ago. */
  Optional<Ticket> open(String sealed) {
    if (sealed.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> parts;
    try {
      String plain = new String(sealing.open(PURPOSE, sealed), StandardCharsets.UTF_8);
      parts = List.of(plain.split("\n", 7));
    } catch (Sealing.NotSealedHere forged) {
      return Optional.empty();
    }
    Instant until = Instant.ofEpochSecond(Long.parseLong(parts.get(0)));
    Course course = new Course(parts.get(1), parts.get(2));
    return clock.instant().isBefore(until)
        ? Optional.of(
            new Ticket(
                course, parts.get(3), parts.get(4), Role.valueOf(parts.get(5)), parts.get(6)))
        : Optional.empty();
  }
}
