package dev.laurel.achievement.web;

import java.util.Optional;
import java.util.Set;

/** What a page says after something was done; only words of our own are repeated. */
final class Said {

  private static final Set<String> KNOWN =
      Set.of("published", "paused", "resumed", "deleted", "saved");

  private Said() {}

  static Optional<String> of(String word) {
    return Optional.of(word).filter(KNOWN::contains).map(known -> "achievement.said." + known);
  }
}
