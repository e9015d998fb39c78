package dev.laurel.roster;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names and addresses as an LMS sends them, cut to what the tables hold. */
final class Limits {

  private static final int NAME = 500;

  /** RFC 5321, section 4.5.3.1: 64 octets, @, 255 octets. */
  private static final int EMAIL = 320;

  private Limits() {}

  static Optional<String> fullName(
      Optional<String> name, Optional<String> given, Optional<String> family) {
    return name.or(
        () -> {
          String both =
              Stream.of(given, family).flatMap(Optional::stream).collect(Collectors.joining(" "));
          return both.isBlank() ? Optional.empty() : Optional.of(both);
        });
  }

  static Optional<String> name(Optional<String> name) {
    return name.map(Limits::name);
  }

  /** Cut at a whole character; H2 counts one beyond the basic plane as two, MariaDB as one. */
  static String name(String name) {
    if (name.length() <= NAME) {
      return name;
    }
    return name.substring(0, Character.isHighSurrogate(name.charAt(NAME - 1)) ? NAME - 1 : NAME);
  }

  /** An address that is too long is no address. */
  static Optional<String> email(Optional<String> email) {
    return email.filter(address -> address.length() <= EMAIL);
  }
}
