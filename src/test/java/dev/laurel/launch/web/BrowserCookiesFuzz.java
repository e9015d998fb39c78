package dev.laurel.launch.web;

import dev.laurel.launch.Browser;
import dev.laurel.testing.TestSettings;
import dev.laurel.testing.fuzz.Bytes;
import dev.laurel.testing.fuzz.FuzzTarget;
import jakarta.ws.rs.core.Cookie;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cookies by which a browser is known, and the hashes of what they hold. */
final class BrowserCookiesFuzz implements FuzzTarget {

  private final BrowserCookies cookies =
      new BrowserCookies(TestSettings.polling(Duration.ofSeconds(1), Duration.ofSeconds(1)));

  @Override
  public List<byte[]> seeds() {
    String written = cookies.write("A".repeat(43)).replaceFirst(";.*", "");
    return List.of(Bytes.seed(written), Bytes.seed(written + ";" + written + "B; a=b;=;"));
  }

  @Override
  public void parse(Bytes in) {
    Map<String, Cookie> received = new LinkedHashMap<>();
    for (String pair : in.restAsText().split(";", -1)) {
      int equals = Math.max(0, pair.indexOf('='));
      String name = pair.substring(0, equals).strip();
      received.put(name, new Cookie.Builder(name).value(pair.substring(equals)).build());
    }
    Browser browser = cookies.read(received);
    if (browser.hashes().size() != browser.secrets().size()) {
      throw new AssertionError(browser);
    }
  }
}
