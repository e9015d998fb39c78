package dev.laurel.demo.web;

import dev.laurel.demo.DemoSession;
import dev.laurel.demo.Person;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** Who stands before the screen, by the cookie of the request. */
@Singleton
class Visitors {

  private final DemoSession session;

  @Inject
  Visitors(DemoSession session) {
    this.session = session;
  }

  Optional<Person> of(HttpHeaders headers) {
    Cookie cookie = headers.getCookies().get(DemoSession.COOKIE);
    return cookie == null ? Optional.empty() : session.person(cookie.getValue());
  }
}
