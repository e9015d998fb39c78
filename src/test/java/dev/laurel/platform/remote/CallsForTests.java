package dev.laurel.platform.remote;

import dev.laurel.keys.KeysForTests;
import dev.laurel.platform.PlatformTrials;
import dev.laurel.platform.RegistrationCalls;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Settings.Outgoing;
import dev.laurel.shared.remote.GuardedHttp;
import dev.laurel.testing.Doors;
import java.net.URI;
import java.time.Clock;
import java.util.Set;

/** Real calls over the guarded client, which may call loopback here. */
public final class CallsForTests {

  private static final GuardedHttp HTTP =
      new GuardedHttp(Doors.settings(URI.create("http://localhost:8080")), new Outgoing(Set.of()));

  private CallsForTests() {}

  public static RegistrationCalls registration() {
    return new HttpRegistrationCalls(HTTP);
  }

  public static PlatformTrials trials(Clock clock) {
    return new HttpPlatformTrials(HTTP, KeysForTests.toolKeys(clock), new Ids(clock), clock);
  }
}
