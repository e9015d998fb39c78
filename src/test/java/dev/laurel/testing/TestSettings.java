package dev.laurel.testing;

import dev.laurel.shared.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings as a test needs them. */
public final class TestSettings {

  private TestSettings() {}

  public static Settings polling(Duration fastest, Duration slowest) {
    return new Settings(
        URI.create("http://localhost:8080"),
        Path.of("target"),
        false,
        true,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Settings.Poll(fastest, slowest));
  }
}
