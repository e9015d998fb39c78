package dev.laurel.credential;

import dev.laurel.achievement.Achievement;
import dev.laurel.achievement.Achievements;
import dev.laurel.achievement.Requirement;
import dev.laurel.award.Award;
import dev.laurel.credential.remote.HttpStatusLists;
import dev.laurel.credential.remote.HttpVerificationMethods;
import dev.laurel.shared.Ids;
import dev.laurel.shared.OutgoingHttp;
import dev.laurel.shared.Settings;
import dev.laurel.testing.Bells;
import dev.laurel.testing.Doors;
import dev.laurel.testing.HandClock;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The whole room on ports in memory: from a granted award to what a stranger sees. */
public final class CredentialWorld {

  public static final String IMAGE = "a".repeat(64);

  public final HandClock clock = new HandClock();
  public final MemoryAwards awards = new MemoryAwards();
  public final MemoryCredentials credentials = new MemoryCredentials();
  public final OneIssuer issuers = new OneIssuer();
  public final OneKey keys = new OneKey();
  public final MemoryWeb web = new MemoryWeb();
  public final Settings settings = Doors.settings(URI.create("http://localhost:8080"));
  public final CredentialUrls urls = new CredentialUrls(settings);
  public String badge = "Límites y continuidad";
  public String criteria = "At least 80 % in the final exam";

  private final OutgoingHttp http;

  public CredentialWorld() {
    this.http = web;
  }

  /** A world whose outside is the given one. */
  public CredentialWorld(OutgoingHttp http) {
    this.http = http;
  }

  private Achievements achievements() {
    return (Achievements)
        Proxy.newProxyInstance(
            Achievements.class.getClassLoader(),
            new Class<?>[] {Achievements.class},
            (proxy, method, args) -> {
              if (!method.getName().equals("version")) {
                throw new UnsupportedOperationException(method.getName());
              }
              return Optional.of(achievement((Integer) args[1]));
            });
  }

  private Achievement achievement(int version) {
    return new Achievement(
        "achievement",
        version,
        "tenant",
        "context",
        badge,
        "Can compute limits",
        criteria,
        IMAGE,
        new Requirement.ScoreAtLeast("item", BigDecimal.TEN, "Final"),
        Instant.EPOCH,
        false);
  }

  AwardFacts facts() {
    return new AwardFacts(awards, achievements(), issuers);
  }

  public PublishStatusList publishStatusList() {
    return new PublishStatusList(credentials, issuers, keys, urls, clock);
  }

  public CheckBadge checkBadge() {
    return checkBadge(clock);
  }

  /** As somebody would check at another time. */
  public CheckBadge checkBadge(Clock at) {
    return new CheckBadge(methods(), lists(), at);
  }

  /** Where keys are looked for: ours here, others outside. */
  public HttpVerificationMethods methods() {
    return new HttpVerificationMethods(new OwnKeys(settings, issuers, keys), http, settings);
  }

  /** Where status lists are looked for. */
  public HttpStatusLists lists() {
    return new HttpStatusLists(urls, publishStatusList(), http);
  }

  Proofs signing() {
    return new SignCredential(facts(), new CredentialComposer(urls), keys, checkBadge());
  }

  IssueCredentials stage() {
    Ids ids = new Ids(clock);
    return new IssueCredentials(
        new ReserveCredentials(
            awards,
            awards,
            credentials,
            new PlanCredentials(issuers, new ReserveStatusPlaces(credentials, ids, clock), ids),
            clock),
        new KeepCredentials(credentials, new Bells(), clock),
        signing());
  }

  /** Grants, issues, and if wished claims; the stored credential. */
  public Credential issue(String awardId, String recipientName, boolean claimed) {
    Award award = awards.granted(awardId, recipientName, clock.instant());
    IssueCredentials stage = stage();
    for (int work = 1; work > 0; ) {
      work = stage.runBatch();
    }
    if (claimed) {
      awards.claim(award.id(), clock.instant());
    }
    return credentials.ofAward(awardId).orElseThrow();
  }

  public PublicCredentials publicCredentials() {
    return new PublicCredentials(credentials, facts(), urls);
  }

  public ReadBadge readBadge() {
    return new ReadBadge(http, publicCredentials());
  }

  public RevokeCredential revokeCredential() {
    return new RevokeCredential(credentials, clock);
  }
}
