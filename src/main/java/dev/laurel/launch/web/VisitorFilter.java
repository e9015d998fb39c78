package dev.laurel.launch.web;

import dev.laurel.launch.Browser;
import dev.laurel.launch.FindSession;
import dev.laurel.launch.LaunchSession;
import dev.laurel.shared.web.WebFilter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the session of the browser in the course, or of the person, that the address names, and its
 * language.
 */
@Provider
@Singleton
public class VisitorFilter implements ContainerRequestFilter {

  private final FindSession findSession;
  private final BrowserCookies cookies;
  private final RequestVisitor visitor;

  @Inject
  public VisitorFilter(FindSession findSession, BrowserCookies cookies, RequestVisitor visitor) {
    this.findSession = findSession;
    this.cookies = cookies;
    this.visitor = visitor;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    @Nullable String contextId = request.getUriInfo().getPathParameters().getFirst("contextId");
    @Nullable String personId = request.getUriInfo().getPathParameters().getFirst("personId");
    if (contextId == null && personId == null) {
      return;
    }
    Browser browser = cookies.read(request);
    Optional<LaunchSession> session =
        contextId != null
            ? findSession.find(browser, contextId)
            : findSession.findPerson(browser, Objects.requireNonNull(personId));
    session.ifPresent(visitor::found);
    session
        .flatMap(LaunchSession::locale)
        .ifPresent(tag -> request.setProperty(WebFilter.LOCALE, Locale.forLanguageTag(tag)));
  }
}
