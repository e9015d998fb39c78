package dev.laurel.grading;

import dev.laurel.lti.ClientKeySet;
import dev.laurel.lti.ClientKeysRefused;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Problem;
import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says which tools and scripts may pass grades back to a course. */
@Singleton
public class KeepScoreClients {

  /** What a name may have at most, in characters. */
  public static final int LONGEST_NAME = 100;

  /** What a pasted key set may have at most, in characters. */
  static final int LONGEST_KEYS = 8_000;

  static final int LONGEST_URL = 1_000;

  /** Clients that a course may have at a time. */
  static final int MOST = 50;

  private final ScoreClients clients;
  private final Settings settings;
  private final Ids ids;
  private final Clock clock;

  @Inject
  public KeepScoreClients(ScoreClients clients, Settings settings, Ids ids, Clock clock) {
    this.clients = clients;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A client as somebody typed it; exactly one of keys and address is wanted.
   *
   * @param name what people call it
   * @param keys a JWK Set, one JWK or one public key in PEM; or blank
   * @param jwksUrl where its key set is; or blank
   * @param permissions what it may do
   */
  public record Wanted(
      String name, String keys, String jwksUrl, ScoreClient.Permissions permissions) {}

  /** What came of adding one. */
  public sealed interface Answer {}

  /** It was added. */
  public record Added(ScoreClient client) implements Answer {}

  /** Nothing was added. */
  public record Refused(List<Mistake> mistakes) implements Answer {}

  /** Those of a course, revoked ones too. */
  public List<ScoreClient> of(Course course) {
    return clients.ofContext(course.contextId()).stream()
        .filter(client -> client.course().equals(course))
        .toList();
  }

  /** Adds a client, or says what is wrong with it. */
  @Transactional
  public Answer add(Course course, Wanted wanted) {
    List<Mistake> mistakes = new ArrayList<>();
    String name = wanted.name().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      mistakes.add(new Mistake("name", "grading.client.mistake.name"));
    }
    Optional<ScoreClient.Keys> keys = keys(wanted, mistakes);
    if (!wanted.permissions().activities() && !wanted.permissions().grades()) {
      mistakes.add(new Mistake("grades", "grading.client.mistake.nothing"));
    }
    if (of(course).stream().filter(client -> !client.isRevoked()).count() >= MOST) {
      mistakes.add(new Mistake("name", "grading.client.mistake.many"));
    }
    if (!mistakes.isEmpty() || keys.isEmpty()) {
      return new Refused(List.copyOf(mistakes));
    }
    ScoreClient client = made(course, name, keys.get(), wanted.permissions());
    clients.add(client);
    return new Added(client);
  }

  private ScoreClient made(
      Course course, String name, ScoreClient.Keys keys, ScoreClient.Permissions permissions) {
    return new ScoreClient(
        ids.newId(),
        course,
        name,
        keys,
        permissions,
        clock.instant(),
        Optional.empty(),
        Optional.empty());
  }

  /** Its tokens stop at once. */
  @Transactional
  public void revoke(Course course, String clientId) {
    ScoreClient client =
        clients
            .byId(clientId)
            .filter(known -> known.course().equals(course))
            .orElseThrow(() -> Problem.notFound("page-unknown"));
    clients.revoke(client.id(), clock.instant());
  }

  private Optional<ScoreClient.Keys> keys(Wanted wanted, List<Mistake> mistakes) {
    String pasted = wanted.keys().strip();
    String url = wanted.jwksUrl().strip();
    if (pasted.isEmpty() == url.isEmpty()) {
      mistakes.add(new Mistake("keys", "grading.client.mistake.one"));
      return Optional.empty();
    }
    return pasted.isEmpty() ? at(url, mistakes) : pasted(pasted, mistakes);
  }

  private static Optional<ScoreClient.Keys> pasted(String text, List<Mistake> mistakes) {
    if (text.length() > LONGEST_KEYS) {
      mistakes.add(new Mistake("keys", "grading.client.mistake.long"));
      return Optional.empty();
    }
    try {
      return Optional.of(new ScoreClient.Pasted(ClientKeySet.pasted(text).toJson()));
    } catch (ClientKeysRefused refused) {
      String reason = refused.reason().name().toLowerCase(Locale.ROOT);
      mistakes.add(new Mistake("keys", "grading.client.mistake." + reason));
      return Optional.empty();
    }
  }

  /** Whether the address may be called is the guarded client's to say, at each call. */
  private Optional<ScoreClient.Keys> at(String text, List<Mistake> mistakes) {
    Optional<URI> url = uri(text).filter(this::isCallable);
    if (url.isEmpty()) {
      mistakes.add(new Mistake("jwksUrl", "grading.client.mistake.url"));
    }
    return url.map(ScoreClient.At::new);
  }

  private boolean isCallable(URI url) {
    boolean secure = "https".equalsIgnoreCase(url.getScheme());
    boolean plain = settings.allowLoopback() && "http".equalsIgnoreCase(url.getScheme());
    return (secure || plain)
        && url.getHost() != null
        && url.getUserInfo() == null
        && url.getFragment() == null;
  }

  private static Optional<URI> uri(String text) {
    try {
      return text.length() > LONGEST_URL ? Optional.empty() : Optional.of(new URI(text));
    } catch (URISyntaxException broken) {
      return Optional.empty();
    }
  }
}
