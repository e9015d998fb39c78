package dev.laurel.insight.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Channel;
import dev.laurel.grading.LmsTrouble.Kind;
import dev.laurel.insight.AllChannels;
import dev.laurel.insight.AllChannels.Deciding;
import dev.laurel.insight.AllChannels.Place;
import dev.laurel.insight.AllChannels.Told;
import dev.laurel.insight.ChannelNews.News;
import dev.laurel.testing.Databases;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the channels of all courses told, on H2 and on MariaDB. */
class AllChannelsIT {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final String AT = "'2026-11-23 12:00:00'";
  private static final String BEFORE = "'2026-11-23 11:00:00'";

  private final String run = UUID.randomUUID().toString().substring(0, 8);

  private static void insert(Databases db, String sql, Object... values) {
    db.run(em -> em.createNativeQuery(sql.formatted(values)).executeUpdate());
  }

  private void institution(Databases db) {
    insert(db, "insert into tenant values ('t-%s', 'School', %s)", run, AT);
    insert(
        db,
        "insert into lti_platform (id, registration_hash, issuer_hash, name, issuer, client_id,"
            + " authorization_endpoint, token_endpoint, token_audience, jwks_uri, created_at)"
            + " values ('p-%1$s', '%1$s', 'h', 'LMS', 'i', 'c', 'a', 't', 't', 'j', %2$s)",
        run,
        AT);
    insert(
        db,
        "insert into lti_deployment (id, platform_id, deployment_id, tenant_id, created_at)"
            + " values ('d-%1$s', 'p-%1$s', '1', 't-%1$s', %2$s)",
        run,
        AT);
  }

  /** A course with one activity of the gradebook, heard at noon of what happened an hour before. */
  private String course(Databases db, int number, boolean active) {
    String id = "c%d-%s".formatted(number, run);
    insert(
        db,
        "insert into lti_context (id, tenant_id, deployment_id, platform_context_id, title, scopes,"
            + " active, created_at) values ('%1$s', 't-%2$s', 'd-%2$s', '%1$s', 'Course %3$d', '',"
            + " %4$s, %5$s)",
        id,
        run,
        number,
        active,
        AT);
    item(db, id, Channel.AGS_RESULT, "null");
    standing(db, id, Channel.AGS_RESULT, BEFORE);
    return id;
  }

  /** Heard at noon. */
  private static void standing(Databases db, String course, Channel channel, String happened) {
    insert(
        db,
        "insert into standing (item_id, learner_id, tenant_id, score, maximum, occurred_at,"
            + " received_at, channel, outcome_id) values ('%1$s-%2$s', 'ada', 't', '1', '1',"
            + " %3$s, %4$s, '%2$s', '%1$s')",
        course,
        channel,
        happened,
        AT);
  }

  private void item(Databases db, String course, Channel channel, String gone) {
    insert(
        db,
        "insert into graded_item (id, tenant_id, context_id, url, url_hash, label, score_maximum,"
            + " made_by_laurel, purpose, channel, gone_since) values ('%1$s-%2$s', 't', '%1$s',"
            + " 'u', '%2$s', 'Quiz', '100', false, 'INPUT', '%2$s', %3$s)",
        course,
        channel,
        gone);
  }

  private void left(Databases db, String table, String course, String more, String values) {
    insert(
        db,
        "insert into %s (id, tenant_id, context_id, item_id, user_key, channel, source_event_id,"
            + " occurred_at, received_at%s) values ('%s', 't', '%s', '%s-AGS_RESULT', 'u',"
            + " 'AGS_RESULT', '%s', %s, %s%s)",
        table,
        more,
        UUID.randomUUID(),
        course,
        course,
        UUID.randomUUID(),
        AT,
        AT,
        values);
  }

  private List<Told> told(Databases db, Instant refusedSince, String course) {
    return db.call(em -> new SqlAllChannels(em).told(refusedSince)).stream()
        .filter(told -> told.contextId().equals(course))
        .toList();
  }

  private static News news(Channel channel, boolean heard, long activities, long waiting) {
    return new News(
        channel,
        activities,
        heard ? Optional.of(NOON) : Optional.empty(),
        heard ? Optional.of(NOON.minusSeconds(3600)) : Optional.empty(),
        waiting);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void each_channel_tells_what_was_heard_what_waits_and_what_was_refused_of_late(Databases db) {
    institution(db);
    String course = course(db, 1, true);
    item(db, course, Channel.BY_HAND, "null");
    item(db, course, Channel.XAPI, AT);
    left(
        db, "parked_report", course, ", state, attempts, next_attempt_at", ", 'PENDING', 1, " + AT);
    left(
        db,
        "refused_report",
        course,
        ", raw_hash, kind, state, reason",
        ", '', 'SCORE', 'FINAL', 'FROM_THE_FUTURE'");
    assertThat(told(db, NOON, course))
        .containsExactlyInAnyOrder(
            new Told(course, news(Channel.AGS_RESULT, true, 1, 1), 1),
            new Told(course, news(Channel.BY_HAND, false, 1, 0), 0));
    assertThat(told(db, NOON.plusSeconds(1), course)).extracting(Told::refused).containsOnly(0L);
    assertThat(told(db, NOON, course(db, 2, false))).as("a course that is over").isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_grade_that_was_taken_back_was_heard_and_happened_never(Databases db) {
    institution(db);
    String course = course(db, 1, true);
    item(db, course, Channel.XAPI, "null");
    standing(db, course, Channel.XAPI, "'1970-01-01 00:00:00'");
    assertThat(told(db, NOON, course))
        .extracting(Told::news)
        .containsExactlyInAnyOrder(
            news(Channel.AGS_RESULT, true, 1, 0),
            new News(Channel.XAPI, 1, Optional.of(NOON), Optional.empty(), 0));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void the_longest_trouble_of_a_course_and_the_work_that_waits_are_told(Databases db) {
    institution(db);
    String course = course(db, 1, true);
    item(db, course, Channel.XAPI, "null");
    reading(db, course, Channel.AGS_RESULT, "UNREACHABLE", AT);
    reading(db, course, Channel.XAPI, "REFUSED", BEFORE);
    for (int attempts : new int[] {0, 3}) {
      insert(
          db,
          "insert into standing_change (id, tenant_id, context_id, learner_id, item_id, attempts)"
              + " values ('%s', 't', '%s', 'l', 'i', %d)",
          UUID.randomUUID(),
          course,
          attempts);
    }
    db.run(
        em -> {
          AllChannels channels = new SqlAllChannels(em);
          assertThat(channels.troubles().get(course).kind()).isEqualTo(Kind.REFUSED);
          assertThat(channels.troubles().get(course).since()).isEqualTo(NOON.minusSeconds(3600));
          assertThat(channels.deciding()).containsEntry(course, new Deciding(2, 1));
          assertThat(channels.places(List.of(course, "none")))
              .isEqualTo(Map.of(course, new Place(course, "Course 1", "p-" + run)));
        });
  }

  private static void reading(
      Databases db, String course, Channel channel, String trouble, String since) {
    insert(
        db,
        "insert into item_reading (item_id, tenant_id, context_id, pace_millis, next_at, failures,"
            + " trouble, failing_since) values ('%1$s-%2$s', 't', '%1$s', 1000, %3$s, 2, '%4$s',"
            + " %5$s)",
        course,
        channel,
        AT,
        trouble,
        since);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void many_courses_cost_as_many_statements_as_one(Databases db) {
    institution(db);
    List<String> one = List.of(course(db, 1, true));
    long forOne = statements(db, one);
    List<String> many = IntStream.range(2, 20).mapToObj(n -> course(db, n, true)).toList();
    assertThat(statements(db, many)).isEqualTo(forOne).isEqualTo(6);
  }

  private static long statements(Databases db, List<String> courses) {
    long before = db.statements();
    db.run(
        em -> {
          AllChannels channels = new SqlAllChannels(em);
          assertThat(channels.told(NOON)).extracting(Told::contextId).containsAll(courses);
          channels.troubles();
          channels.deciding();
          assertThat(channels.places(courses)).hasSize(courses.size());
        });
    return db.statements() - before;
  }
}
