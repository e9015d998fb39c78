package dev.laurel.lti;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.testing.fuzz.Bytes;
import dev.laurel.testing.fuzz.FuzzTarget;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A platform's configuration, and what is asked of the platform that it describes. */
final class PlatformConfigurationFuzz implements FuzzTarget {

  private final List<JsonNode> sound =
      List.of(
          Json.answer(RegistrationForTests.moodleText()).orElseThrow(),
          RegistrationForTests.canvasJson());

  @Override
  public List<byte[]> seeds() {
    return sound.stream().map(body -> HostileAnswer.seed(body.toString())).toList();
  }

  @Override
  public void parse(Bytes in) {
    LtiResponse answer = HostileAnswer.of(in, sound);
    PlatformConfiguration read =
        new DynamicRegistration(request -> answer)
            .configuration(RegistrationForTests.MOODLE, Optional.of(HostileAnswer.SECRET));
    RegistrationRequest.of(RegistrationForTests.TOOL, read);
    read.tokenOrigins();
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
