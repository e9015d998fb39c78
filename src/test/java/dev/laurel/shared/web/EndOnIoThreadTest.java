package dev.laurel.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.servlet.api.DeploymentInfo;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ServiceLoader;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Requests to a real Undertow, and on which thread each ends. */
class EndOnIoThreadTest {

  private final BlockingQueue<Boolean> endedOnIoThread = new LinkedBlockingQueue<>();

  /** What the extension does to the handlers of a deployment. */
  private static HttpHandler extended(HttpHandler handler) {
    DeploymentInfo deployment = new DeploymentInfo();
    ServiceLoader.load(io.undertow.servlet.ServletExtension.class)
        .forEach(extension -> extension.handleDeployment(deployment, null));
    assertThat(deployment.getInitialHandlerChainWrappers()).hasSize(1);
    return deployment.getInitialHandlerChainWrappers().getFirst().wrap(handler);
  }

  private void ask(UnaryOperator<HttpHandler> around, int times) throws Exception {
    HttpHandler inner = around.apply(exchange -> exchange.getResponseSender().send("done"));
    HttpHandler noting =
        exchange -> {
          // Told last: Undertow tells those first who asked last.
          exchange.addExchangeCompleteListener(
              (ended, next) -> {
                endedOnIoThread.add(ended.isInIoThread());
                next.proceed();
              });
          inner.handleRequest(exchange);
        };
    Undertow server =
        Undertow.builder()
            .addHttpListener(0, "localhost")
            .setHandler(new BlockingHandler(noting))
            .build();
    server.start();
    try {
      ask((InetSocketAddress) server.getListenerInfo().getFirst().getAddress(), times);
      assertThat(ended(times)).isTrue();
    } finally {
      server.stop();
    }
  }

  private static void ask(InetSocketAddress server, int times) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + "/"))
            .timeout(Duration.ofSeconds(20))
            .build();
    for (int i = 0; i < times; i++) {
      assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).body())
          .isEqualTo("done");
    }
  }

  private boolean ended(int times) throws InterruptedException {
    for (int i = 0; i < times; i++) {
      Boolean one = endedOnIoThread.poll(20, TimeUnit.SECONDS);
      if (one == null) {
        return false;
      }
      endedOnIoThread.add(one);
    }
    return true;
  }

  @Test
  void without_it_undertow_ends_a_request_on_the_worker() throws Exception {
    ask(handler -> handler, 1);
    assertThat(endedOnIoThread).containsExactly(false);
  }

  @Test
  void every_request_of_a_kept_connection_ends_on_the_thread_that_reads_it() throws Exception {
    ask(EndOnIoThreadTest::extended, 50);
    assertThat(endedOnIoThread).hasSize(50).containsOnly(true);
  }
}
