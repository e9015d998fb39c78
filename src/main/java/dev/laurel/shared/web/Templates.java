package dev.laurel.shared.web;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * The templates as the build compiled them; or, where {@code LAUREL_TEMPLATES} names their folder,
 * each as it was last saved. The latter is for development: it needs jte's compiler, which only the
 * profile {@code dev} puts into the application, and the application as an open folder.
 */
@Singleton
public class Templates {

  private static final String COMPILED = "laurel.pages";

  /** Another package, for a class loader asks its parent first. */
  private static final String SAVED = "laurel.saved";

  private final Optional<Path> folder;

  @Inject
  Templates(Config config) {
    folder = config.getOptionalValue("LAUREL_TEMPLATES", Path.class);
  }

  @Produces
  @Singleton
  TemplateEngine engine() {
    return folder.map(Templates::asSaved).orElseGet(Templates::compiled);
  }

  /** What the build made. */
  public static TemplateEngine compiled() {
    return TemplateEngine.createPrecompiled(
        null, ContentType.Html, Templates.class.getClassLoader(), COMPILED);
  }

  private static TemplateEngine asSaved(Path folder) {
    try {
      TemplateEngine engine =
          TemplateEngine.create(
              new Saved(folder),
              Files.createTempDirectory("laurel-templates"),
              ContentType.Html,
              Templates.class.getClassLoader(),
              SAVED);
      engine.setTrimControlStructures(true);
      engine.setClassPath(classPath());
      return engine;
    } catch (IOException e) {
      throw new UncheckedIOException("LAUREL_TEMPLATES: " + folder, e);
    }
  }

  /** What the templates' Java may use: this application's classes and libraries. */
  private static List<String> classPath() throws IOException {
    URL here = Templates.class.getProtectionDomain().getCodeSource().getLocation();
    Path classes = Path.of(here.getPath());
    try (Stream<Path> libraries = Files.list(classes.resolveSibling("lib"))) {
      return Stream.concat(Stream.of(classes), libraries).map(Path::toString).toList();
    }
  }

  /** jte asks for the time of each template before it uses it, and compiles what is younger. */
  private record Saved(Path folder) implements CodeResolver {

    @Override
    public String resolve(String name) {
      try {
        return Files.readString(folder.resolve(name));
      } catch (IOException e) {
        throw new UncheckedIOException(name, e);
      }
    }

    @Override
    public boolean exists(String name) {
      return Files.exists(folder.resolve(name));
    }

    @Override
    public long getLastModified(String name) {
      return folder.resolve(name).toFile().lastModified();
    }
  }
}
