package dev.laurel.shared.web;

import dev.laurel.shared.Problem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** A form whose escapes cannot be decoded is the sender's fault, not the server's. */
@Provider
@Singleton
public class BrokenForms implements ReaderInterceptor {

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    try {
      return context.proceed();
    } catch (IllegalArgumentException broken) { // of URLDecoder, as RESTEasy calls it
      throw Problem.caused(400, "request-broken", broken);
    }
  }
}
