package dev.laurel.testing.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every target: the classes named {@code …Fuzz} among the tests. */
public final class FuzzTargets {

  private FuzzTargets() {}

  public static List<FuzzTarget> all() {
    return classNames().stream()
        .map(FuzzTargets::target)
        .sorted(Comparator.comparing(FuzzTarget::title))
        .toList();
  }

  /** The target whose class is called so, without {@code Fuzz}. */
  public static FuzzTarget titled(String title) {
    return classNames().stream()
        .filter(name -> name.endsWith("." + title + "Fuzz"))
        .findFirst()
        .map(FuzzTargets::target)
        .orElseThrow(() -> new IllegalArgumentException("there is no target " + title));
  }

  private static List<String> classNames() {
    try {
      Path root =
          Path.of(FuzzTarget.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(root.resolve("dev"))) {
        return files
            .map(file -> root.relativize(file).toString())
            .filter(name -> name.endsWith("Fuzz.class"))
            .map(name -> name.replace('/', '.').replaceFirst("\\.class$", ""))
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static FuzzTarget target(String className) {
    try {
      Constructor<?> constructor = Class.forName(className).getDeclaredConstructor();
      constructor.setAccessible(true);
      return (FuzzTarget) constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(className, e);
    }
  }
}
