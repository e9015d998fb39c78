package dev.laurel.story.launches;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A browser that follows nothing by itself, sends what it is told to, and looks at its watch. */
final class Person {

  static final String FORM = "application/x-www-form-urlencoded";

  /** Longer than this and a request counts as hung. */
  static final Duration HUNG = Duration.ofSeconds(20);

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final Map<String, String> cookies = new TreeMap<>();

  /** One answer. */
  record Answer(URI uri, int status, Optional<URI> location, String body, double millis) {}

  Answer get(String url) {
    return send("GET", url, "", "");
  }

  /** Goes where redirects lead. */
  Answer follow(String url) {
    Answer answer = get(url);
    for (int hops = 0; hops < 10 && answer.location().isPresent(); hops++) {
      answer = get(answer.location().get().toString());
    }
    return answer;
  }

  /**
   * @param type of the body; blank for no body
   */
  Answer send(String method, String url, String type, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(HUNG)
            .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
            .header("Accept-Language", "en")
            .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    if (!type.isBlank()) {
      request.header("Content-Type", type);
    }
    synchronized (cookies) {
      if (!cookies.isEmpty()) {
        request.header(
            "Cookie",
            cookies.entrySet().stream()
                .map(c -> c.getKey() + "=" + c.getValue())
                .collect(Collectors.joining("; ")));
      }
    }
    return timed(request.build());
  }

  private Answer timed(HttpRequest request) {
    try {
      long start = System.nanoTime();
      HttpResponse<String> answer =
          HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      double millis = (System.nanoTime() - start) / 1e6;
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      Optional<URI> location = answer.headers().firstValue("Location").map(answer.uri()::resolve);
      return new Answer(answer.uri(), answer.statusCode(), location, answer.body(), millis);
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String line) {
    String[] pair = line.replaceFirst(";.*", "").split("=", 2);
    synchronized (cookies) {
      cookies.put(pair[0], pair[1]);
    }
  }
}
