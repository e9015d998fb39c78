package dev.laurel.grading.web.scores;

import dev.laurel.shared.Problem;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages of a long list: the next one begins behind the last entry of this (AGS 2.0, 3.2.3). */
public class Paging {

  private static final int USUAL = 100;
  private static final int MOST = 500;

  @QueryParam("limit")
  @Nullable String limit;

  @QueryParam("after")
  @Nullable String after;

  /**
   * A page.
   *
   * @param last behind which the next one begins; null when there is none
   */
  record Part<T>(List<T> entries, @Nullable String last, int limit) {

    /** The answer with its link to the next page, if there is one. */
    Response.ResponseBuilder link(Response.ResponseBuilder answer, UriBuilder same) {
      return last == null
          ? answer
          : answer.header(
              "Link",
              "<"
                  + same.queryParam("limit", limit).queryParam("after", "{last}").build(last)
                  + ">; rel=\"next\"");
    }
  }

  /**
   * @param key unique; entries come in its order
   */
  <T> Part<T> of(List<T> all, Function<T, String> key) {
    int count = count();
    List<T> rest =
        all.stream()
            .filter(entry -> after == null || key.apply(entry).compareTo(after) > 0)
            .sorted(Comparator.comparing(key))
            .toList();
    List<T> entries = rest.stream().limit(count).toList();
    return new Part<>(entries, rest.size() > count ? key.apply(entries.getLast()) : null, count);
  }

  private int count() {
    if (limit == null) {
      return USUAL;
    }
    if (!limit.matches("[1-9][0-9]{0,5}")) {
      throw Problem.badRequest("request-broken");
    }
    return Math.min(MOST, Integer.parseInt(limit));
  }
}
