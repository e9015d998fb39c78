package dev.laurel.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The templates of pages, as they stand in the sources. */
final class PageTemplates {

  private static final Path TEMPLATES = Path.of("src", "main", "jte");

  /** Needs a frame of another site; FramedLaunchIT looks at it. */
  private static final Set<String> ELSEWHERE = Set.of("launch/storage");

  private PageTemplates() {}

  /** Templates that resources answer with: their names stand in the code. */
  static Set<String> answered() throws IOException {
    Set<String> names = new TreeSet<>();
    String code = String.join("", read(Path.of("src", "main", "java"), ".java").values());
    for (Path file : read(TEMPLATES, ".jte").keySet()) {
      String name = TEMPLATES.relativize(file).toString().replace(".jte", "");
      if (code.contains('"' + name + '"') && !ELSEWHERE.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  private static Map<Path, String> read(Path folder, String ending) throws IOException {
    Map<Path, String> texts = new HashMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(f -> f.toString().endsWith(ending)).toList()) {
        texts.put(file, Files.readString(file));
      }
    }
    return texts;
  }
}
