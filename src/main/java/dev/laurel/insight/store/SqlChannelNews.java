package dev.laurel.insight.store;

import dev.laurel.grading.Channel;
import dev.laurel.insight.ChannelNews;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads standings and waiting reports of one course. */
@Singleton
public class SqlChannelNews implements ChannelNews {

  /**
   * When something was heard of standings `s`, and when it happened. What was taken back with
   * nothing known besides stands before everything that happened: that was heard and happened
   * never.
   */
  static final String HEARD_AND_HAPPENED =
      "max(s.received_at), max(case when s.occurred_at > timestamp '1970-01-01 00:00:00'"
          + " then s.occurred_at end)";

  private static final String HELD =
      "select i.channel, count(distinct i.id), "
          + HEARD_AND_HAPPENED
          + " from graded_item i left join standing s on s.item_id = i.id"
          + " where i.context_id = ?1 and i.purpose = 'INPUT' and i.gone_since is null"
          + " group by i.channel";

  private static final String WAITING =
      "select channel, count(*) from parked_report where context_id = ?1 group by channel";

  private final EntityManager em;

  @Inject
  public SqlChannelNews(EntityManager em) {
    this.em = em;
  }

  @Override
  public List<News> of(String contextId) {
    Map<String, Long> waiting = new LinkedHashMap<>();
    rows(WAITING, contextId)
        .forEach(row -> waiting.put(String.valueOf(row[0]), ((Number) row[1]).longValue()));
    List<News> all = new ArrayList<>();
    for (@Nullable Object[] row : rows(HELD, contextId)) {
      String channel = String.valueOf(row[0]);
      long parked = Optional.ofNullable(waiting.remove(channel)).orElse(0L);
      all.add(
          new News(
              Channel.valueOf(channel),
              row[1] instanceof Number many ? many.longValue() : 0,
              time(row[2]),
              time(row[3]),
              parked));
    }
    waiting.forEach(
        (channel, many) ->
            all.add(
                new News(Channel.valueOf(channel), 0, Optional.empty(), Optional.empty(), many)));
    return all;
  }

  @SuppressWarnings("unchecked")
  private List<@Nullable Object[]> rows(String sql, String contextId) {
    return em.createNativeQuery(sql, Object[].class).setParameter(1, contextId).getResultList();
  }

  /** The drivers give different types for the same column. */
  static Optional<Instant> time(@Nullable Object value) {
    return Optional.ofNullable(
        switch (value) {
          case null -> null;
          case Instant instant -> instant;
          case Timestamp stamp -> stamp.toLocalDateTime().toInstant(ZoneOffset.UTC);
          case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
          case OffsetDateTime offset -> offset.toInstant();
          default -> throw new IllegalStateException("A time as " + value.getClass());
        });
  }
}
