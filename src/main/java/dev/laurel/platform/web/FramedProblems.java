package dev.laurel.platform.web;

import dev.laurel.shared.Problem;
import dev.laurel.shared.web.Pages;
import dev.laurel.shared.web.ProblemMapper;
import dev.laurel.shared.web.WebFilter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Problem pages that an LMS may show in its frame although it is not trusted (yet). They have no
 * form and no power, and a frame that stays blank would leave the person without a word.
 */
@Singleton
public class FramedProblems {

  private final ProblemMapper problems;

  @Inject
  public FramedProblems(ProblemMapper problems) {
    this.problems = problems;
  }

  Response toResponse(Problem problem, Collection<String> origins) {
    Response answer = problems.toResponse(problem);
    return answer.getEntity() instanceof Pages.Page page
        ? Response.fromResponse(answer).entity(framed(page, origins)).build()
        : answer;
  }

  /** A page that Laurel itself and these origins may frame. */
  static Pages.Page framed(Pages.Page page, Collection<String> origins) {
    String sources =
        Stream.concat(Stream.of("'self'"), origins.stream().sorted())
            .collect(Collectors.joining(" "));
    return page.with(WebFilter.FRAME_ANCESTORS, sources);
  }
}
