package dev.laurel.grading;

import dev.laurel.grading.GradedItem.Purpose;
import dev.laurel.shared.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brings what is known of a course's items in line with what the LMS lists. */
@Singleton
public class UpdateItems {

  /** The tag of columns that Laurel made to read from. */
  static final String INPUT_TAG = "laurel-input";

  /** The tag of columns that Laurel made to report badges into. */
  public static final String BADGE_TAG = "laurel-badge";

  private final GradedItems items;
  private final Ids ids;
  private final Clock clock;

  @Inject
  UpdateItems(GradedItems items, Ids ids, Clock clock) {
    this.items = items;
    this.ids = ids;
    this.clock = clock;
  }

  /** The whole list of one channel: what it lacks is gone. Items of other channels stay. */
  @Transactional
  public List<GradedItem> update(Course course, Channel channel, List<ListedItem> listed) {
    Map<String, GradedItem> known = byUrl(course, channel);
    List<GradedItem> result = matched(course, channel, listed, known);
    known.values().forEach(missing -> result.add(missing.goneAt(clock.instant())));
    items.save(result);
    return List.copyOf(result);
  }

  /** One item of a channel that was just made or found; the others stay as they are. */
  @Transactional
  public GradedItem add(Course course, Channel channel, ListedItem listed) {
    return kept(course, channel, List.of(listed)).getFirst();
  }

  /** Some items of a channel; the others stay as they are. */
  @Transactional
  public List<GradedItem> addAll(Course course, Channel channel, List<ListedItem> listed) {
    return kept(course, channel, listed);
  }

  private List<GradedItem> kept(Course course, Channel channel, List<ListedItem> listed) {
    List<GradedItem> some = matched(course, channel, listed, candidates(course, channel, listed));
    items.save(some);
    return some;
  }

  /** Only a column with a resource id can be one whose address changed. */
  private Map<String, GradedItem> candidates(
      Course course, Channel channel, List<ListedItem> listed) {
    return listed.stream().anyMatch(item -> item.resourceId().isPresent())
        ? byUrl(course, channel)
        : byUrl(
            items
                .byUrls(course.contextId(), channel, listed.stream().map(ListedItem::url).toList())
                .stream());
  }

  private Map<String, GradedItem> byUrl(Course course, Channel channel) {
    return byUrl(
        items.ofContext(course.contextId()).stream().filter(item -> item.channel() == channel));
  }

  private static Map<String, GradedItem> byUrl(Stream<GradedItem> some) {
    Map<String, GradedItem> known = new LinkedHashMap<>();
    some.forEach(item -> known.put(item.url(), item));
    return known;
  }

  /** Takes what it recognises out of `known`. */
  private List<GradedItem> matched(
      Course course, Channel channel, List<ListedItem> listed, Map<String, GradedItem> known) {
    Map<String, ListedItem> byUrl = new LinkedHashMap<>();
    listed.forEach(item -> byUrl.put(item.url(), item));
    Map<String, GradedItem> sameUrl = new HashMap<>();
    byUrl
        .keySet()
        .forEach(url -> Optional.ofNullable(known.remove(url)).ifPresent(i -> sameUrl.put(url, i)));
    List<GradedItem> result = new ArrayList<>();
    for (ListedItem item : byUrl.values()) {
      @Nullable GradedItem same = sameUrl.get(item.url());
      result.add(
          same != null
              ? same.as(item)
              : moved(item, byUrl, known).orElseGet(() -> made(course, channel, item)));
    }
    return result;
  }

  /**
   * A column whose address changed is recognised by its resource id and tag, if no other column has
   * the same: an LMS that moved or restored a course keeps those.
   */
  private static Optional<GradedItem> moved(
      ListedItem item, Map<String, ListedItem> listed, Map<String, GradedItem> known) {
    if (item.resourceId().isEmpty()) {
      return Optional.empty();
    }
    long twins = listed.values().stream().filter(other -> sameTies(other, item)).count();
    Set<GradedItem> lost =
        known.values().stream()
            .filter(
                old -> old.resourceId().equals(item.resourceId()) && old.tag().equals(item.tag()))
            .collect(Collectors.toSet());
    if (twins != 1 || lost.size() != 1) {
      return Optional.empty();
    }
    GradedItem old = lost.iterator().next();
    known.remove(old.url());
    return Optional.of(old.as(item));
  }

  private static boolean sameTies(ListedItem one, ListedItem other) {
    return one.resourceId().equals(other.resourceId()) && one.tag().equals(other.tag());
  }

  private GradedItem made(Course course, Channel channel, ListedItem item) {
    String tag = item.tag().orElse("");
    return new GradedItem(
        ids.newId(),
        course.tenantId(),
        course.contextId(),
        channel,
        item.url(),
        item.label(),
        item.scoreMaximum(),
        item.resourceId(),
        item.tag(),
        tag.equals(INPUT_TAG) || tag.equals(BADGE_TAG),
        tag.equals(BADGE_TAG) ? Purpose.BADGE_RESULT : Purpose.INPUT,
        Optional.empty());
  }
}
