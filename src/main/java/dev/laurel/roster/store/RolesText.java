package dev.laurel.roster.store;

import dev.laurel.lti.Role;
import dev.laurel.lti.Roles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Roles in one column: their URIs, a line each; null when nothing is known, empty for no role. */
final class RolesText {

  private RolesText() {}

  static @Nullable String write(Optional<Roles> roles) {
    return roles
        .map(all -> all.all().stream().map(Role::uri).collect(Collectors.joining("\n")))
        .orElse(null);
  }

  static Optional<Roles> read(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    return Optional.of(Roles.of(text.isEmpty() ? List.of() : List.of(text.split("\n"))));
  }
}
