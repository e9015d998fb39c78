package dev.laurel.launch.web;

import dev.laurel.lti.Check;
import dev.laurel.lti.LaunchRejected;
import dev.laurel.shared.Problem;
import dev.laurel.shared.web.ProblemMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/** Gives every refused login and launch its own page, by the check that failed. */
@Provider
@Singleton
public class LaunchRejectedMapper implements ExceptionMapper<LaunchRejected> {

  private final ProblemMapper problems;

  @Inject
  public LaunchRejectedMapper(ProblemMapper problems) {
    this.problems = problems;
  }

  @Override
  public Response toResponse(LaunchRejected rejected) {
    return problems.toResponse(problem(rejected));
  }

  static Problem problem(LaunchRejected rejected) {
    return Problem.of(status(rejected.check()), key(rejected.check()), rejected.detail());
  }

  /** The key of the page's texts. */
  static String key(Check check) {
    return "launch-" + check.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static int status(Check check) {
    return switch (check) {
      case PLATFORM_KEYS_UNREACHABLE -> 503;
      case LOGIN_INITIATION, MALFORMED -> 400;
      default -> 403;
    };
  }
}
