package dev.laurel.roster;

import dev.laurel.launch.Arrival;
import dev.laurel.launch.Arrivals;
import dev.laurel.lti.VerifiedLaunch;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.platform.SubscribeToNotices;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes from each launch what concerns the course and not the person: where it was copied from, and
 * whether the LMS tells of copies. A launch that says nothing new asks the database nothing.
 */
@Singleton
public class CourseNews implements Arrivals {

  /** Custom parameters that hold `$Context.id.history`: as Laurel registers it, and as typed. */
  static final List<String> HISTORY = List.of("history", "context_history");

  private static final int MOST_REMEMBERED = 5_000;

  private final Arrivals arrivals;
  private final NoteCopies copies;
  private final SubscribeToNotices subscriptions;
  private final Map<String, String> noted = Collections.synchronizedMap(new Recent());

  @Inject
  public CourseNews(RecordArrival arrivals, NoteCopies copies, SubscribeToNotices subscriptions) {
    this((Arrivals) arrivals, copies, subscriptions);
  }

  CourseNews(Arrivals arrivals, NoteCopies copies, SubscribeToNotices subscriptions) {
    this.arrivals = arrivals;
    this.copies = copies;
    this.subscriptions = subscriptions;
  }

  @Override
  public Arrival arrive(VerifiedLaunch launch, RegisteredPlatform platform, Deployment deployment) {
    Arrival arrival = arrivals.arrive(launch, platform, deployment);
    subscriptions.offered(deployment, launch.notices());
    String history =
        HISTORY.stream()
            .map(name -> launch.custom().getOrDefault(name, ""))
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElse("");
    launch
        .context()
        .filter(course -> !history.isBlank())
        .ifPresent(course -> descended(deployment, course.id(), history));
    return arrival;
  }

  private void descended(Deployment deployment, String course, String history) {
    String key = deployment.id() + "\n" + course;
    String seen = Integer.toHexString(history.hashCode()) + "-" + history.length();
    if (!seen.equals(noted.get(key))) {
      copies.descended(deployment, course, history);
      noted.put(key, seen);
    }
  }

  /** The courses that were launched last on this node. */
  private static final class Recent extends LinkedHashMap<String, String> {
    private static final long serialVersionUID = 1L;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
      return size() > MOST_REMEMBERED;
    }
  }
}
