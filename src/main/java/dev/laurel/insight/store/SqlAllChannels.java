package dev.laurel.insight.store;

import dev.laurel.grading.Channel;
import dev.laurel.grading.CourseHealth.Trouble;
import dev.laurel.grading.LmsTrouble;
import dev.laurel.insight.AllChannels;
import dev.laurel.insight.ChannelNews.News;
import dev.laurel.shared.store.Rows;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts over all courses; reads the standings once. */
@Singleton
public class SqlAllChannels implements AllChannels {

  private static final String HELD =
      "select i.context_id, i.channel, count(distinct i.id), "
          + SqlChannelNews.HEARD_AND_HAPPENED
          + " from lti_context c join graded_item i on i.context_id = c.id"
          + " left join standing s on s.item_id = i.id"
          + " where c.active = true and i.purpose = 'INPUT' and i.gone_since is null"
          + " group by i.context_id, i.channel order by i.context_id, i.channel";

  private static final String WAITING =
      "select p.context_id, p.channel, count(*) from parked_report p"
          + " join lti_context c on c.id = p.context_id where c.active = true"
          + " group by p.context_id, p.channel";

  private static final String REFUSED =
      "select r.context_id, r.channel, count(*) from refused_report r"
          + " join lti_context c on c.id = r.context_id"
          + " where c.active = true and r.received_at >= ?1 group by r.context_id, r.channel";

  private static final String TROUBLES =
      "select r.context_id, r.trouble, r.failing_since, r.next_at from item_reading r"
          + " join lti_context c on c.id = r.context_id"
          + " where c.active = true and r.trouble is not null and r.failing_since is not null"
          + " order by r.failing_since, r.item_id";

  private static final String DECIDING =
      "select s.context_id, count(*), sum(case when s.attempts >= 3 then 1 else 0 end)"
          + " from standing_change s join lti_context c on c.id = s.context_id"
          + " where c.active = true group by s.context_id";

  private static final String PLACES =
      "select c.id, c.title, d.platform_id from lti_context c"
          + " join lti_deployment d on d.id = c.deployment_id where c.id in ?1";

  private final EntityManager em;

  @Inject
  public SqlAllChannels(EntityManager em) {
    this.em = em;
  }

  /** A channel of a course. */
  private record Spot(String contextId, String channel) {

    static Spot of(@Nullable Object[] row) {
      return new Spot(String.valueOf(row[0]), String.valueOf(row[1]));
    }
  }

  @Override
  public List<Told> told(Instant refusedSince) {
    Map<Spot, @Nullable Object[]> held = new LinkedHashMap<>();
    Rows.of(query(HELD)).forEach(row -> held.put(Spot.of(row), row));
    Map<Spot, Long> waiting = counts(query(WAITING));
    Map<Spot, Long> refused = counts(query(REFUSED).setParameter(1, refusedSince));
    return Stream.of(held.keySet(), waiting.keySet(), refused.keySet())
        .flatMap(Collection::stream)
        .distinct()
        .map(
            spot ->
                new Told(
                    spot.contextId(),
                    news(spot, held.get(spot), waiting.getOrDefault(spot, 0L)),
                    refused.getOrDefault(spot, 0L)))
        .toList();
  }

  private static News news(Spot spot, @Nullable Object @Nullable [] row, long waiting) {
    Channel channel = Channel.valueOf(spot.channel());
    return row == null
        ? new News(channel, 0, Optional.empty(), Optional.empty(), waiting)
        : new News(
            channel,
            number(row[2]),
            SqlChannelNews.time(row[3]),
            SqlChannelNews.time(row[4]),
            waiting);
  }

  private static Map<Spot, Long> counts(Query query) {
    return Rows.of(query).collect(Collectors.toMap(Spot::of, row -> number(row[2])));
  }

  @Override
  public Map<String, Trouble> troubles() {
    Map<String, Trouble> longest = new HashMap<>();
    Rows.of(query(TROUBLES))
        .forEach(
            row ->
                longest.putIfAbsent(
                    String.valueOf(row[0]),
                    new Trouble(
                        LmsTrouble.Kind.valueOf(String.valueOf(row[1])),
                        SqlChannelNews.time(row[2]).orElseThrow(),
                        SqlChannelNews.time(row[3]).orElseThrow())));
    return longest;
  }

  @Override
  public Map<String, Deciding> deciding() {
    return Rows.of(query(DECIDING))
        .collect(
            Collectors.toMap(
                row -> String.valueOf(row[0]),
                row -> new Deciding(number(row[1]), number(row[2]))));
  }

  @Override
  public Map<String, Place> places(Collection<String> contextIds) {
    return Rows.of(query(PLACES).setParameter(1, contextIds))
        .map(
            row ->
                new Place(String.valueOf(row[0]), String.valueOf(row[1]), String.valueOf(row[2])))
        .collect(Collectors.toMap(Place::contextId, place -> place));
  }

  private Query query(String sql) {
    return em.createNativeQuery(sql, Object[].class);
  }

  static long number(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }
}
