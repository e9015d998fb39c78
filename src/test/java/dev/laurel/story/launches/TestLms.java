package dev.laurel.story.launches;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An LMS that tests speak for: it has an issuer, a client id and keys. Its key set is served on
 * loopback, each fetch is counted, and the address can go down or fall silent.
 */
final class TestLms {

  /** How the address of the key set answers. */
  enum Mood {
    WELL,
    DOWN,
    SILENT
  }

  private static final HttpServer SERVER = server();

  private final String name;
  private final String issuer;
  private final String clientId;
  private final List<JWK> keys;
  private final AtomicInteger fetches = new AtomicInteger();
  private volatile Mood mood = Mood.WELL;
  private volatile CountDownLatch silence = new CountDownLatch(0);

  /**
   * @param keys the first one signs; all are published
   */
  TestLms(String name, String issuer, String clientId, List<JWK> keys) {
    this.name = name;
    this.issuer = issuer;
    this.clientId = clientId;
    this.keys = List.copyOf(keys);
    SERVER.createContext("/" + name.replace(' ', '-') + "/jwks", this::answer);
  }

  String name() {
    return name;
  }

  String issuer() {
    return issuer;
  }

  String clientId() {
    return clientId;
  }

  String kid() {
    return keys.getFirst().getKeyID();
  }

  JWK signingKey() {
    return keys.getFirst();
  }

  /** Where its endpoints are. */
  String base() {
    return "http://127.0.0.1:" + SERVER.getAddress().getPort() + "/" + name.replace(' ', '-');
  }

  /** How often the key set was asked for. */
  int fetches() {
    return fetches.get();
  }

  void feels(Mood next) {
    silence.countDown();
    silence = new CountDownLatch(next == Mood.SILENT ? 1 : 0);
    mood = next;
  }

  private void answer(HttpExchange exchange) throws IOException {
    fetches.incrementAndGet();
    try (exchange) {
      if (mood == Mood.SILENT) {
        silence.await();
      }
      byte[] body = new JWKSet(keys).toString(true).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(mood == Mood.WELL ? 200 : 503, body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static HttpServer server() {
    try {
      InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      HttpServer server = HttpServer.create(any, 0);
      server.setExecutor(
          Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("lms-", 0).factory()));
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
