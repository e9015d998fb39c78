package dev.laurel.platform.remote;

import dev.laurel.keys.KeysForTests;
import dev.laurel.platform.PlatformConnections;
import dev.laurel.platform.Registering;
import dev.laurel.shared.Ids;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The real connections to an LMS that gives out tokens and answers as told. */
public final class OutgoingPlatform {

  private final OutgoingForTests out = new OutgoingForTests();
  private final Registering world;

  public OutgoingPlatform(Registering world) {
    this.world = world;
    out.answer("https://lms.example/token", 200, "{\"access_token\":\"t\",\"expires_in\":3600}");
  }

  public PlatformConnections connections() {
    return new HttpPlatformConnections(
        world.platforms,
        out,
        KeysForTests.toolKeys(world.clock),
        new Ids(world.clock),
        world.clock);
  }

  public void answer(URI address, int status) {
    answer(address, status, "{}");
  }

  public void answer(URI address, int status, String body) {
    out.answer(address.toString(), status, body);
  }

  /** What was sent to an address. */
  public List<String> bodies(URI address) {
    return out.asked.stream()
        .filter(request -> request.uri().equals(address))
        .map(request -> new String(request.body(), StandardCharsets.UTF_8))
        .toList();
  }
}
