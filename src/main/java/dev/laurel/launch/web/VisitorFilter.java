package dev.laurel.launch.web;

import dev.laurel.launch.FindSession;
import dev.laurel.launch.LaunchSession;
import dev.laurel.shared.web.WebFilter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
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
    Optional<LaunchSession> session = session(request);
    session.ifPresent(visitor::found);
    session
        .flatMap(LaunchSession::locale)
        .ifPresent(tag -> request.setProperty(WebFilter.LOCALE, Locale.forLanguageTag(tag)));
  }

  /** Most addresses name neither, so the browser is not looked at for them. */
  private Optional<LaunchSession> session(ContainerRequestContext request) {
    MultivaluedMap<String, String> named = request.getUriInfo().getPathParameters();
    @Nullable String contextId = named.getFirst("contextId");
    if (contextId != null) {
      return findSession.find(cookies.read(request), contextId);
    }
    return Optional.ofNullable(named.getFirst("personId"))
        .flatMap(personId -> findSession.findPerson(cookies.read(request), personId));
  }
}
