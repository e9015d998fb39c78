package dev.laurel.roster;

import dev.laurel.launch.Arrival;
import dev.laurel.launch.Arrivals;
import dev.laurel.launch.Launched;
import dev.laurel.lti.Context;
import dev.laurel.lti.VerifiedLaunch;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.platform.SubscribeToNotices;
import dev.laurel.shared.Recent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

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
  private final Map<String, String> noted =
      Collections.synchronizedMap(new Recent<>(MOST_REMEMBERED));

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
  public List<Optional<Arrival>> known(List<Launched> launches) {
    List<Optional<Arrival>> known = arrivals.known(launches);
    return IntStream.range(0, launches.size())
        .mapToObj(i -> known.get(i).filter(arrival -> isSilent(launches.get(i))))
        .toList();
  }

  private boolean isSilent(Launched one) {
    return !subscriptions.isNews(one.deployment(), one.launch().notices())
        && descent(one.launch(), one.deployment()).isEmpty();
  }

  @Override
  public Arrival arrive(VerifiedLaunch launch, RegisteredPlatform platform, Deployment deployment) {
    Arrival arrival = arrivals.arrive(launch, platform, deployment);
    subscriptions.offered(deployment, launch.notices());
    descent(launch, deployment)
        .ifPresent(
            news -> {
              copies.descended(deployment, news.course(), news.history());
              noted.put(news.key(), news.seen());
            });
    return arrival;
  }

  /** The ancestry that a launch says of its course. */
  private record Descent(String key, String course, String history) {

    String seen() {
      return Integer.toHexString(history.hashCode()) + "-" + history.length();
    }
  }

  /** Where it is not what was said last. */
  private Optional<Descent> descent(VerifiedLaunch launch, Deployment deployment) {
    Optional<String> history =
        HISTORY.stream()
            .map(name -> launch.custom().getOrDefault(name, ""))
            .filter(text -> !text.isBlank())
            .findFirst();
    return launch
        .context()
        .map(Context::id)
        .flatMap(
            course -> history.map(h -> new Descent(deployment.id() + "\n" + course, course, h)))
        .filter(news -> !news.seen().equals(noted.get(news.key())));
  }
}
