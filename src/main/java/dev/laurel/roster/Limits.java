package dev.laurel.roster;

import dev.laurel.shared.Cut;
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

  static String name(String name) {
    return Cut.to(name, NAME);
  }

  /** An address that is too long is no address. */
  static Optional<String> email(Optional<String> email) {
    return email.filter(address -> address.length() <= EMAIL);
  }
}
