package dev.laurel.grading;

import static dev.laurel.grading.Grades.points;
import static dev.laurel.grading.Grades.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.launch.Arrival;
import dev.laurel.lti.Membership;
import dev.laurel.lti.MembershipList;
import dev.laurel.lti.MembershipStatus;
import dev.laurel.lti.PlatformForTests;
import dev.laurel.lti.Roles;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.roster.ApplyRoster;
import dev.laurel.roster.Context;
import dev.laurel.roster.KeepKeys;
import dev.laurel.roster.LearnerKey;
import dev.laurel.roster.MemberList;
import dev.laurel.roster.MemoryRoster;
import dev.laurel.roster.MemoryRosterReadings;
import dev.laurel.roster.RecordArrival;
import dev.laurel.roster.RefreshRoster;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A grade that came before its learner, from the door of the roster to the standing. */
class ReleaseByKeyTest {

  private static final String NRPS =
      "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";

  private final Listening world = new Listening();
  private final PlatformForTests lms = new PlatformForTests();
  private final MemoryRoster roster = new MemoryRoster();
  private final List<Membership> list = new ArrayList<>();
  private final KeepKeys keepKeys =
      new KeepKeys(
          roster.ports().keys(),
          new ReleaseSoon(world.ports.parked(), world.bells, world.clock),
          world.clock);
  private final RecordArrival recordArrival =
      new RecordArrival(roster, roster, keepKeys, world.ids, world.clock);
  private final RefreshRoster refreshRoster =
      new RefreshRoster(
          roster,
          new Members(list),
          new ApplyRoster(roster, keepKeys, world.ids, world.clock),
          new MemoryRosterReadings(),
          world.clock);
  private final RosterLearners learners =
      new RosterLearners(roster, roster, roster.ports().keys(), refreshRoster);
  private final ReleaseParked release =
      new ReleaseParked(world.ports.parked(), learners, world.recordOutcome, world.clock);
  private Course course = new Course("tenant", "none");
  private GradedItem item = Grades.item(world.ids, course, "none");

  private record Members(List<Membership> all) implements MemberList {
    @Override
    public MembershipList read(Context context) {
      return new MembershipList(List.copyOf(all), Optional.empty());
    }

    @Override
    public MembershipList changes(Context context, URI since) {
      throw new IllegalStateException("nothing was offered");
    }
  }

  @BeforeEach
  void a_course_that_a_teacher_came_to() {
    Arrival teacher = arrive("1", "T-1", "teacher@example.invalid");
    course = new Course("tenant", teacher.contextId());
    item = Grades.item(world.ids, course, "Final");
    world.ports.items().save(List.of(item));
    list.add(member("1", "T-1", "teacher@example.invalid"));
  }

  private Arrival arrive(String sub, String sourcedId, String email) {
    Map<String, Object> claims = lms.resourceLinkClaims();
    claims.put("sub", sub);
    claims.put("email", email);
    claims.put(PlatformForTests.claim("lis"), Map.of("person_sourcedid", sourcedId));
    claims.put(
        NRPS,
        Map.of(
            "context_memberships_url",
            PlatformForTests.ISSUER + "/members",
            "service_versions",
            List.of("2.0")));
    Deployment deployment =
        new Deployment("row", PlatformForTests.DEPLOYMENT_ID, "tenant", Optional.empty());
    return recordArrival.arrive(
        lms.launch(claims),
        new RegisteredPlatform("platform", lms.registration(), "University", List.of(deployment)),
        deployment);
  }

  private static Membership member(String sub, String sourcedId, String email) {
    Optional<String> none = Optional.empty();
    return new Membership(
        sub,
        Roles.of(List.of("Learner")),
        MembershipStatus.ACTIVE,
        none,
        none,
        none,
        Optional.of(email),
        Optional.of(sourcedId),
        Map.of());
  }

  private static String sourced(String value) {
    return new LearnerKey(LearnerKey.Kind.LIS_SOURCED_ID, value).text();
  }

  /** A grade for somebody whom nobody found for so long that the next look is hours away. */
  private void waits(String userKey) {
    world.recordOutcome.record(
        course,
        learners.byKeys(course.contextId(), List.of(userKey)),
        List.of(report(item, userKey, "e-1", points("9", "10"), world.clock.instant())));
    for (int looks = 0; looks < 8; looks++) {
      world.clock.forward(Duration.ofHours(6));
      release.runBatch();
    }
    assertThat(world.ports.parked().waiting(course.contextId())).isEqualTo(1);
    assertThat(release.runBatch()).as("not due").isZero();
  }

  private List<String> graded() {
    return world.ports.standings().ofItems(Set.of(item.id())).stream()
        .map(Standing::learnerId)
        .toList();
  }

  @Test
  void a_grade_under_a_sourced_id_counts_as_soon_as_its_learner_launches() {
    waits(sourced("S-1"));
    Arrival ana = arrive("1001", "S-1", "ana@example.invalid");
    assertThat(world.bells.rung()).contains(ReleaseParked.NAME);
    release.runBatch();
    assertThat(graded()).containsExactly(ana.learnerId());
    assertThat(world.ports.parked().waiting(course.contextId())).isZero();
  }

  @Test
  void a_grade_under_a_sub_counts_as_soon_as_its_learner_launches() {
    waits("1001");
    Arrival ana = arrive("1001", "S-1", "ana@example.invalid");
    release.runBatch();
    assertThat(graded()).containsExactly(ana.learnerId());
  }

  @Test
  void a_grade_counts_as_soon_as_the_list_of_members_names_its_learner() {
    waits(sourced("S-1"));
    list.add(member("1001", "S-1", "ana@example.invalid"));
    assertThat(refreshRoster.refresh(course.contextId())).isEqualTo(RefreshRoster.Refreshed.READ);
    release.runBatch();
    assertThat(graded()).containsExactly(roster.learnerOf("row", "1001").orElseThrow());
  }

  @Test
  void a_grade_counts_as_soon_as_a_known_learner_is_known_under_its_key_too() {
    Arrival ana = arrive("1001", "", "ana@example.invalid");
    waits(sourced("S-1"));
    arrive("1001", "S-1", "ana@example.invalid");
    release.runBatch();
    assertThat(graded()).containsExactly(ana.learnerId());
  }

  @Test
  void a_mail_address_that_equals_a_learners_finds_nobody() {
    arrive("1001", "S-1", "ana@example.invalid");
    waits("ana@example.invalid");
    arrive("1001", "ana@example.invalid", "ana@example.invalid");
    arrive("1002", "S-2", "ana@example.invalid");
    release.runBatch();
    assertThat(graded()).isEmpty();
  }

  @Test
  void a_sub_is_not_looked_for_among_sourced_ids_nor_the_other_way_round() {
    arrive("S-1", "1001", "ana@example.invalid");
    waits(sourced("S-1"));
    assertThat(learners.byKeys(course.contextId(), List.of("1001"))).doesNotContainKey("1001");
    assertThat(graded()).isEmpty();
  }

  @Test
  void a_launch_without_news_rings_no_bell_although_a_grade_waits() {
    arrive("1001", "S-1", "ana@example.invalid");
    waits(sourced("S-9"));
    int rung = world.bells.rung().size();
    arrive("1001", "S-1", "ana@example.invalid");
    assertThat(world.bells.rung()).hasSize(rung);
  }

  @Test
  void a_newcomer_rings_no_bell_where_nothing_waits() {
    arrive("1001", "S-1", "ana@example.invalid");
    assertThat(world.bells.rung()).isEmpty();
  }

  @Test
  void each_is_found_by_the_text_that_was_asked_for() {
    Arrival odd = arrive("SIS_ID:7", "S-1", "ana@example.invalid");
    List<String> asked = List.of("LTI_SUB:SIS_ID:7", sourced("S-1"), sourced(" S-1"), "SIS_ID:7");
    assertThat(learners.byKeys(course.contextId(), asked))
        .containsOnly(
            Map.entry("LTI_SUB:SIS_ID:7", odd.learnerId()),
            Map.entry(sourced("S-1"), odd.learnerId()),
            Map.entry(sourced(" S-1"), odd.learnerId()));
  }

  @Test
  void more_keys_than_a_message_has_are_found_as_well() {
    Arrival ana = arrive("1001", "S-1", "ana@example.invalid");
    List<String> asked =
        IntStream.range(0, 501).mapToObj(number -> sourced("S-" + number)).toList();
    assertThat(learners.byKeys(course.contextId(), asked))
        .containsOnly(Map.entry(sourced("S-1"), ana.learnerId()));
  }

  @Test
  void more_keys_than_a_statement_takes_are_found_as_well() {
    Arrival ana = arrive("1001", "S-1", "ana@example.invalid");
    List<String> asked =
        new ArrayList<>(IntStream.range(1_000, 71_000).mapToObj(String::valueOf).toList());
    asked.add(sourced("S-1"));
    assertThat(learners.byKeys(course.contextId(), asked))
        .containsOnly(
            Map.entry("1001", ana.learnerId()), Map.entry(sourced("S-1"), ana.learnerId()));
  }

  @Test
  void of_a_course_that_is_not_known_nobody_is() {
    assertThat(learners.byKeys("nowhere", List.of("1001", sourced("S-1")))).isEmpty();
  }
}
