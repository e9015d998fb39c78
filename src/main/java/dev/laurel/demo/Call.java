package dev.laurel.demo;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One resource of the LTI services, as Moodle's dispatcher sees it. */
interface Call {

  /** The path below `/mod/lti/services`; its groups are handed to {@link #answer}. */
  Pattern path();

  /** The media types that it reads and writes, compared letter by letter. */
  List<String> formats();

  Set<String> methods();

  /** Any one of these scopes opens it. */
  List<String> scopes(ServiceRequest request);

  /**
   * Whether any `Accept` that the dispatcher let through is fine; otherwise a wildcard, which the
   * dispatcher lets through, is refused.
   */
  boolean takesWildcard();

  /**
   * @param tool the one that the token was given to
   */
  ServiceAnswer answer(ServiceRequest request, MatchResult path, Tool tool) throws CallRefused;
}
