package dev.laurel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.lti.LtiFailures;
import dev.laurel.lti.Membership;
import dev.laurel.lti.MembershipStatus;
import dev.laurel.lti.Roles;
import dev.laurel.shared.Ids;
import dev.laurel.testing.HandClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members by their changes since the last reading, and the ways back to the whole list. */
class RosterChangesTest {

  private static final URI SINCE = URI.create("https://lms.example/members?since=1");

  private final HandClock clock = new HandClock();
  private final MemoryRoster roster = new MemoryRoster();
  private final MemoryRosterReadings readings = new MemoryRosterReadings();
  private final List<Membership> all = new ArrayList<>();
  private final ListForTests lms = new ListForTests(() -> all);
  private final RefreshRoster refresh =
      new RefreshRoster(
          roster, lms, roster.ports().applyRoster(new Ids(clock), clock), readings, clock);

  @BeforeEach
  void two_members_and_an_lms_that_tells_changes() {
    roster.addCourse(
        new Context(
            "course",
            "tenant",
            "deployment",
            "42",
            "Analysis",
            Optional.empty(),
            Optional.of(URI.create("https://lms.example/members")),
            Set.of(),
            true),
        clock.instant());
    all.add(member("ada", MembershipStatus.ACTIVE, "Learner"));
    all.add(member("bob", MembershipStatus.ACTIVE, "Learner"));
    lms.differences = Optional.of(SINCE);
    refresh.refreshNow("course");
  }

  private static Membership member(String userId, MembershipStatus status, String... roles) {
    Optional<String> none = Optional.empty();
    return new Membership(
        userId, Roles.of(List.of(roles)), status, none, none, none, none, none, Map.of());
  }

  private Member of(String userId) {
    String learner = roster.learnerOf("deployment", userId).orElseThrow();
    return roster.of("course", learner).orElseThrow();
  }

  @Test
  void second_reading_asks_for_changes_only_and_leaves_everybody_else() {
    lms.changes = () -> List.of(member("cy", MembershipStatus.ACTIVE, "Learner"));
    refresh.refreshNow("course");
    assertThat(lms.askedForChanges).containsExactly(SINCE);
    assertThat(lms.askedForAll).isOne();
    assertThat(roster.of("course")).hasSize(3).allMatch(Member::active);
  }

  @Test
  void no_change_changes_nothing() {
    refresh.refreshNow("course");
    assertThat(roster.of("course")).hasSize(2).allMatch(Member::active);
  }

  @Test
  void whoever_is_deleted_has_left_and_keeps_their_role() {
    lms.changes = () -> List.of(member("ada", MembershipStatus.DELETED));
    refresh.refreshNow("course");
    assertThat(of("ada").active()).isFalse();
    assertThat(of("ada").isLearner()).isTrue();
    assertThat(of("bob").active()).isTrue();
  }

  @Test
  void stranger_who_is_deleted_is_not_made_known() {
    lms.changes = () -> List.of(member("cy", MembershipStatus.DELETED));
    refresh.refreshNow("course");
    assertThat(roster.learnerOf("deployment", "cy")).isEmpty();
  }

  @Test
  void each_reading_goes_on_from_the_address_of_the_one_before() {
    lms.differences = Optional.of(URI.create("https://lms.example/members?since=2"));
    refresh.refreshNow("course");
    refresh.refreshNow("course");
    assertThat(lms.askedForChanges).extracting(URI::getQuery).containsExactly("since=1", "since=2");
  }

  @Test
  void lms_that_refuses_changes_is_asked_for_the_whole_list() {
    lms.changes =
        () -> {
          throw LtiFailures.gone();
        };
    all.removeLast();
    refresh.refreshNow("course");
    assertThat(lms.askedForAll).isEqualTo(2);
    assertThat(of("bob").active()).isFalse();
  }

  @Test
  void lms_that_wants_to_be_left_alone_is_not_asked_for_the_whole_list_either() {
    lms.changes =
        () -> {
          throw LtiFailures.throttled();
        };
    assertThat(refresh.refreshNow("course")).isEqualTo(RefreshRoster.Refreshed.FAILED);
    assertThat(lms.askedForAll).isOne();
  }

  @Test
  void lms_that_names_no_further_address_is_asked_for_the_whole_list_next() {
    lms.differences = Optional.empty();
    refresh.refreshNow("course");
    refresh.refreshNow("course");
    assertThat(lms.askedForAll).isEqualTo(2);
  }

  @Test
  void whole_list_is_read_once_a_day_whatever_the_changes_say() {
    clock.forward(Duration.ofHours(23));
    refresh.refreshNow("course");
    assertThat(lms.askedForAll).isOne();
    clock.forward(Duration.ofHours(1));
    refresh.refreshNow("course");
    assertThat(lms.askedForAll).isEqualTo(2);
  }

  @Test
  void changes_on_another_host_are_not_asked_for() {
    readings.keep(
        "course",
        new RosterReadings.Last(
            Optional.of(URI.create("https://evil.example/members?since=1")), clock.instant()));
    refresh.refreshNow("course");
    assertThat(lms.askedForChanges).isEmpty();
    assertThat(lms.askedForAll).isEqualTo(2);
  }

  @Test
  void whoever_is_listed_twice_is_both() {
    all.add(member("ada", MembershipStatus.INACTIVE, "Instructor"));
    clock.forward(Duration.ofDays(2));
    refresh.refreshNow("course");
    assertThat(of("ada").roles().isInstructor()).isTrue();
    assertThat(of("ada").roles().isLearner()).isTrue();
    assertThat(of("ada").isLearner()).as("a teacher earns no badge here").isFalse();
    assertThat(of("ada").active()).isTrue();
  }
}
