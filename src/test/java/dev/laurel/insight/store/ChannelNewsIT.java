package dev.laurel.insight.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Channel;
import dev.laurel.grading.Course;
import dev.laurel.grading.Finding;
import dev.laurel.grading.GradePorts;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.Report;
import dev.laurel.grading.Source;
import dev.laurel.grading.Voiding;
import dev.laurel.grading.store.GradeStores;
import dev.laurel.insight.ChannelNews.News;
import dev.laurel.shared.Ids;
import dev.laurel.testing.Bells;
import dev.laurel.testing.Databases;
import dev.laurel.testing.HandClock;
import dev.laurel.testing.TestSettings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChannelNewsIT {

  private static final Instant SAID = Instant.parse("2026-11-23T10:00:00.123456Z");
  private static final Instant CAME = Instant.parse("2026-11-23T10:05:00.654321Z");

  private final HandClock clock = new HandClock();
  private final Ids ids = new Ids(clock);
  private final Course course = Grades.course(ids);

  private void with(Databases db, Consumer<GradePorts> work) {
    db.run(
        em ->
            work.accept(
                GradeStores.jpa(
                    em, ids, TestSettings.polling(Duration.ofSeconds(30), Duration.ofHours(1)))));
  }

  private List<News> news(Databases db, Course of) {
    return db.call(em -> new SqlChannelNews(em).of(of.contextId()));
  }

  private GradedItem item(Channel channel, String urn, Optional<Instant> gone) {
    return new GradedItem(
        ids.newId(),
        course.tenantId(),
        course.contextId(),
        channel,
        urn,
        "Activity",
        BigDecimal.TEN,
        Optional.empty(),
        Optional.empty(),
        false,
        GradedItem.Purpose.INPUT,
        gone);
  }

  private Report report(GradedItem item, String userKey, Instant said, Instant came) {
    return new Report(
        new Source(item.channel(), ids.newId(), ""),
        item.id(),
        userKey,
        Finding.grade(Grades.points("9", "10")),
        said,
        came);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_course_without_activities_has_no_news(Databases db) {
    assertThat(news(db, course)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void tells_of_each_channel_its_activities_and_the_latest_that_holds(Databases db) {
    GradedItem quiz = item(Channel.MOODLE_PLUGIN, "urn:moodle:grade:1", Optional.empty());
    GradedItem essay = item(Channel.MOODLE_PLUGIN, "urn:moodle:grade:2", Optional.empty());
    GradedItem hand = item(Channel.BY_HAND, "urn:laurel:1", Optional.empty());
    with(db, ports -> ports.items().save(List.of(quiz, essay, hand)));
    with(
        db,
        ports ->
            ports
                .recordOutcome(ids, new Bells())
                .record(
                    course,
                    Map.of("3", "ada", "4", "bob"),
                    List.of(
                        report(quiz, "3", SAID.minusSeconds(60), CAME.minusSeconds(60)),
                        report(quiz, "4", SAID, CAME))));
    assertThat(news(db, course))
        .containsExactlyInAnyOrder(
            new News(Channel.MOODLE_PLUGIN, 2, Optional.of(CAME), Optional.of(SAID), 0),
            new News(Channel.BY_HAND, 1, Optional.empty(), Optional.empty(), 0));
  }

  private void record(Databases db, Report... reports) {
    with(
        db,
        ports ->
            ports
                .recordOutcome(ids, new Bells())
                .record(course, Map.of("3", "ada"), List.of(reports)));
  }

  private static Report takenBack(Report report, Instant came) {
    return Voiding.of(
            report.source(), "", report.itemId(), report.userKey(), Finding.Kind.SCORE, came)
        .report();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_grade_that_was_taken_back_did_not_happen_in_1970(Databases db) {
    GradedItem video = item(Channel.XAPI, "https://content.example.edu/1", Optional.empty());
    with(db, ports -> ports.items().save(List.of(video)));
    Report only = report(video, "3", SAID, CAME);
    record(db, only);
    record(db, takenBack(only, CAME.plusSeconds(60)));
    assertThat(news(db, course))
        .containsExactly(
            new News(Channel.XAPI, 1, Optional.of(CAME.plusSeconds(60)), Optional.empty(), 0));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_channel_that_takes_a_grade_back_was_heard_then(Databases db) {
    GradedItem video = item(Channel.XAPI, "https://content.example.edu/1", Optional.empty());
    with(db, ports -> ports.items().save(List.of(video)));
    Report newer = report(video, "3", SAID, CAME);
    record(db, report(video, "3", SAID.minusSeconds(60), CAME.minusSeconds(60)), newer);
    record(db, takenBack(newer, CAME.plusSeconds(60)));
    assertThat(news(db, course))
        .containsExactly(
            new News(
                Channel.XAPI,
                1,
                Optional.of(CAME.plusSeconds(60)),
                Optional.of(SAID.minusSeconds(60)),
                0));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void counts_grades_that_wait_for_a_person_also_of_activities_that_are_gone(Databases db) {
    GradedItem gone = item(Channel.SCORE_SERVICE, "urn:laurel:2", Optional.of(SAID));
    with(db, ports -> ports.items().save(List.of(gone)));
    with(
        db,
        ports ->
            ports
                .recordOutcome(ids, new Bells())
                .record(course, Map.of(), List.of(report(gone, "7", SAID, CAME))));
    assertThat(news(db, course))
        .containsExactly(new News(Channel.SCORE_SERVICE, 0, Optional.empty(), Optional.empty(), 1));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void tells_nothing_of_another_course(Databases db) {
    GradedItem quiz = item(Channel.MOODLE_PLUGIN, "urn:moodle:grade:1", Optional.empty());
    with(db, ports -> ports.items().save(List.of(quiz)));
    assertThat(news(db, Grades.course(ids))).isEmpty();
    assertThat(news(db, course)).hasSize(1);
  }
}
