package dev.laurel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A person without script: keeps cookies, follows redirects, reads pages and submits the forms that
 * stand on them. Cookies marked Secure are kept on loopback, as browsers do.
 */
public final class Visitor {

  private final Map<String, Map<String, String>> cookiesByHost = new LinkedHashMap<>();
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_NONE))
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /** An answer, after redirects. */
  public record Page(URI uri, int status, String body, Map<String, List<String>> headers) {

    public Document html() {
      return Jsoup.parse(body, uri.toString());
    }

    public String text() {
      return html().text();
    }

    /** The form that the selector finds. */
    public FormElement form(String selector) {
      Element found = html().selectFirst(selector);
      if (found instanceof FormElement form) {
        return form;
      }
      throw new AssertionError(
          "No form " + selector + " on " + uri + " (" + status + "):\n" + body);
    }
  }

  /** The cookies kept for a host. */
  public Map<String, String> cookies(String host) {
    return Map.copyOf(cookiesByHost.getOrDefault(host, Map.of()));
  }

  public Page get(String url) {
    return follow(request(URI.create(url)).GET().build());
  }

  public Page get(String url, String accept) {
    return follow(request(URI.create(url)).setHeader("Accept", accept).GET().build());
  }

  /** Where the address redirects to, without going there. */
  public URI location(String url) {
    HttpResponse<String> answer = send(request(URI.create(url)).GET().build());
    return answer
        .headers()
        .firstValue("Location")
        .map(answer.uri()::resolve)
        .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
  }

  /** Submits a form with its own values, changed by the given ones. */
  public Page submit(FormElement form, Map<String, String> values) {
    Map<String, String> data = new LinkedHashMap<>();
    form.formData().forEach(field -> data.put(field.key(), field.value()));
    data.putAll(values);
    String action = form.hasAttr("action") ? form.absUrl("action") : form.baseUri();
    if (form.attr("method").equalsIgnoreCase("post")) {
      return post(action, form.baseUri(), data);
    }
    return get(action + (action.contains("?") ? "&" : "?") + encode(data));
  }

  /** Posts a form as a browser on the page `from` would. */
  public Page post(String url, String from, Map<String, String> data) {
    URI page = URI.create(from);
    return follow(
        request(URI.create(url))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", page.getScheme() + "://" + page.getAuthority())
            .POST(HttpRequest.BodyPublishers.ofString(encode(data)))
            .build());
  }

  /** Sends JSON. */
  public Page json(String method, String url, String body) {
    return follow(
        request(URI.create(url))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  public static String encode(Map<String, String> data) {
    return data.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(URI uri) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofSeconds(30))
            .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
            .header("Accept-Language", "en");
    String cookies =
        cookiesByHost.getOrDefault(uri.getHost(), Map.of()).entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    return cookies.isEmpty() ? builder : builder.header("Cookie", cookies);
  }

  private Page follow(HttpRequest request) {
    HttpResponse<String> answer = send(request);
    for (int hops = 0; hops < 10 && answer.headers().firstValue("Location").isPresent(); hops++) {
      URI next = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
      answer = send(request(next).GET().build());
    }
    return new Page(answer.uri(), answer.statusCode(), answer.body(), answer.headers().map());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      for (String line : answer.headers().allValues("Set-Cookie")) {
        HttpCookie cookie =
            HttpCookie.parse(line.replaceAll("(?i);\\s*(SameSite=\\w+|Partitioned)", ""))
                .getFirst();
        cookiesByHost
            .computeIfAbsent(request.uri().getHost(), host -> new LinkedHashMap<>())
            .put(cookie.getName(), cookie.getValue());
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
