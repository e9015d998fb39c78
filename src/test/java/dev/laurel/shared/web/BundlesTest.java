package dev.laurel.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the texts of all rooms to the same keys and placeholders, and templates to known keys. */
class BundlesTest {

  private static final Path BUNDLES = Path.of("src", "main", "resources", "messages");
  private static final Path TEMPLATES = Path.of("src", "main", "jte");
  private static final Pattern USE =
      Pattern.compile("ui\\.(?:text|knows)\\(\\s*\"([a-z][^\"]*)\"\\s*([+,)])");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

  static Stream<Path> english() throws IOException {
    try (Stream<Path> all = Files.list(BUNDLES)) {
      return all
          .filter(p -> p.toString().endsWith(".properties"))
          .filter(p -> !p.getFileName().toString().contains("_"))
          .toList()
          .stream();
    }
  }

  static Stream<Path> all() throws IOException {
    try (Stream<Path> all = Files.list(BUNDLES)) {
      return all.toList().stream();
    }
  }

  static Stream<Path> templates() throws IOException {
    try (Stream<Path> all = Files.walk(TEMPLATES)) {
      return all.filter(p -> p.toString().endsWith(".jte")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("english")
  void have_the_same_keys_and_placeholders_in_three_languages(Path file) throws IOException {
    Map<String, Set<String>> expected = placeholders(file);
    String room = file.getFileName().toString().replace(".properties", "");

    for (String language : List.of("_de", "_es")) {
      assertThat(placeholders(BUNDLES.resolve(room + language + ".properties")))
          .as(room + language)
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void can_be_formatted_and_lose_no_apostrophe(Path file) throws IOException {
    Properties texts = read(file);
    for (String key : texts.stringPropertyNames()) {
      String pattern = texts.getProperty(key);
      String said = new MessageFormat(pattern, Locale.ENGLISH).format(new Object[] {1, 2, 3, 4, 5});
      assertThat(said).as(file + " " + key).isNotBlank();
      assertThat(pattern.replace("''", ""))
          .as("%s %s: write ’ or ''", file, key)
          .doesNotContain("'");
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void name_keys_by_their_room(Path file) throws IOException {
    String room = file.getFileName().toString().replaceAll("(_..)?\\.properties", "");

    assertThat(read(file).stringPropertyNames())
        .allMatch(key -> key.startsWith(room + ".") || key.startsWith("problem."));
  }

  @ParameterizedTest
  @MethodSource("all")
  void repeat_no_key(Path file) throws IOException {
    List<String> keys =
        Files.readAllLines(file).stream()
            .filter(line -> line.contains("=") && !line.startsWith("#"))
            .map(line -> line.substring(0, line.indexOf('=')).strip())
            .toList();

    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void repeat_no_key_in_another_room() throws IOException {
    List<String> keys =
        english().flatMap(f -> unchecked(f).stringPropertyNames().stream()).toList();

    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void tell_of_every_problem_what_happened_and_what_to_do() throws IOException {
    Set<String> keys =
        english()
            .flatMap(f -> unchecked(f).stringPropertyNames().stream())
            .filter(key -> key.startsWith("problem."))
            .collect(Collectors.toSet());

    for (String key : Set.copyOf(keys)) {
      String problem = key.substring(0, key.lastIndexOf('.'));
      assertThat(keys).contains(problem + ".title", problem + ".what", problem + ".todo");
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void know_every_key_that_a_template_uses(Path template) throws IOException {
    Set<String> known =
        english()
            .flatMap(f -> unchecked(f).stringPropertyNames().stream())
            .collect(Collectors.toSet());
    Set<String> unknown = new TreeSet<>();

    USE.matcher(Files.readString(template))
        .results()
        .filter(use -> !knows(known, use))
        .forEach(use -> unknown.add(use.group(1)));

    assertThat(unknown).isEmpty();
  }

  @Test
  void find_keys_and_prefixes_in_templates() {
    List<String> found =
        USE.matcher("${ui.text(\"a.b\")} ${ui.text(\"a.c\", 1)} ${ui.text(\"a.\" + x)}")
            .results()
            .map(use -> use.group(1) + use.group(2))
            .toList();

    assertThat(found).containsExactly("a.b)", "a.c,", "a.+");
  }

  private static boolean knows(Set<String> known, MatchResult use) {
    return use.group(2).equals("+")
        ? known.stream().anyMatch(key -> key.startsWith(use.group(1)))
        : known.contains(use.group(1));
  }

  private static Map<String, Set<String>> placeholders(Path file) throws IOException {
    Properties texts = read(file);
    Map<String, Set<String>> placeholders = new HashMap<>();
    for (String key : texts.stringPropertyNames()) {
      Set<String> numbers =
          PLACEHOLDER
              .matcher(texts.getProperty(key))
              .results()
              .map(found -> found.group(1))
              .collect(Collectors.toSet());
      placeholders.put(key, numbers);
    }
    return placeholders;
  }

  private static Properties unchecked(Path file) {
    try {
      return read(file);
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}
