package dev.laurel.shared.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.laurel.shared.OutgoingHttp.Refused;
import dev.laurel.shared.OutgoingHttp.Request;
import dev.laurel.shared.OutgoingHttp.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedHttpTest {

  private final List<Map<String, List<String>>> seen = new CopyOnWriteArrayList<>();
  private final CountDownLatch testIsOver = new CountDownLatch(1);
  private HttpServer server;
  private String base;

  private interface Answer {
    void write(HttpExchange exchange) throws IOException, InterruptedException;
  }

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
    base = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stopServer() {
    testIsOver.countDown();
    server.stop(0);
  }

  private void serve(String path, Answer answer) {
    server.createContext(
        path,
        exchange -> {
          seen.add(Map.copyOf(exchange.getRequestHeaders()));
          try (exchange) {
            answer.write(exchange);
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private Response get(String path) throws IOException {
    return new GuardedHttp(true, 2_000).send(Request.get(URI.create(base + path), "a/b"));
  }

  @Test
  void reads_status_headers_and_body() throws IOException {
    serve(
        "/ok",
        exchange -> {
          exchange.getResponseHeaders().add("Link", asBytes("<next>; rel=“next”"));
          exchange.sendResponseHeaders(201, 0);
          exchange.getResponseBody().write("grün".getBytes(StandardCharsets.UTF_8));
        });
    Response response = get("/ok");
    assertThat(response.status()).isEqualTo(201);
    assertThat(response.text()).isEqualTo("grün");
    assertThat(response.header("link")).contains("<next>; rel=“next”");
  }

  /** The JDK's server writes a header's characters as bytes; Moodle sends UTF-8. */
  private static String asBytes(String header) {
    return new String(header.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  @Test
  void sends_exactly_the_media_type_it_is_given() throws IOException {
    serve("/ok", exchange -> exchange.sendResponseHeaders(200, -1));
    get("/ok");
    assertThat(seen.getFirst().get("Accept")).containsExactly("a/b");
    assertThat(seen.getFirst()).doesNotContainKey("Accept-encoding");
  }

  @Test
  void follows_no_redirect() throws IOException {
    serve(
        "/away",
        exchange -> {
          exchange.getResponseHeaders().add("Location", base + "/inner");
          exchange.sendResponseHeaders(302, -1);
        });
    assertThat(get("/away").status()).isEqualTo(302);
    assertThat(seen).hasSize(1);
  }

  @Test
  void refuses_an_answer_that_says_it_is_too_large() {
    serve(
        "/large",
        exchange -> {
          exchange.sendResponseHeaders(200, Request.ONE_DOCUMENT + 1L);
          exchange.getResponseBody().write(new byte[16_384]);
          exchange.getResponseBody().flush();
          testIsOver.await();
        });
    assertThatThrownBy(() -> get("/large")).hasMessageContaining("larger than");
  }

  @Test
  void takes_a_larger_answer_where_the_request_allows_it() throws IOException {
    byte[] list = new byte[Request.ONE_DOCUMENT + 1];
    serve(
        "/list",
        exchange -> {
          exchange.sendResponseHeaders(200, list.length);
          exchange.getResponseBody().write(list);
        });
    assertThatThrownBy(() -> get("/list")).hasMessageContaining("larger than");
    Request larger =
        new Request("GET", URI.create(base + "/list"), Map.of(), new byte[0], list.length);
    assertThat(new GuardedHttp(true, 2_000).send(larger).body()).hasSize(list.length);
  }

  @Test
  void stops_reading_an_answer_without_end() {
    serve(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          for (int i = 0; i < 10_000; i++) {
            out.write(new byte[8192]);
          }
        });
    assertThatThrownBy(() -> get("/endless")).hasMessageContaining("larger than");
  }

  @Test
  void a_slow_drip_of_bytes_ends_at_the_deadline() {
    serve(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (!testIsOver.await(200, TimeUnit.MILLISECONDS)) {
            exchange.getResponseBody().write('.');
            exchange.getResponseBody().flush();
          }
        });
    GuardedHttp http = new GuardedHttp(true, 800);
    long start = System.nanoTime();
    assertThatThrownBy(() -> http.send(Request.get(URI.create(base + "/slow"), "a/b")))
        .isInstanceOf(IOException.class);
    assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com/keys",
        "ftp://example.com/keys",
        "file:/etc/passwd",
        "jar:file:/a.jar!/b",
        "gopher://example.com/",
        "netdoc:/etc/passwd",
        "https://user:secret@example.com/",
        "https:///keys"
      })
  void refuses_other_schemes_and_user_names(String uri) {
    GuardedHttp http = new GuardedHttp(true, 2_000);
    assertThatThrownBy(() -> http.send(Request.get(URI.create(uri), "a/b")))
        .isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://localhost/",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0177.0.0.1/",
        "https://10.0.0.8/"
      })
  void refuses_inner_addresses_in_every_spelling(String uri) {
    GuardedHttp http = new GuardedHttp(false, 2_000);
    assertThatThrownBy(() -> http.send(Request.get(URI.create(uri), "a/b")))
        .isInstanceOf(IOException.class)
        .satisfies(e -> assertThat(seen).isEmpty());
  }

  @Test
  void plain_http_to_loopback_needs_the_setting() {
    GuardedHttp http = new GuardedHttp(false, 2_000);
    assertThatThrownBy(() -> http.send(Request.get(URI.create(base + "/ok"), "a/b")))
        .isInstanceOf(Refused.class);
  }
}
