package dev.laurel.insight.web;

import dev.laurel.insight.DatabaseProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/** Ready to serve: the database answers and every migration has succeeded. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

  private final @Nullable DatabaseProbe probe;

  @Inject
  public DatabaseReady(DatabaseProbe probe) {
    this.probe = probe;
  }

  /** For the proxy that the container makes. */
  protected DatabaseReady() {
    this.probe = null;
  }

  @Override
  public HealthCheckResponse call() {
    try {
      boolean ready = probe != null && probe.ready();
      return HealthCheckResponse.named("database").status(ready).build();
    } catch (RuntimeException silent) {
      // The answer to "are you there" is no; the cause is in the log of the datasource.
      return HealthCheckResponse.named("database").down().build();
    }
  }
}
