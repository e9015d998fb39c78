package dev.laurel.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.keys.Sealing;
import dev.laurel.lti.Check;
import dev.laurel.lti.LaunchRejected;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Writes a pending login into `state` and reads it back; nobody else can do either. */
@Singleton
public class LoginStates {

  private static final String PURPOSE = "login-state";
  private static final int LONGEST = 4096;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Sealing sealing;
  private final Clock clock;

  @Inject
  public LoginStates(Sealing sealing, Clock clock) {
    this.sealing = sealing;
    this.clock = clock;
  }

  String write(PendingLogin login) {
    ObjectNode json = JSON.createObjectNode();
    json.put("n", login.nonce());
    json.put("p", login.platformId());
    login.deploymentId().ifPresent(id -> json.put("d", id));
    json.put("b", login.browserHash());
    login.storageFrame().ifPresent(frame -> json.put("f", frame));
    json.put("e", login.expiresAt().getEpochSecond());
    try {
      return sealing.seal(PURPOSE, JSON.writeValueAsBytes(json));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * @throws LaunchRejected with {@link Check#STATE} when it was not written here or is too old
   */
  PendingLogin read(String state) {
    PendingLogin login = readEvenOld(state);
    if (!login.expiresAt().isAfter(clock.instant())) {
      throw new LaunchRejected(Check.STATE, "the state expired at " + login.expiresAt());
    }
    return login;
  }

  /**
   * The same for a login that may be over: says where it came from, but begins nothing.
   *
   * @throws LaunchRejected with {@link Check#STATE} when it was not written here
   */
  PendingLogin readEvenOld(String state) {
    if (state.length() > LONGEST) {
      throw new LaunchRejected(Check.STATE, "the state is " + state.length() + " characters long");
    }
    try {
      JsonNode json = JSON.readTree(sealing.open(PURPOSE, state));
      return new PendingLogin(
          json.path("n").asText(),
          json.path("p").asText(),
          Optional.ofNullable(json.get("d")).map(JsonNode::asText),
          json.path("b").asText(),
          Instant.ofEpochSecond(json.path("e").asLong()),
          Optional.ofNullable(json.get("f")).map(JsonNode::asText));
    } catch (Sealing.NotSealedHere foreign) {
      throw new LaunchRejected(Check.STATE, "the state was not written here", foreign);
    } catch (IOException impossible) {
      throw new IllegalStateException("A sealed state is not JSON", impossible);
    }
  }
}
