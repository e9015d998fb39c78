package dev.laurel.shared.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every template gets as {@code ui}: words, dates and numbers in the person's language, and
 * addresses of assets. Its nested records are the models of the shared components.
 */
public final class Ui {

  private final Messages messages;
  private final AssetsResource assets;
  private final Person person;
  private final Instant now;

  /**
   * @param now what "two days ago" counts from
   */
  public Ui(Messages messages, AssetsResource assets, Person person, Instant now) {
    this.messages = messages;
    this.assets = assets;
    this.person = person;
    this.now = now;
  }

  /**
   * For whom a page is made.
   *
   * @param locale a spoken one, see {@link Messages#spoken}
   * @param zone of the browser, UTC when unknown
   * @param theme {@code light}, {@code dark} or {@code auto}
   * @param path of the request, with its query but for the language
   * @param correlationId names this request in the log
   */
  public record Person(
      Locale locale, ZoneId zone, String theme, String path, String correlationId) {}

  /** The text of a key, see {@link Messages}. */
  public String text(String key, Object... args) {
    return messages.text(person.locale(), key, args);
  }

  /** Whether a text is written for the key. */
  public boolean knows(String key) {
    return messages.knows(person.locale(), key);
  }

  public Person person() {
    return person;
  }

  public String lang() {
    return person.locale().toLanguageTag();
  }

  /** The address of an asset. */
  public String asset(String name) {
    return assets.url(name);
  }

  /** This page in another language. */
  public String inLanguage(Locale language) {
    String and = person.path().contains("?") ? "&" : "?";
    return person.path() + and + "lang=" + language.getLanguage();
  }

  /** A language's own name for itself. */
  public String nameOf(Locale language) {
    String name = language.getDisplayLanguage(language);
    return name.substring(0, 1).toUpperCase(language) + name.substring(1);
  }

  /**
   * The sections of the operator.
   *
   * @param current the one that is shown; empty, for example at the sign-in, shows none
   */
  public List<Tab> operatorTabs(String current) {
    return current.isEmpty()
        ? List.of()
        : Stream.of("platforms", "invitations", "keys", "channels", "people", "health")
            .map(s -> new Tab(text("shared.operator." + s), "/operator/" + s, s.equals(current)))
            .toList();
  }

  /** A whole number, as the language writes it. */
  public String number(long number) {
    return String.format(person.locale(), "%,d", number);
  }

  /** The day, for example "23 Nov 2026". */
  public String day(Instant instant) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(dates())
        .withZone(person.zone())
        .format(instant);
  }

  /** Day, time and zone, then the same in UTC. */
  public String exact(Instant instant) {
    String there = withZone(instant, person.zone());
    boolean utc = person.zone().getRules().getOffset(instant).equals(ZoneOffset.UTC);
    return utc ? there : there + " (" + withZone(instant, ZoneOffset.UTC) + ")";
  }

  /** Day and time in the zone of the browser, in minutes, as its field for them has it. */
  public String local(Instant instant) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm")
        .withZone(person.zone())
        .format(instant);
  }

  /** The zone of the browser, for example "Europe/Berlin". */
  public String zone() {
    return person.zone().getId();
  }

  /** English without a country is read in many: the day comes before the month. */
  private Locale dates() {
    return person.locale().equals(Locale.ENGLISH) ? Locale.UK : person.locale();
  }

  private String withZone(Instant instant, ZoneId zone) {
    DateTimeFormatter format =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(dates())
            .withZone(zone);
    String name = DateTimeFormatter.ofPattern("zzz", dates()).format(instant.atZone(zone));
    return format.format(instant) + " " + (name.equals("Z") ? "UTC" : name);
  }

  /** "3 hours ago", "in 2 days"; beyond thirty days the day itself. */
  public String relative(Instant instant) {
    Duration past = Duration.between(instant, now);
    long minutes = past.abs().toMinutes();
    String when = past.isNegative() ? "future" : "past";
    if (minutes < 1) {
      return text("shared.time.now");
    }
    if (minutes < 60) {
      return text("shared.time." + when + ".minutes", minutes);
    }
    if (minutes < 24 * 60) {
      return text("shared.time." + when + ".hours", minutes / 60);
    }
    return minutes < 30 * 24 * 60
        ? text("shared.time." + when + ".days", minutes / (24 * 60))
        : day(instant);
  }

  /** What holds of a badge, a credential or a step; always shown as icon, word and colour. */
  public enum State {
    EARNED,
    NEARLY,
    NOT_YET,
    WITHDRAWN,
    EXPIRED;

    /** As in class names and in the keys {@code shared.state.…}. */
    public String css() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** How a check or a condition came out. */
  public enum Answer {
    PASSED,
    FAILED,
    UNKNOWN;

    /** As in class names and in the keys {@code shared.answer.…}. */
    public String css() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A link in a tab bar. */
  public record Tab(String label, String href, boolean current) {}

  /** The one thing to do next: a link, drawn as a button. */
  public record Action(String label, String href) {}

  /**
   * A badge in a wall of badges.
   *
   * @param line one short line below the name, for example what is missing
   * @param href where the tile leads, if anywhere
   */
  public record Badge(String name, String image, State state, String line, @Nullable String href) {}

  /** A node of an explanation: one condition in words, and what it is made of. */
  public record Node(Answer answer, String text, List<Node> parts) {}

  /** A line of a verification report; {@code detail} says why, where it did not pass. */
  public record Check(Answer answer, String title, String detail) {}

  /** A choice in a select or radio group. */
  public record Choice(String value, String label) {}

  /** A form error; {@code field} is the name of the field. */
  public record Mistake(String field, String message) {}
}
