package dev.laurel.shared.web;

import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import java.util.concurrent.RejectedExecutionException;

/**
 * Lets each request end on the thread that reads its connection. Undertow's HTTP/1.1 otherwise ends
 * it on the worker's, which wakes the reading thread and holds it off by a flag for a moment; the
 * reading thread, just woken, takes the processor from the worker and asks for that flag until the
 * worker can clear it ({@code HttpReadListener.handleEvent}, Undertow 2.3).
 */
public class EndOnIoThread implements ServletExtension {

  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    deployment.addInitialHandlerChainWrapper(EndOnIoThread::ending);
  }

  private static HttpHandler ending(HttpHandler next) {
    return exchange -> {
      exchange.addExchangeCompleteListener(EndOnIoThread::end);
      next.handleRequest(exchange);
    };
  }

  private static void end(
      HttpServerExchange exchange, ExchangeCompletionListener.NextListener next) {
    if (exchange.isInIoThread()) {
      next.proceed();
      return;
    }
    try {
      exchange.getIoThread().execute(next::proceed);
    } catch (RejectedExecutionException stopping) {
      next.proceed();
    }
  }
}
