package dev.laurel.shared.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The one place where an exception becomes an answer: a page that says what happened, why and what
 * to do, or problem+json (RFC 9457), by Accept. The cause goes to the log, never to the person.
 */
@Provider
@Singleton
public class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final System.Logger LOG = System.getLogger(ProblemMapper.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Messages messages;

  @Context private @Nullable HttpHeaders headers;

  @Inject
  public ProblemMapper(Messages messages) {
    this.messages = messages;
  }

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
      return web.getResponse();
    }
    Problem problem = problemOf(thrown);
    log(problem, thrown);
    Response answer = wantsHtml() ? page(problem) : json(problem);
    String allowed =
        thrown instanceof WebApplicationException web
            ? web.getResponse().getHeaderString("Allow")
            : null;
    return allowed == null // RFC 9110, section 15.5.6: a 405 names what is allowed
        ? answer
        : Response.fromResponse(answer).header("Allow", allowed).build();
  }

  private static Problem problemOf(Throwable thrown) {
    return switch (thrown) {
      case Problem problem -> problem;
      case WebApplicationException web -> ofStatus(web.getResponse().getStatus(), web);
      default -> ofCause(thrown);
    };
  }

  private static Problem ofCause(Throwable thrown) {
    if (thrown.getCause() instanceof Problem inner) {
      return inner;
    }
    return DatabaseDown.isBehind(thrown)
        ? Problem.caused(503, "database-down", thrown)
        : Problem.caused(500, "unexpected", thrown);
  }

  private static Problem ofStatus(int status, WebApplicationException web) {
    String key =
        switch (status) {
          case 400 -> "request-broken";
          case 401, 403 -> "not-allowed";
          case 404 -> "page-unknown";
          case 405 -> "method-unknown";
          case 406, 415 -> "format-unknown";
          case 413 -> "too-large";
          default -> status < 500 ? "request-broken" : "unexpected";
        };
    return Problem.caused(status, key, web);
  }

  private static void log(Problem problem, Throwable thrown) {
    String line = problem.status() + " " + problem.key() + ": " + oneLine(problem.logDetail());
    if (problem.status() >= 500) {
      LOG.log(Level.ERROR, line, thrown);
    } else {
      LOG.log(Level.INFO, line);
    }
  }

  private static String oneLine(String detail) {
    return detail.replaceAll("\\p{Cntrl}+", " ");
  }

  private Response page(Problem problem) {
    return Response.status(problem.status())
        .entity(Pages.page("shared/problem", problem).withStatus(problem.status()))
        .type(MediaType.TEXT_HTML_TYPE)
        .build();
  }

  private Response json(Problem problem) {
    Locale locale = Messages.spoken(headers == null ? List.of() : headers.getAcceptableLanguages());
    Object[] args = problem.args().toArray();
    String key = "problem." + problem.key();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "urn:laurel:problem:" + problem.key());
    body.put("title", messages.text(locale, key + ".title", args));
    body.put("status", problem.status());
    body.put("detail", messages.text(locale, key + ".what", args));
    body.put("todo", messages.text(locale, key + ".todo", args));
    body.put("correlationId", String.valueOf(MDC.get("correlationId")));
    return Response.status(problem.status())
        .entity(write(body))
        .type("application/problem+json")
        .header("Cache-Control", "no-store")
        .header("Content-Language", locale.toLanguageTag())
        .build();
  }

  private static String write(Map<String, Object> body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private boolean wantsHtml() {
    if (headers == null) {
      return false;
    }
    if (headers.getHeaderString("HX-Request") != null) {
      return true;
    }
    for (MediaType accepted : headers.getAcceptableMediaTypes()) {
      if (accepted.isWildcardType() || accepted.getSubtype().endsWith("json")) {
        return false;
      }
      if (accepted.isCompatible(MediaType.TEXT_HTML_TYPE)) {
        return true;
      }
    }
    return false;
  }
}
