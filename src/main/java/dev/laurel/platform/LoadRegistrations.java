package dev.laurel.platform;

import dev.laurel.lti.Registration;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes registrations from JSON, whole or not at all. Loading the same text again changes nothing;
 * a changed name or endpoint is brought up to date, new deployments are added, and nothing is ever
 * taken away.
 */
@Singleton
public class LoadRegistrations {

  private final AddRegistration addRegistration;
  private final Platforms platforms;
  private final RegistrationRules rules;

  @Inject
  public LoadRegistrations(
      AddRegistration addRegistration, Platforms platforms, RegistrationRules rules) {
    this.addRegistration = addRegistration;
    this.platforms = platforms;
    this.rules = rules;
  }

  /**
   * How many registrations the text held, and what became of them.
   *
   * @param added were new
   * @param changed had other endpoints, another name or fewer deployments before
   * @param unchanged were known just so
   */
  public record Loaded(int added, int changed, int unchanged) {}

  /**
   * @param json {@code {"platforms": [{"name", "issuer", "clientId", "deploymentIds",
   *     "authorizationEndpoint", "tokenEndpoint", "jwksUri", "tokenAudience"?}]}}
   * @param nameForMessages what to call the text in messages, for example its file name
   * @throws RegistrationsUnreadable with line, column and field of everything that is wrong;
   *     nothing was stored
   */
  @Transactional
  public Loaded load(String json, String nameForMessages) {
    List<RegistrationEntry> entries = RegistrationsJson.read(json, nameForMessages, rules);
    List<Change> changes = new ArrayList<>();
    for (RegistrationEntry entry : entries) {
      changes.add(load(entry));
    }
    return new Loaded(
        count(changes, Change.ADDED), count(changes, Change.CHANGED), count(changes, Change.NONE));
  }

  private enum Change {
    ADDED,
    CHANGED,
    NONE
  }

  private static int count(List<Change> changes, Change kind) {
    return (int) changes.stream().filter(kind::equals).count();
  }

  private Change load(RegistrationEntry entry) {
    Optional<RegisteredPlatform> known = addRegistration.find(entry);
    if (known.isEmpty()) {
      addRegistration.add(entry);
      return Change.ADDED;
    }
    return update(known.get(), entry) ? Change.CHANGED : Change.NONE;
  }

  private boolean update(RegisteredPlatform known, RegistrationEntry entry) {
    Registration wanted = rules.registration(entry);
    boolean differs =
        !known.name().equals(entry.name()) || !sameEndpoints(known.registration(), wanted);
    if (differs) {
      platforms.change(known.id(), entry.name(), wanted);
    }
    List<String> missing =
        entry.deploymentIds().stream().filter(d -> known.deployment(d).isEmpty()).toList();
    missing.forEach(d -> addRegistration.addDeployment(known, d));
    return differs || !missing.isEmpty();
  }

  private static boolean sameEndpoints(Registration one, Registration other) {
    return one.authorizationEndpoint().equals(other.authorizationEndpoint())
        && one.tokenEndpoint().equals(other.tokenEndpoint())
        && one.tokenAudience().equals(other.tokenAudience())
        && one.jwksUri().equals(other.jwksUri());
  }
}
