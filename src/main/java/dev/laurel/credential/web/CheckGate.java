package dev.laurel.credential.web;

import dev.laurel.credential.CheckBrake;
import dev.laurel.shared.Problem;
import dev.laurel.shared.web.ProblemMapper;
import dev.laurel.shared.web.RequestPath;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/**
 * Stands before the checking of foreign badges, which anybody may ask for. The address is that of
 * the connection, or what a trusted proxy says: the server decides (`LAUREL_BEHIND_PROXY`).
 */
@jakarta.ws.rs.ext.Provider
@Singleton
public class CheckGate implements ContainerRequestFilter {

  private static final int TOO_MANY = 429;

  private final CheckBrake brake;
  private final ProblemMapper problems;
  private final Provider<HttpServletRequest> request;

  @Inject
  public CheckGate(CheckBrake brake, ProblemMapper problems, Provider<HttpServletRequest> request) {
    this.brake = brake;
    this.problems = problems;
    this.request = request;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    String path = RequestPath.of(context);
    if (!context.getMethod().equals(HttpMethod.POST) || !path.startsWith("/check/")) {
      return;
    }
    Duration wait = brake.take(request.get().getRemoteAddr());
    if (wait.isPositive()) {
      long seconds = wait.plusMillis(999).toSeconds();
      Problem problem =
          Problem.of(TOO_MANY, "check-too-often", "checks braked", CheckBrake.PER_MINUTE, seconds);
      context.abortWith(
          Response.fromResponse(problems.toResponse(problem))
              .header("Retry-After", seconds)
              .build());
    }
  }
}
