package dev.laurel.platform.store;

import dev.laurel.platform.LoadRegistrations;
import dev.laurel.platform.RegistrationsFile;
import dev.laurel.platform.RegistrationsUnreadable;
import dev.laurel.shared.Settings;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes the file of LAUREL_REGISTRATIONS at start, after the migrations. A broken file does not
 * keep the server from serving what it had; it is told in the log, on the operator's page and by
 * health.
 */
@Singleton
public class RegistrationsAtStart implements RegistrationsFile {

  private static final System.Logger LOG = System.getLogger(RegistrationsAtStart.class.getName());

  private final LoadRegistrations loadRegistrations;
  private final Settings settings;
  private volatile List<String> troubles = List.of();

  @Inject
  public RegistrationsAtStart(LoadRegistrations loadRegistrations, Settings settings) {
    this.loadRegistrations = loadRegistrations;
    this.settings = settings;
  }

  @Override
  public List<String> troubles() {
    return troubles;
  }

  void start(@Observes @Priority(100) Startup event) {
    settings.registrationsFile().ifPresent(this::load);
  }

  final void load(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      LoadRegistrations.Loaded loaded = loadRegistrations.load(Files.readString(file), name);
      LOG.log(Level.INFO, "Registrations of {0}: {1}", name, loaded);
      troubles = List.of();
    } catch (IOException unreadable) {
      tell(List.of(name + " cannot be read: " + unreadable.getClass().getSimpleName()));
    } catch (RegistrationsUnreadable broken) {
      tell(broken.troubles());
    }
  }

  private void tell(List<String> found) {
    troubles = List.copyOf(found);
    found.forEach(trouble -> LOG.log(Level.ERROR, "LAUREL_REGISTRATIONS: {0}", trouble));
  }
}
