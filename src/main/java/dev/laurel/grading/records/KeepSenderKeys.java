package dev.laurel.grading.records;

import dev.laurel.grading.Course;
import dev.laurel.grading.Digest;
import dev.laurel.grading.Mistake;
import dev.laurel.roster.LearnerKey;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Problem;
import dev.laurel.shared.Secret;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes and ends the keys of senders. Only the hash of a secret is stored. */
@Singleton
public class KeepSenderKeys {

  /** What a name may have at most, in characters. */
  public static final int LONGEST_NAME = 100;

  /** Which names of learners a sender may use in its accounts. */
  public static final List<LearnerKey.Kind> PEOPLE =
      List.of(
          LearnerKey.Kind.LTI_SUB,
          LearnerKey.Kind.MOODLE_USERNAME,
          LearnerKey.Kind.LIS_SOURCED_ID,
          LearnerKey.Kind.SIS_ID,
          LearnerKey.Kind.CANVAS_ID);

  static final int LONGEST_HOME = 500;

  /** Keys that a course may have at a time. */
  static final int MOST = 50;

  private final SenderKeys keys;
  private final Ids ids;
  private final Clock clock;

  @Inject
  public KeepSenderKeys(SenderKeys keys, Ids ids, Clock clock) {
    this.keys = keys;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A key as somebody wants it.
   *
   * @param name what people call the sender
   * @param dialects what it speaks
   * @param people a name of {@link LearnerKey.Kind}, as typed
   * @param home where its accounts are; or blank
   * @param language of the person who makes it
   */
  public record Wanted(
      String name, Set<Dialect> dialects, String people, String home, String language) {}

  /** What came of making one. */
  public sealed interface Answer {}

  /**
   * It was made.
   *
   * @param secret can never be told again
   */
  public record Made(SenderKey key, Secret secret) implements Answer {}

  /** Nothing was made. */
  public record Refused(List<Mistake> mistakes) implements Answer {}

  /** Those of a course, ended ones too. */
  public List<SenderKey> of(Course course) {
    return keys.ofContext(course.contextId()).stream()
        .filter(key -> key.course().equals(course))
        .toList();
  }

  /**
   * One of them.
   *
   * @throws Problem 404, also when it is another course's
   */
  public SenderKey require(Course course, String id) {
    return keys.byId(id)
        .filter(key -> key.course().equals(course))
        .orElseThrow(() -> Problem.notFound("page-unknown"));
  }

  /** Makes a key, or says what is wrong. */
  @Transactional
  public Answer make(Course course, Wanted wanted) {
    List<Mistake> mistakes = new ArrayList<>();
    String name = wanted.name().strip();
    require(!name.isEmpty() && name.length() <= LONGEST_NAME, mistakes, "name", "name");
    require(name.chars().noneMatch(Character::isISOControl), mistakes, "name", "name");
    require(!wanted.dialects().isEmpty(), mistakes, "caliper", "nothing");
    Optional<LearnerKey.Kind> people =
        PEOPLE.stream().filter(kind -> kind.name().equals(wanted.people())).findFirst();
    require(people.isPresent(), mistakes, "people", "people");
    Optional<String> home = home(wanted, mistakes);
    long open = of(course).stream().filter(key -> !key.isEnded()).count();
    require(open < MOST, mistakes, "name", "many");
    if (!mistakes.isEmpty() || people.isEmpty()) {
      return new Refused(mistakes.stream().distinct().toList());
    }
    Naming naming = new Naming(people.get(), home, language(wanted.language()));
    return made(course, name, wanted.dialects(), naming);
  }

  private Made made(Course course, String name, Set<Dialect> dialects, Naming naming) {
    Secret secret = new Secret(ids.newToken());
    SenderKey key =
        new SenderKey(
            ids.newId(),
            course,
            name,
            dialects,
            naming,
            clock.instant(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    keys.add(key, hash(secret.reveal()));
    return new Made(key, secret);
  }

  /** From now on nothing may come with it. */
  @Transactional
  public void end(Course course, String id) {
    keys.end(require(course, id).id(), clock.instant());
  }

  private static void require(boolean holds, List<Mistake> mistakes, String field, String what) {
    if (!holds) {
      mistakes.add(new Mistake(field, "grading.sender.mistake." + what));
    }
  }

  /** xAPI always says where an account is; without an agreement any place's 7 would be our 7. */
  private static Optional<String> home(Wanted wanted, List<Mistake> mistakes) {
    String home = Naming.withoutSlash(wanted.home().strip());
    if (home.isEmpty()) {
      require(!wanted.dialects().contains(Dialect.XAPI), mistakes, "home", "home.missing");
      return Optional.empty();
    }
    require(home.length() <= LONGEST_HOME && isAddress(home), mistakes, "home", "home");
    return Optional.of(home);
  }

  private static boolean isAddress(String text) {
    try {
      URI uri = new URI(text);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return web && uri.getHost() != null && uri.getFragment() == null && uri.getUserInfo() == null;
    } catch (URISyntaxException broken) {
      return false;
    }
  }

  private static String language(String tag) {
    return tag.matches("[a-z]{2}") ? tag : "en";
  }

  /** SHA-256; the secret has 256 random bits, so nothing slower is needed. */
  static String hash(String secret) {
    return Digest.sha256(secret);
  }
}
