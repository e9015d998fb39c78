package dev.laurel.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.laurel.testing.TestSettings;
import dev.laurel.testing.fuzz.Bytes;
import dev.laurel.testing.fuzz.FuzzTarget;
import dev.laurel.testing.fuzz.HostileJson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A file of registrations. */
final class RegistrationsJsonFuzz implements FuzzTarget {

  private final RegistrationRules rules =
      new RegistrationRules(TestSettings.polling(Duration.ofSeconds(1), Duration.ofSeconds(1)));
  private final List<JsonNode> sound =
      List.of(
          new ObjectMapper()
              .valueToTree(
                  Map.of(
                      "platforms",
                      List.of(
                          Map.of(
                              "name", "Moodle",
                              "issuer", "https://moodle.example",
                              "clientId", "client",
                              "deploymentIds", List.of("1", "2"),
                              "authorizationEndpoint", "https://moodle.example/auth",
                              "tokenEndpoint", "https://moodle.example/token",
                              "jwksUri", "https://moodle.example/certs",
                              "tokenAudience", "https://moodle.example/token")))));

  @Override
  public List<byte[]> seeds() {
    return List.of(HostileJson.seed(sound.get(0).toString()));
  }

  @Override
  public void parse(Bytes in) {
    RegistrationsJson.read(HostileJson.of(in, sound), "registrations.json", rules);
  }

  @Override
  public Set<Class<? extends Exception>> refusals() {
    return Set.of(RegistrationsUnreadable.class);
  }
}
