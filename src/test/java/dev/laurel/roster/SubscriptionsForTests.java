package dev.laurel.roster;

import dev.laurel.platform.KeepSubscriptions;
import dev.laurel.platform.NoticeSubscriptions;
import dev.laurel.platform.PlatformConnections;
import dev.laurel.platform.SubscribeToNotices;
import dev.laurel.testing.Doors;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;

/** Subscriptions of an LMS that offers no notices: whoever touches them fails. */
final class SubscriptionsForTests {
  private SubscriptionsForTests() {}

  static SubscribeToNotices none(Clock clock) {
    NoticeSubscriptions untouched = untouched(NoticeSubscriptions.class);
    return new SubscribeToNotices(
        untouched,
        new KeepSubscriptions(untouched),
        untouched(PlatformConnections.class),
        Doors.settings(URI.create("https://tool.example")),
        clock);
  }

  private static <T> T untouched(Class<T> port) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, args) -> {
              throw new UnsupportedOperationException(method.getName());
            }));
  }
}
