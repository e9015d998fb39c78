package dev.laurel.demo;

import dev.laurel.demo.AccessTokens.AccessToken;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * Dispatches a call of the LTI services as Moodle does: first the media type chooses the resource,
 * letter by letter (a list, a q or application/json finds none), then the method, then the token.
 */
@Singleton
public class AnswerServiceCall {

  private final AccessTokens tokens;
  private final InstalledTools tools;
  private final Clock clock;
  private final List<Call> calls;

  @Inject
  AnswerServiceCall(
      AccessTokens tokens, InstalledTools tools, School school, DemoSite site, Clock clock) {
    this.tokens = tokens;
    this.tools = tools;
    this.clock = clock;
    this.calls =
        List.of(
            new LineItemsCall(school, site),
            new LineItemCall(school, site),
            new ResultsCall(school, site),
            new ScoresCall(school),
            new MembershipsCall(school, site));
  }

  @Transactional
  public ServiceAnswer answer(ServiceRequest request) {
    try {
      for (Call call : calls) {
        Matcher path = call.path().matcher(request.path());
        if (path.matches() && fits(call, request)) {
          return answer(call, request, path.toMatchResult());
        }
      }
      return ServiceAnswer.refused(request, 400, noneFound(request));
    } catch (CallRefused refused) {
      return ServiceAnswer.refused(request, refused.status(), refused.reason());
    }
  }

  private ServiceAnswer answer(Call call, ServiceRequest request, MatchResult path)
      throws CallRefused {
    if (!call.methods().contains(request.method())) {
      throw new CallRefused(405, "Method Not Allowed");
    }
    Tool tool = requireToken(call, request);
    if (!call.takesWildcard() && request.reads() && hasWildcard(request)) {
      throw CallRefused.unsupportedType();
    }
    return call.answer(request, path, tool);
  }

  /** No `Accept` fits everything, and so does one with a wildcard in it. */
  private static boolean fits(Call call, ServiceRequest request) {
    return switch (request.method()) {
      case "DELETE" -> true;
      case "GET" ->
          request.accept().filter(a -> !a.isEmpty()).isEmpty()
              || hasWildcard(request)
              || call.formats().contains(request.accept().get());
      default -> request.contentType().filter(call.formats()::contains).isPresent();
    };
  }

  private static boolean hasWildcard(ServiceRequest request) {
    return request.accept().orElse("").contains("*/*");
  }

  private static String noneFound(ServiceRequest request) {
    return "No handler found for "
        + request.path()
        + " "
        + request.accept().orElse("")
        + " "
        + request.contentType().orElse("");
  }

  private Tool requireToken(Call call, ServiceRequest request) throws CallRefused {
    Optional<AccessToken> token =
        request
            .bearer()
            .flatMap(tokens::find)
            .filter(found -> found.expiresAt().isAfter(clock.instant()))
            .filter(found -> call.scopes(request).stream().anyMatch(found.scopes()::contains));
    Optional<Integer> type = request.number("type_id");
    return token
        .map(AccessToken::toolId)
        .filter(id -> type.filter(asked -> !String.valueOf(asked).equals(id)).isEmpty())
        .flatMap(tools::find)
        .orElseThrow(CallRefused::unauthorized);
  }
}
