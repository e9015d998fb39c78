package dev.laurel.story.launches;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.jsoup.Jsoup;

/** Tells which problem a page is about, by the texts that it shows. */
final class ProblemPages {

  private static final String PREFIX = "problem.";
  private static final Map<String, List<String>> TEXTS = texts();

  private ProblemPages() {}

  /** The problems whose title and explanation both stand on the page. */
  static List<String> on(String html) {
    String page = Jsoup.parse(html).text();
    return TEXTS.entrySet().stream()
        .filter(problem -> problem.getValue().stream().allMatch(page::contains))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Every problem of launches and of all pages. */
  static Map<String, List<String>> all() {
    return TEXTS;
  }

  private static Map<String, List<String>> texts() {
    Map<String, List<String>> texts = new TreeMap<>();
    for (String room : List.of("launch", "shared")) {
      Properties messages = messages(room);
      for (String key : messages.stringPropertyNames()) {
        if (key.startsWith(PREFIX) && key.endsWith(".title")) {
          String name = key.substring(PREFIX.length(), key.length() - ".title".length());
          texts.put(name, List.of(text(messages, key), text(messages, PREFIX + name + ".what")));
        }
      }
    }
    return texts;
  }

  private static String text(Properties messages, String key) {
    String text = Objects.requireNonNull(messages.getProperty(key), key);
    return Jsoup.parse(text.replace("''", "'")).text();
  }

  private static Properties messages(String room) {
    Properties properties = new Properties();
    var stream = ProblemPages.class.getResourceAsStream("/messages/" + room + ".properties");
    if (stream == null) {
      return properties;
    }
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return properties;
  }
}
