package dev.laurel.grading.web.scores;

import dev.laurel.grading.Course;
import dev.laurel.grading.ScoreAccess;
import dev.laurel.grading.ScoreTokens;
import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lets programs in that bring a token for the course and for what they are about to do. */
@Singleton
class ScoreGate {

  private static final String BEARER = "Bearer ";

  private final ScoreTokens tokens;

  @Inject
  ScoreGate(ScoreTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * @param authorization the header
   * @param contextId the course of the address
   * @param scopes one of these is needed
   * @throws Problem 401 without a good token, 404 for a course of others, 403 without the scope
   */
  Course require(@Nullable String authorization, String contextId, Set<String> scopes) {
    ScoreAccess access =
        bearer(authorization)
            .flatMap(tokens::open)
            .orElseThrow(() -> Problem.of(401, "score-token-unknown", "no good token"));
    if (!access.course().contextId().equals(contextId)) {
      throw Problem.notFound("score-item-unknown");
    }
    if (!access.hasAny(scopes)) {
      throw Problem.forbidden("score-scope-missing", String.join(" ", new TreeSet<>(scopes)));
    }
    return access.course();
  }

  /** The scheme is the same in any letters (RFC 9110, section 11.1). */
  private static Optional<String> bearer(@Nullable String authorization) {
    return Optional.ofNullable(authorization)
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()).strip());
  }
}
