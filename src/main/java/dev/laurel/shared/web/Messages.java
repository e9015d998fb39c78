package dev.laurel.shared.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The words of the screens and mails, by key and language. Each room has its own files, {@code
 * messages/ROOM.properties} (English), {@code ROOM_de.properties} and {@code ROOM_es.properties};
 * every value is a {@link MessageFormat} pattern (write ’ or '' for an apostrophe).
 */
@Singleton
public final class Messages {

  private static final System.Logger LOG = System.getLogger(Messages.class.getName());

  /** The languages of the screens; the first is spoken where no other fits. */
  public static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.GERMAN, Locale.forLanguageTag("es"));

  private static final List<String> ROOMS =
      List.of(
          "shared",
          "keys",
          "organisation",
          "platform",
          "launch",
          "roster",
          "grading",
          "achievement",
          "award",
          "credential",
          "passport",
          "notification",
          "insight",
          "demo");

  private final boolean strict;
  private final Map<String, Map<String, String>> byLanguage = new ConcurrentHashMap<>();

  /** Shows the key itself where a text is missing, and says so in the log. */
  @Inject
  public Messages() {
    this(false);
  }

  private Messages(boolean strict) {
    this.strict = strict;
  }

  /** For tests: a missing text or language is an error. */
  public static Messages strict() {
    return new Messages(true);
  }

  /**
   * The first wanted locale whose language is spoken here, else English.
   *
   * @param wanted most wanted first
   */
  public static Locale spoken(List<Locale> wanted) {
    return wanted.stream()
        .filter(w -> LANGUAGES.stream().anyMatch(l -> l.getLanguage().equals(w.getLanguage())))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  /** The text of a key in the locale's language, with its placeholders filled. */
  public String text(Locale locale, String key, Object... args) {
    String pattern = patterns(locale).get(key);
    if (pattern == null) {
      return missing(locale, key);
    }
    return new MessageFormat(pattern, locale).format(args);
  }

  /** Whether a text is written for this key. */
  public boolean knows(Locale locale, String key) {
    return patterns(locale).containsKey(key);
  }

  private String missing(Locale locale, String key) {
    if (strict) {
      throw new IllegalStateException("No text for " + key + " in " + locale);
    }
    LOG.log(System.Logger.Level.WARNING, "No text for {0} in {1}", key, locale);
    return key;
  }

  private Map<String, String> patterns(Locale locale) {
    String language = spoken(List.of(locale)).getLanguage();
    return byLanguage.computeIfAbsent(language, Messages::load);
  }

  private static Map<String, String> load(String language) {
    String suffix = language.equals("en") ? "" : "_" + language;
    return ROOMS.stream()
        .map(room -> properties("/messages/" + room + suffix + ".properties"))
        .flatMap(p -> p.stringPropertyNames().stream().map(k -> Map.entry(k, p.getProperty(k))))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Properties properties(String resource) {
    Properties properties = new Properties();
    try (InputStream bytes = Messages.class.getResourceAsStream(resource)) {
      if (bytes != null) {
        Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8);
        properties.load(reader);
      }
      return properties;
    } catch (IOException broken) {
      throw new UncheckedIOException(resource, broken);
    }
  }
}
