package dev.laurel.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.laurel.keys.Sealing;
import dev.laurel.lti.Check;
import dev.laurel.lti.LaunchRejected;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A login initiation that has to wait until it is known whether the browser keeps cookies. It is
 * stored nowhere: it travels sealed in an address of Laurel's own.
 */
@Singleton
public class PausedLogins {

  private static final String PURPOSE = "login-paused";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, List<String>>> PARAMETERS =
      new TypeReference<>() {};

  /** Proxies often stop at 8 kB for a line of a request. */
  private static final int LONGEST = 7_000;

  private final Sealing sealing;
  private final Clock clock;

  @Inject
  public PausedLogins(Sealing sealing, Clock clock) {
    this.sealing = sealing;
    this.clock = clock;
  }

  private record Paused(Map<String, List<String>> parameters, long until) {}

  /**
   * @param parameters as the LMS sent them
   * @return what stands for them in an address for ten minutes; base64url
   */
  public String write(Map<String, List<String>> parameters) {
    long until = clock.instant().plus(StartLogin.PATIENCE).getEpochSecond();
    try {
      return sealing.seal(PURPOSE, JSON.writeValueAsBytes(Map.of("p", parameters, "u", until)));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether it may be part of an address everywhere. */
  public boolean fits(String paused) {
    return paused.length() <= LONGEST;
  }

  /**
   * @throws LaunchRejected with {@link Check#STATE} when it was not written here or is too old
   */
  public Map<String, List<String>> read(String paused) {
    Paused opened = open(paused);
    if (!Instant.ofEpochSecond(opened.until()).isAfter(clock.instant())) {
      throw new LaunchRejected(Check.STATE, "the login waited too long");
    }
    return opened.parameters();
  }

  private Paused open(String paused) {
    try {
      var json = JSON.readTree(sealing.open(PURPOSE, paused));
      return new Paused(JSON.convertValue(json.path("p"), PARAMETERS), json.path("u").asLong());
    } catch (Sealing.NotSealedHere foreign) {
      throw new LaunchRejected(Check.STATE, "the login was not paused here", foreign);
    } catch (IOException impossible) {
      throw new IllegalStateException("A sealed login is not JSON", impossible);
    }
  }
}
