package dev.laurel.insight.web;

import dev.laurel.insight.People.Dispute;
import dev.laurel.insight.People.Person;
import dev.laurel.roster.LearnerKey;
import dev.laurel.shared.web.Ui;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The people whom an operator looks for.
 *
 * @param asked what was looked for
 * @param first whom another one is looked for to compare with
 * @param found who was found; one more than are shown when there are more
 * @param disputes keys that two people claim
 */
public record PeoplePage(
    Asked asked, Optional<Person> first, List<Person> found, List<Dispute> disputes) {

  /** People that one page shows. */
  static final int MOST = 25;

  private static final int LONGEST_SHOWN = 80;

  /**
   * @param text a key or a part of a name
   * @param course a part of its title
   */
  public record Asked(String text, String course) {

    public boolean isNothing() {
      return text.isEmpty() && course.isEmpty();
    }
  }

  public List<Person> shown() {
    return found.stream().limit(MOST).toList();
  }

  public boolean isMore() {
    return found.size() > MOST;
  }

  /** Where a link leads that chooses this person. */
  public String choose(Person person) {
    return first
        .map(other -> compare(other.id(), person.id()))
        .orElse("/operator/people?first=" + encoded(person.id()));
  }

  /** Nobody is compared with themselves. */
  public boolean isFirst(Person person) {
    return first.filter(other -> other.id().equals(person.id())).isPresent();
  }

  /** The page that shows two side by side. */
  public static String compare(String keep, String merge) {
    return "/operator/people/compare?keep=" + encoded(keep) + "&merge=" + encoded(merge);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  public static String name(Ui ui, Optional<String> name) {
    return name.orElseGet(() -> ui.text("award.progress.nameless"));
  }

  /** A key as it was given; what no key can be is cut. */
  public static String shown(LearnerKey key) {
    String value = key.value();
    return value.codePointCount(0, value.length()) <= LONGEST_SHOWN
        ? value
        : value.substring(0, value.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
  }
}
