package dev.laurel.lti;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.testing.fuzz.Bytes;
import dev.laurel.testing.fuzz.FuzzTarget;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A platform's answer to a registration: what it agreed to, or why it did not. */
final class RegistrationAnswerFuzz implements FuzzTarget {

  private static final PlatformConfiguration PLATFORM = RegistrationForTests.moodle();
  private static final RegistrationRequest REQUEST =
      RegistrationRequest.of(RegistrationForTests.TOOL, PLATFORM);

  private final List<JsonNode> sound =
      Stream.of("new-http-only", "new-from-admin-ui", "update")
          .map(file -> Recorded.moodle("registration/" + file + ".json").at("/response/body"))
          .toList();

  @Override
  public List<byte[]> seeds() {
    return sound.stream().map(body -> HostileAnswer.seed(body.toString())).toList();
  }

  @Override
  public void parse(Bytes in) {
    LtiResponse answer = HostileAnswer.of(in, sound);
    new DynamicRegistration(request -> answer)
        .register(PLATFORM, REQUEST, Optional.of(HostileAnswer.SECRET));
  }

  @Override
  public Set<Class<? extends Exception>> refusals() {
    return Set.of(RegistrationFailed.class);
  }

  @Override
  public Set<String> secrets() {
    return Set.of(HostileAnswer.SECRET);
  }
}
