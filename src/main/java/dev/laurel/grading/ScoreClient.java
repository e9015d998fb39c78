package dev.laurel.grading;

import dev.laurel.lti.ClientKeySet;
import dev.laurel.lti.Scopes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A tool or script that passes grades back to one course. That course is its whole reach.
 *
 * @param id its OAuth 2 client id
 * @param course the only course it may touch
 * @param name as the instructor wrote it
 * @param keys how it proves who it is
 * @param permissions what it may do
 * @param createdAt when it was added
 * @param lastUsedAt when it last got a token
 * @param revokedAt since when it may do nothing any more
 */
public record ScoreClient(
    String id,
    Course course,
    String name,
    Keys keys,
    Permissions permissions,
    Instant createdAt,
    Optional<Instant> lastUsedAt,
    Optional<Instant> revokedAt) {

  /** Where its public keys are. */
  public sealed interface Keys {}

  /**
   * Kept here.
   *
   * @param json a JWK Set (RFC 7517 §5) of public keys
   */
  public record Pasted(String json) implements Keys {

    /** The keys themselves. */
    ClientKeySet set() {
      try {
        return ClientKeySet.read(json);
      } catch (IOException broken) {
        throw new UncheckedIOException("The stored key set of a client is broken", broken);
      }
    }
  }

  /** At an address of the client's. */
  public record At(URI jwksUri) implements Keys {}

  /**
   * What the instructor lets it do.
   *
   * @param activities whether it may create, change and remove its activities
   * @param grades whether it may post grades, and read what holds of them
   */
  public record Permissions(boolean activities, boolean grades) {

    /** The scopes of AGS 2.0 (section 3.1) that may be in its tokens. */
    public Set<String> scopes() {
      Set<String> scopes = new TreeSet<>(Set.of(Scopes.LINE_ITEM_READONLY));
      if (activities) {
        scopes.add(Scopes.LINE_ITEM);
      }
      if (grades) {
        scopes.addAll(Set.of(Scopes.SCORE, Scopes.RESULT_READONLY));
      }
      return scopes;
    }
  }

  /** The ids of the keys that are kept here; none for keys at an address of the client's. */
  public List<String> keyIds() {
    return switch (keys) {
      case Pasted pasted -> List.copyOf(pasted.set().byId().keySet());
      case At at -> List.of();
    };
  }

  public boolean isRevoked() {
    return revokedAt.isPresent();
  }
}
