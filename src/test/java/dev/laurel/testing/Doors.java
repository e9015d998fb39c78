package dev.laurel.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Settings;
import dev.laurel.shared.web.AssetsResource;
import dev.laurel.shared.web.Messages;
import dev.laurel.shared.web.Pages;
import dev.laurel.shared.web.ProblemMapper;
import dev.laurel.shared.web.Templates;
import dev.laurel.shared.web.WebFilter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jboss.resteasy.core.SynchronousDispatcher;
import org.jboss.resteasy.mock.MockDispatcherFactory;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jboss.resteasy.spi.Dispatcher;

/**
 * The real web foundation (filters, templates, texts, assets, problems) around a few resources,
 * without a server; {@link #open()} puts a small HTTP server in front for a browser. A missing text
 * is an error here.
 */
public final class Doors implements AutoCloseable {

  /** What "now" is behind these doors. */
  public static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  private final Dispatcher dispatcher = MockDispatcherFactory.createDispatcher();
  private Optional<HttpServer> server = Optional.empty();

  private Doors(Object... resources) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Messages messages = Messages.strict();
    AssetsResource assets = new AssetsResource();
    Settings settings = settings(URI.create("http://localhost:8080"));
    WebFilter filter =
        new WebFilter(
            new Pages(Templates.compiled()), messages, assets, new Ids(clock), clock, settings);
    // Without a servlet container RESTEasy would not read forms.
    dispatcher.getProviderFactory().registerProviderInstance(new FormReader());
    dispatcher.getProviderFactory().registerProviderInstance(filter);
    dispatcher.getProviderFactory().registerProviderInstance(new ProblemMapper(messages));
    dispatcher.getRegistry().addSingletonResource(assets);
    for (Object resource : resources) {
      if (resource.getClass().isAnnotationPresent(jakarta.ws.rs.ext.Provider.class)) {
        dispatcher.getProviderFactory().registerProviderInstance(resource);
      } else {
        dispatcher.getRegistry().addSingletonResource(resource);
      }
    }
  }

  /** Resources, and filters or mappers that stand before them. */
  public static Doors of(Object... resources) {
    return new Doors(resources);
  }

  /** Settings of a fresh installation, for tests that need some. */
  public static Settings settings(URI baseUrl) {
    return new Settings(
        baseUrl,
        Path.of("target", "data"),
        false,
        true,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Settings.Poll(Duration.ofMinutes(1), Duration.ofHours(1)));
  }

  /** Headers as name, value, name, value. */
  public MockHttpResponse get(String path, String... headers) {
    return send("GET", path, new byte[0], headers);
  }

  /** A form, already encoded. */
  public MockHttpResponse post(String path, String form, String... headers) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = "application/x-www-form-urlencoded";
    return send("POST", path, form.getBytes(java.nio.charset.StandardCharsets.UTF_8), all);
  }

  /** A message of a program. */
  public MockHttpResponse call(
      String method, String path, String type, String body, String... headers) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = type;
    return send(method, path, body.getBytes(java.nio.charset.StandardCharsets.UTF_8), all);
  }

  /** Bytes as they are. */
  public MockHttpResponse send(String method, String path, byte[] body, String... headers) {
    try {
      MockHttpRequest request = MockHttpRequest.create(method, path);
      for (int i = 0; i < headers.length; i += 2) {
        if (headers[i].equalsIgnoreCase("Content-Type")) {
          request.contentType(headers[i + 1]);
        } else {
          request.header(headers[i], headers[i + 1]);
        }
        cookies(request, headers[i], headers[i + 1]);
      }
      request.content(body);
      MockHttpResponse response = new MockHttpResponse();
      ((SynchronousDispatcher) dispatcher).invoke(request, response);
      return response;
    } catch (URISyntaxException broken) {
      throw new IllegalArgumentException(broken);
    }
  }

  private static void cookies(MockHttpRequest request, String header, String value) {
    if (header.equalsIgnoreCase("Cookie")) {
      for (String pair : value.split(";\\s*")) {
        request.cookie(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
      }
    }
  }

  /** Starts a server on a free port and tells its address, without a slash at the end. */
  public String open() throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
    http.createContext("/", this::serve);
    http.start();
    server = Optional.of(http);
    return "http://localhost:" + http.getAddress().getPort();
  }

  private void serve(HttpExchange exchange) throws IOException {
    String[] headers =
        exchange.getRequestHeaders().entrySet().stream()
            .flatMap(
                e -> e.getValue().stream().flatMap(v -> java.util.stream.Stream.of(e.getKey(), v)))
            .toArray(String[]::new);
    byte[] body = exchange.getRequestBody().readAllBytes();
    MockHttpResponse answer =
        send(exchange.getRequestMethod(), exchange.getRequestURI().toString(), body, headers);
    answer
        .getOutputHeaders()
        .forEach((k, all) -> all.forEach(v -> exchange.getResponseHeaders().add(k, v.toString())));
    byte[] bytes = answer.getOutput();
    exchange.sendResponseHeaders(answer.getStatus(), bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.ifPresent(http -> http.stop(0));
  }
}
