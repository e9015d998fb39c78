package dev.laurel.launch.web;

import dev.laurel.launch.LaunchSession;
import dev.laurel.launch.Visitor;
import dev.laurel.shared.Problem;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/**
 * Who makes this request; {@link VisitorFilter} finds out for the course or the person of the
 * address.
 */
@RequestScoped
public class RequestVisitor implements Visitor {

  private Optional<LaunchSession> session = Optional.empty();

  /** The filter has found a session for the course or the person that the address names. */
  public void found(LaunchSession found) {
    session = Optional.of(found);
  }

  @Override
  public Optional<LaunchSession> in(String contextId) {
    return session.filter(s -> s.contextId().filter(contextId::equals).isPresent());
  }

  @Override
  public LaunchSession requireMember(String contextId) {
    return in(contextId)
        .orElseThrow(() -> Problem.of(403, "visitor-unknown", "no session in this course"));
  }

  @Override
  public LaunchSession requireInstructor(String contextId) {
    LaunchSession member = requireMember(contextId);
    if (!member.isInstructor()) {
      throw Problem.of(403, "visitor-not-instructor", "the launch was not one of an instructor");
    }
    return member;
  }

  @Override
  public LaunchSession requirePerson(String learnerId) {
    return session
        .filter(s -> s.learnerId().equals(learnerId))
        .orElseThrow(() -> Problem.of(403, "visitor-unknown", "no session of this person"));
  }
}
