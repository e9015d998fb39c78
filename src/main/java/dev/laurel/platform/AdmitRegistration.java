package dev.laurel.platform;

import dev.laurel.lti.PlatformConfiguration;
import dev.laurel.lti.Registration;
import dev.laurel.lti.RegistrationAnswer;
import dev.laurel.platform.Admitted.Outcome;
import dev.laurel.platform.RegistrationState.Proposal;
import dev.laurel.platform.RegistrationState.Status;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps what an LMS agreed to. Without an invitation nothing becomes trusted here: a new one waits,
 * and a known one goes on with the addresses it has. Not many may wait, so that strangers cannot
 * fill the database.
 */
@Singleton
public class AdmitRegistration {

  static final int MOST_PENDING = 50;
  static final int MOST_PENDING_OF_ONE = 5;
  static final Duration PENDING_KEPT = Duration.ofDays(30);

  private final Platforms platforms;
  private final AddRegistration addRegistration;
  private final NoteDeployment noteDeployment;
  private final RegistrationRules rules;
  private final Ids ids;
  private final Clock clock;

  @Inject
  public AdmitRegistration(
      Platforms platforms,
      AddRegistration addRegistration,
      NoteDeployment noteDeployment,
      RegistrationRules rules,
      Ids ids,
      Clock clock) {
    this.platforms = platforms;
    this.addRegistration = addRegistration;
    this.noteDeployment = noteDeployment;
    this.rules = rules;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Asked before the LMS is told anything.
   *
   * @throws Problem 400 when an address is one that Laurel does not call, 429 when too many wait
   */
  @Transactional
  public void requireAdmissible(RegistrationOffer offer) {
    List<Flaw> flaws = rules.flaws(entry(offer.platform(), "not known yet"));
    if (!flaws.isEmpty()) {
      throw Problem.badRequest("registration-address", offer.platform().source().getHost());
    }
    if (!offer.invited()) {
      requireRoom(offer.platform().issuer());
    }
  }

  private void requireRoom(String issuer) {
    Instant old = clock.instant().minus(PENDING_KEPT);
    List<RegisteredPlatform> pending =
        platforms.all().stream().filter(p -> p.status() == Status.PENDING).toList();
    pending.stream()
        .filter(p -> p.state().askedAt().filter(at -> at.isBefore(old)).isPresent())
        .forEach(p -> platforms.remove(p.id()));
    List<RegisteredPlatform> waiting =
        pending.stream()
            .filter(p -> p.state().askedAt().filter(at -> at.isBefore(old)).isEmpty())
            .toList();
    long ofOne = waiting.stream().filter(p -> p.registration().issuer().equals(issuer)).count();
    if (waiting.size() >= MOST_PENDING || ofOne >= MOST_PENDING_OF_ONE) {
      throw Problem.of(429, "registration-full", waiting.size() + " registrations wait");
    }
  }

  /**
   * @param offer what was asked
   * @param answer what the LMS answered
   */
  @Transactional
  public Admitted admit(RegistrationOffer offer, RegistrationAnswer answer) {
    RegistrationEntry entry = entry(offer.platform(), answer.clientId());
    Optional<String> deployment =
        answer.deploymentId().filter(id -> rules.deploymentFlaw(id).isEmpty());
    if (!rules.flaws(entry).isEmpty()) {
      throw Problem.badRequest("registration-answer-unreadable", "");
    }
    return platforms
        .find(entry.issuer(), Optional.of(entry.clientId()))
        .map(known -> renew(known, entry, offer, deployment))
        .orElseGet(() -> addNew(entry, offer, deployment));
  }

  private Admitted addNew(
      RegistrationEntry entry, RegistrationOffer offer, Optional<String> deployment) {
    if (offer.invited()) {
      RegistrationEntry whole = entry.withDeployments(deployment.stream().toList());
      return new Admitted(addRegistration.add(whole, state(offer, Status.ACTIVE)), Outcome.ACTIVE);
    }
    RegisteredPlatform waiting =
        new RegisteredPlatform(
            ids.newId(),
            rules.registration(entry),
            entry.name(),
            List.of(),
            state(offer, Status.PENDING));
    platforms.add(waiting, clock.instant());
    deployment.ifPresent(id -> noteDeployment.note(waiting.id(), id, ""));
    return new Admitted(waiting, Outcome.PENDING);
  }

  private Admitted renew(
      RegisteredPlatform known,
      RegistrationEntry entry,
      RegistrationOffer offer,
      Optional<String> deployment) {
    Optional<String> news = deployment.filter(id -> known.deployment(id).isEmpty());
    if (offer.invited()) {
      return renewInvited(known, entry, offer, news);
    }
    news.ifPresent(id -> noteDeployment.note(known.id(), id, ""));
    Optional<Proposal> differs =
        Optional.of(addresses(rules.registration(entry)))
            .filter(announced -> !announced.equals(addresses(known.registration())));
    if (differs.isPresent()) {
      platforms.change(known.id(), known.state().with(differs));
      return new Admitted(known, Outcome.PROPOSED);
    }
    platforms.change(known.id(), known.state().renewed(state(offer, known.status())));
    boolean waits = known.status() == Status.PENDING;
    return new Admitted(known, waits ? Outcome.PENDING : Outcome.UPDATED);
  }

  /** An invitation lets one that waited in; one that an operator paused stays so. */
  private Admitted renewInvited(
      RegisteredPlatform known,
      RegistrationEntry entry,
      RegistrationOffer offer,
      Optional<String> news) {
    boolean waited = known.status() == Status.PENDING;
    Status status = waited ? Status.ACTIVE : known.status();
    platforms.change(known.id(), known.name(), rules.registration(entry));
    platforms.change(
        known.id(),
        known.state().renewed(state(offer, status)).with(status).with(Optional.<Proposal>empty()));
    news.ifPresent(id -> addRegistration.addDeployment(known, id));
    return new Admitted(known, waited ? Outcome.ACTIVE : Outcome.UPDATED);
  }

  private RegistrationState state(RegistrationOffer offer, Status status) {
    PlatformConfiguration.Product product = offer.platform().product();
    return new RegistrationState(
        status,
        cut(product.family()),
        cut(product.version()),
        Optional.of(clock.instant()),
        Set.copyOf(offer.request().scopes()),
        Optional.empty(),
        Optional.empty());
  }

  private static String cut(String text) {
    String line = NoteDeployment.plain(text);
    return line.length() <= 100 ? line : line.substring(0, 100);
  }

  static Proposal addresses(Registration registration) {
    return new Proposal(
        registration.authorizationEndpoint(),
        registration.tokenEndpoint(),
        registration.tokenAudience(),
        registration.jwksUri());
  }

  /** The name is the account's (Canvas) or the host's; an operator sees both. */
  private static RegistrationEntry entry(PlatformConfiguration platform, String clientId) {
    String host = String.valueOf(platform.source().getHost());
    String account = platform.product().account().map(NoteDeployment::plain).orElse("");
    return new RegistrationEntry(
        account.isBlank() ? host : account,
        platform.issuer(),
        clientId,
        List.of(),
        platform.authorizationEndpoint().toString(),
        platform.tokenEndpoint().toString(),
        platform.jwksUri().toString(),
        platform.tokenAudience().orElse(""));
  }
}
