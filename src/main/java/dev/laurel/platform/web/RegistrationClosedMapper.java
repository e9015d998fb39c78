package dev.laurel.platform.web;

import dev.laurel.platform.PlatformOrigins;
import dev.laurel.platform.RegistrationClosed;
import dev.laurel.platform.RegistrationState.Status;
import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Tells people in the LMS's own frame that an operator has to approve it first. */
@Provider
@Singleton
public class RegistrationClosedMapper implements ExceptionMapper<RegistrationClosed> {

  private final FramedProblems problems;

  @Inject
  public RegistrationClosedMapper(FramedProblems problems) {
    this.problems = problems;
  }

  @Override
  public Response toResponse(RegistrationClosed closed) {
    boolean pending = closed.platform().status() == Status.PENDING;
    Problem problem =
        Problem.of(
            403,
            pending ? "platform-pending" : "platform-paused",
            String.valueOf(closed.getMessage()));
    return problems.toResponse(problem, PlatformOrigins.of(closed.platform().registration()));
  }
}
