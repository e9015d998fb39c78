package dev.laurel.demo;

import dev.laurel.shared.Settings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Makes the addresses of the demo from what the operator has set. */
@Singleton
class DemoEnvironment {

  private final Settings settings;
  private final Config config;

  @Inject
  DemoEnvironment(Settings settings, Config config) {
    this.settings = settings;
    this.config = config;
  }

  @Produces
  @Singleton
  DemoSite site() {
    Optional<String> chosen =
        config
            .getOptionalValue("LAUREL_DEMO_URL", String.class)
            .map(url -> url.strip().replaceAll("/+$", ""))
            .filter(url -> !url.isEmpty());
    return DemoSite.of(settings.baseUrl(), chosen);
  }
}
