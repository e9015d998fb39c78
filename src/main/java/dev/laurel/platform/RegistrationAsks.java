package dev.laurel.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.keys.Sealing;
import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes what an LMS asks into an address of Laurel's own and reads it back: so the registration
 * token stands in no page and no log, and nobody can change it on the way.
 */
@Singleton
public class RegistrationAsks {

  private static final String PURPOSE = "registration";
  private static final Duration HOLDS = Duration.ofHours(1);
  private static final int LONGEST = 8000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Sealing sealing;
  private final Clock clock;

  @Inject
  public RegistrationAsks(Sealing sealing, Clock clock) {
    this.sealing = sealing;
    this.clock = clock;
  }

  /**
   * @throws Problem 400, when there is no configuration or it is no web address
   */
  public static RegistrationAsk read(String configuration, String token, String invitation) {
    int length = configuration.length() + token.length() + invitation.length();
    URI address =
        web(configuration)
            .filter(uri -> length <= LONGEST)
            .orElseThrow(() -> Problem.badRequest("registration-start"));
    return new RegistrationAsk(address, nonBlank(token), nonBlank(invitation));
  }

  /** An http or https address with a host, without user name and fragment. */
  public static Optional<URI> web(String text) {
    try {
      URI uri = new URI(text);
      boolean http =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      boolean plain = uri.getRawUserInfo() == null && uri.getRawFragment() == null;
      return Optional.of(uri).filter(u -> http && plain && u.getHost() != null);
    } catch (URISyntaxException notOne) {
      return Optional.empty();
    }
  }

  private static Optional<String> nonBlank(String text) {
    return Optional.of(text.strip()).filter(t -> !t.isEmpty());
  }

  /** A part of a path; holds for an hour. */
  public String seal(RegistrationAsk ask) {
    ObjectNode json = JSON.createObjectNode();
    json.put("c", ask.configuration().toString());
    ask.token().ifPresent(token -> json.put("t", token));
    ask.invitation().ifPresent(invitation -> json.put("i", invitation));
    json.put("e", clock.instant().plus(HOLDS).getEpochSecond());
    try {
      return sealing.seal(PURPOSE, JSON.writeValueAsBytes(json));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * @throws Problem 400, when it was not sealed here or is too old
   */
  public RegistrationAsk open(String sealed) {
    try {
      JsonNode json = JSON.readTree(sealing.open(PURPOSE, sealed));
      if (!Instant.ofEpochSecond(json.path("e").asLong()).isAfter(clock.instant())) {
        throw Problem.badRequest("registration-start");
      }
      return new RegistrationAsk(
          URI.create(json.path("c").asText()),
          Optional.ofNullable(json.get("t")).map(JsonNode::asText),
          Optional.ofNullable(json.get("i")).map(JsonNode::asText));
    } catch (Sealing.NotSealedHere foreign) {
      throw Problem.caused(400, "registration-start", foreign);
    } catch (IOException impossible) {
      throw new IllegalStateException("A sealed ask is not JSON", impossible);
    }
  }
}
