package dev.laurel.platform;

import dev.laurel.lti.Registration;
import dev.laurel.platform.Flaw.Kind;
import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What every registration must keep to, whichever way it comes in. */
@Singleton
public class RegistrationRules {

  private static final int LONGEST_NAME = 500;
  private static final int LONGEST_ID = 255;
  private static final int LONGEST_URL = 2000;
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final boolean allowLoopback;

  @Inject
  public RegistrationRules(Settings settings) {
    this.allowLoopback = settings.allowLoopback();
  }

  /** Every flaw, in the order of the fields; none when the entry is good. */
  public List<Flaw> flaws(RegistrationEntry entry) {
    List<Flaw> flaws = new ArrayList<>();
    text(flaws, "name", entry.name(), LONGEST_NAME);
    url(flaws, "issuer", entry.issuer());
    text(flaws, "clientId", entry.clientId(), LONGEST_ID);
    for (String deployment : entry.deploymentIds()) {
      text(flaws, "deploymentIds", deployment, LONGEST_ID);
    }
    if (new HashSet<>(entry.deploymentIds()).size() < entry.deploymentIds().size()) {
      flaws.add(new Flaw("deploymentIds", Kind.DOUBLE));
    }
    url(flaws, "authorizationEndpoint", entry.authorizationEndpoint());
    url(flaws, "tokenEndpoint", entry.tokenEndpoint());
    url(flaws, "jwksUri", entry.jwksUri());
    if (!entry.tokenAudience().isBlank()) {
      text(flaws, "tokenAudience", entry.tokenAudience(), LONGEST_URL);
    }
    return flaws;
  }

  /** What is wrong with a deployment id alone. */
  public Optional<Flaw> deploymentFlaw(String deploymentId) {
    List<Flaw> flaws = new ArrayList<>();
    text(flaws, "deploymentId", deploymentId, LONGEST_ID);
    return flaws.stream().findFirst();
  }

  /** The registration of an entry that has no flaw. */
  Registration registration(RegistrationEntry entry) {
    return new Registration(
        entry.issuer(),
        entry.clientId(),
        URI.create(entry.authorizationEndpoint()),
        URI.create(entry.tokenEndpoint()),
        entry.tokenAudience(),
        URI.create(entry.jwksUri()),
        Set.copyOf(entry.deploymentIds()));
  }

  private static void text(List<Flaw> flaws, String field, String value, int longest) {
    if (value.isBlank()) {
      flaws.add(new Flaw(field, Kind.MISSING));
    } else if (value.length() > longest) {
      flaws.add(new Flaw(field, Kind.TOO_LONG));
    } else if (value.chars().anyMatch(Character::isISOControl)) {
      flaws.add(new Flaw(field, Kind.CONTROL_CHARACTERS));
    }
  }

  private void url(List<Flaw> flaws, String field, String value) {
    int before = flaws.size();
    text(flaws, field, value, LONGEST_URL);
    if (flaws.size() == before && !isGoodUrl(value)) {
      flaws.add(new Flaw(field, Kind.NOT_A_URL));
    }
  }

  private boolean isGoodUrl(String value) {
    try {
      URI uri = new URI(value);
      boolean plain = uri.getUserInfo() == null && uri.getFragment() == null;
      return plain && uri.getHost() != null && hasGoodScheme(uri);
    } catch (URISyntaxException notOne) {
      return false;
    }
  }

  private boolean hasGoodScheme(URI uri) {
    boolean here = "http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost());
    return "https".equals(uri.getScheme()) || (allowLoopback && here);
  }
}
