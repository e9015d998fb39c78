package dev.laurel.lti;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds {@code rel="next"} and the like in Link headers (RFC 8288). Moodle writes curly quotes,
 * which a client may have decoded as three odd characters each, and {@code &amp;} in the address.
 */
final class NextLink {
  private static final Pattern LINK = Pattern.compile("<([^<>]*)>([^<]*)");
  private static final Pattern REL =
      Pattern.compile(";\\s*rel\\s*=([^;,]*)", Pattern.CASE_INSENSITIVE);

  private NextLink() {}

  static Optional<URI> in(LtiResponse response, URI current) {
    return in(response, current, "next");
  }

  /** The first link of a relation, whatever its case. */
  static Optional<URI> in(LtiResponse response, URI current, String relation) {
    for (String header : response.all("Link")) {
      Matcher link = LINK.matcher(header);
      while (link.find()) {
        if (is(relation, link.group(2))) {
          return Optional.of(resolve(current, link.group(1)));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean is(String relation, String parameters) {
    Matcher rel = REL.matcher(parameters);
    return rel.find()
        && List.of(rel.group(1).split("[^A-Za-z]+", -1)).stream()
            .anyMatch(relation::equalsIgnoreCase);
  }

  private static URI resolve(URI current, String target) {
    try {
      String reference = target.strip().replace("&amp;", "&");
      return reference.startsWith("?") // java.net.URI would drop the last part of the path
          ? current.resolve(current.getRawPath() + reference)
          : current.resolve(reference);
    } catch (IllegalArgumentException e) {
      throw new NotUnderstood("a link is no address: " + target);
    }
  }
}
