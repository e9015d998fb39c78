package dev.laurel.demo.remote;

import dev.laurel.demo.DemoSite;
import dev.laurel.shared.OutgoingHttp;
import dev.laurel.shared.Settings;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Prints the one line that people wait for, once the demo's page really answers. */
@Singleton
public class AnnounceReady {

  private static final System.Logger LOG = System.getLogger(AnnounceReady.class.getName());
  private static final int OK = 200;
  private static final int MOST_TRIES = 240;
  private static final long PAUSE_MILLIS = 500;

  private final Settings settings;
  private final DemoSite site;
  private final OutgoingHttp http;

  @Resource private @Nullable ManagedScheduledExecutorService executor;

  @Inject
  AnnounceReady(Settings settings, DemoSite site, OutgoingHttp http) {
    this.settings = settings;
    this.site = site;
    this.http = http;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    if (settings.demo()) {
      tryLater(1);
    }
  }

  private void tryLater(int number) {
    if (executor != null) {
      executor.schedule(() -> attempt(number), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void attempt(int number) {
    if (answers()) {
      LOG.log(Level.INFO, "Laurel is ready. Open " + site.issuer());
    } else if (number < MOST_TRIES) {
      tryLater(number + 1);
    } else {
      LOG.log(Level.WARNING, "The demo page did not answer in two minutes: " + site.issuer());
    }
  }

  private boolean answers() {
    try {
      URI home = URI.create(site.url(""));
      return http.send(OutgoingHttp.Request.get(home, "text/html")).status() == OK;
    } catch (IOException notYet) {
      return false;
    }
  }
}
