package dev.laurel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How German speaks to people: learners are called du, everybody else Sie. */
public final class GermanAddress {

  private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");

  /** Where a sentence, or a part of one that can hold a request, begins. */
  private static final String BEGIN = "(?<=^|[.!?:;(„] ?|\\n)";

  /** Where another request may follow within a sentence, with a small letter. */
  private static final String WITHIN = "(?<=[,;] | und | oder )";

  /**
   * Also she, it and they; of those at a sentence's beginning only what a plural follows counts.
   */
  private static final Pattern SIE =
      Pattern.compile(
          "\\bIhnen\\b|\\bIhr(e[mnrs]?)?\\b|(?<=[\\p{L},] )Sie\\b|\\bSie (\\p{Ll}+en|sind)\\b");

  private static final Pattern DU =
      Pattern.compile(
          "\\b(du|dir|dich|dein(e[mnrs]?)?)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /** A request to whom one says Sie: „Öffnen Sie“. */
  private static final Pattern REQUEST = Pattern.compile("(\\p{L}+?)e?n Sie\\b");

  /** Requests with du that cannot be told from those with Sie. */
  private static final List<String> IRREGULAR =
      List.of(
          "Gib", "Nimm", "Lies", "Sieh", "Hilf", "Sprich", "Wirf", "Vergiss", "Sei", "Lass", "Geh",
          "Komm", "Frag", "Mach", "Schreib", "Schau", "Wechsle", "Klick", "Tipp", "Bleib", "Melde",
          "Starte");

  /** What begins a sentence as another kind of word as well. */
  private static final List<String> OTHER_WORDS =
      List.of("Frage", "Suche", "Bitte", "Wende", "Teile", "Leere");

  private final Pattern requests;

  public GermanAddress() {
    this.requests = requests(messages().values().stream());
  }

  /** All German texts by their keys. */
  public static Map<String, String> messages() {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.list(MESSAGES)) {
      for (Path file : files.filter(f -> f.toString().endsWith("_de.properties")).toList()) {
        Properties texts = new Properties();
        texts.load(Files.newBufferedReader(file));
        texts.stringPropertyNames().forEach(key -> all.put(key, texts.getProperty(key)));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return all;
  }

  private static Pattern requests(Stream<String> texts) {
    Stream<String> regular =
        texts
            .flatMap(text -> REQUEST.matcher(text).results())
            .map(found -> found.group(1))
            .map(stem -> Character.toUpperCase(stem.charAt(0)) + stem.substring(1) + "e");
    String words =
        Stream.concat(IRREGULAR.stream(), regular)
            .filter(word -> !OTHER_WORDS.contains(word))
            .distinct()
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "(%s(%s)|%s(%s))\\b(?! Sie)"
            .formatted(BEGIN, words, WITHIN, words.toLowerCase(Locale.GERMAN)),
        Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** What says du in a text: pronouns, and requests at the beginning of a sentence. */
  public List<String> du(String text) {
    return Stream.of(DU, requests).flatMap(pattern -> found(pattern, text)).toList();
  }

  /** What says Sie in a text. */
  public List<String> sie(String text) {
    return found(SIE, text).toList();
  }

  private static Stream<String> found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher
        .results()
        .map(
            one ->
                text.substring(
                    Math.max(0, one.start() - 20), Math.min(text.length(), one.end() + 20)));
  }
}
