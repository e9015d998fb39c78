package dev.laurel.lti;

import dev.laurel.testing.fuzz.Bytes;
import dev.laurel.testing.fuzz.FuzzTarget;
import java.net.URI;
import java.util.List;

/** The parameters of a login initiation, and the address that answers them. */
final class LoginInitiationFuzz implements FuzzTarget {

  private final Registration registration = new PlatformForTests().registration();

  @Override
  public List<byte[]> seeds() {
    return List.of("manual-teacher1", "dl", "dynamic-item-student1").stream()
        .map(name -> Recorded.moodle("launch/login-initiation." + name + ".json"))
        .map(recorded -> Bytes.seed(recorded.path("body").asText()))
        .toList();
  }

  @Override
  public void parse(Bytes in) {
    LoginInitiation login = LoginInitiation.parse(HostileForm.of(in));
    URI redirect = URI.create("https://tool.example/lti/launch");
    AuthenticationRequest.of(login, registration, redirect, "state", "nonce").toUri();
  }
}
