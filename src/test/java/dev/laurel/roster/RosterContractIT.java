package dev.laurel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.launch.Arrival;
import dev.laurel.lti.Membership;
import dev.laurel.lti.MembershipStatus;
import dev.laurel.lti.PlatformForTests;
import dev.laurel.lti.Roles;
import dev.laurel.roster.RosterStores.Store;
import dev.laurel.shared.Ids;
import dev.laurel.testing.Databases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Arrivals and lists of members, in memory, on H2 and on MariaDB. */
class RosterContractIT {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  private static final String INSTRUCTOR =
      "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor";
  private static final String LEARNER = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner";

  private final PlatformForTests platform = new PlatformForTests();
  private final Ids ids = new Ids(CLOCK);

  static Stream<Store> stores() {
    return RosterStores.all();
  }

  private Arrival arrive(Store store, String sub, String role, Consumer<Map<String, Object>> edit) {
    Map<String, Object> claims = platform.resourceLinkClaims();
    claims.put("sub", sub);
    claims.put(PlatformForTests.claim("roles"), List.of(role));
    edit.accept(claims);
    return store.arrive(platform, claims, ids, CLOCK);
  }

  private Arrival arrive(Store store, String sub, String role) {
    return arrive(store, sub, role, claims -> {});
  }

  private void list(Store store, String contextId, Membership... members) {
    store.list(contextId, List.of(members), ids, CLOCK);
  }

  private static Membership member(String userId, String name, String... roles) {
    return new Membership(
        userId,
        Roles.of(List.of(roles)),
        MembershipStatus.ACTIVE,
        Optional.of(name),
        Optional.empty(),
        Optional.empty(),
        Optional.of(userId + "@example.invalid"),
        Optional.empty(),
        Map.of());
  }

  private static Member who(Store store, String contextId, String platformUserId) {
    return store.member(contextId, platformUserId);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void the_first_launch_makes_course_person_and_membership(Store store) {
    Arrival arrival = arrive(store, "1001", LEARNER);
    Context context = store.call(p -> p.contexts().byId(arrival.contextId()).orElseThrow());
    assertThat(context.tenantId()).isEqualTo(store.tenantId());
    assertThat(who(store, arrival.contextId(), "1001").isLearner()).isTrue();
    assertThat(store.<List<Context>>call(p -> p.contexts().active())).contains(context);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void a_second_launch_finds_the_same_course_and_person(Store store) {
    assertThat(arrive(store, "1001", LEARNER)).isEqualTo(arrive(store, "1001", LEARNER));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void a_launch_without_a_course_makes_the_person_known_and_a_member_of_nothing(Store store) {
    Arrival alone =
        arrive(store, "1001", LEARNER, c -> c.remove(PlatformForTests.claim("context")));
    assertThat(alone.course()).isEmpty();
    Arrival later = arrive(store, "1001", LEARNER);
    assertThat(later.learnerId()).isEqualTo(alone.learnerId());
    Arrival again =
        arrive(store, "1001", LEARNER, c -> c.remove(PlatformForTests.claim("context")));
    assertThat(again).isEqualTo(alone);
    assertThat(store.<List<Member>>call(p -> p.memberships().of(later.contextId()))).hasSize(1);
    assertThat(store.<List<Member>>call(p -> p.memberships().of(""))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void a_launch_without_a_course_takes_up_a_new_name(Store store) {
    Arrival arrival = arrive(store, "1001", LEARNER);
    arrive(
        store,
        "1001",
        LEARNER,
        c -> {
          c.remove(PlatformForTests.claim("context"));
          c.put("name", "Another Name");
        });
    assertThat(who(store, arrival.contextId(), "1001").name()).contains("Another Name");
  }

  @ParameterizedTest
  @MethodSource("stores")
  void a_name_that_changes_at_the_lms_changes_here_and_a_withheld_one_stays(Store store) {
    Arrival arrival = arrive(store, "1001", LEARNER, c -> c.put("name", "Ana Öztürk"));
    arrive(store, "1001", LEARNER, c -> c.put("name", "Ana Öztürk-Zhang 张"));
    arrive(
        store,
        "1001",
        LEARNER,
        c -> List.of("name", "given_name", "family_name").forEach(c::remove));
    assertThat(who(store, arrival.contextId(), "1001").name()).contains("Ana Öztürk-Zhang 张");
  }

  @ParameterizedTest
  @MethodSource("stores")
  void two_people_with_one_mail_address_stay_two(Store store) {
    Arrival one = arrive(store, "1001", LEARNER, c -> c.put("email", "shared@example.invalid"));
    Arrival other = arrive(store, "1002", LEARNER, c -> c.put("email", "shared@example.invalid"));
    assertThat(one.learnerId()).isNotEqualTo(other.learnerId());
  }

  @ParameterizedTest
  @MethodSource("stores")
  void the_list_of_members_adds_people_who_never_launched(Store store) {
    Arrival arrival = arrive(store, "1", INSTRUCTOR);
    list(
        store,
        arrival.contextId(),
        member("1", "Tom", "Instructor"),
        member("7", "Ana", "Learner"));
    assertThat(who(store, arrival.contextId(), "7").name()).contains("Ana");
    assertThat(
            store.<Map<String, String>>call(
                p -> p.memberships().learnersByKey(store.deploymentRowId(), arrival.contextId())))
        .containsOnlyKeys("1", "7");
    assertThat(asked(store, arrival.contextId(), "7", "unknown")).containsOnlyKeys("7");
    assertThat(asked(store, "elsewhere", "7")).as("in another course").isEmpty();
    assertThat(asked(store, arrival.contextId())).as("nobody").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void of_a_course_those_who_are_asked_for_are_told(Store store) {
    Arrival first = arrive(store, "1", INSTRUCTOR);
    Arrival second = arrive(store, "2", LEARNER);
    List<String> both = List.of(first.learnerId(), second.learnerId(), "nobody");
    assertThat(members(store, first.contextId(), both)).hasSize(2);
    assertThat(members(store, first.contextId(), List.of(second.learnerId())))
        .containsExactly(who(store, first.contextId(), "2"));
    assertThat(members(store, first.contextId(), List.of())).isEmpty();
    assertThat(members(store, "elsewhere", both)).isEmpty();
  }

  private static List<Member> members(Store store, String contextId, List<String> learnerIds) {
    return store.call(p -> p.memberships().of(contextId, learnerIds));
  }

  private static Map<String, String> asked(Store store, String contextId, String... keys) {
    return store.call(
        p -> p.memberships().learnersByKey(store.deploymentRowId(), contextId, List.of(keys)));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void who_is_no_longer_listed_has_left_and_is_never_deleted(Store store) {
    Arrival arrival = arrive(store, "1", INSTRUCTOR);
    list(store, arrival.contextId(), member("7", "Ana", "Learner"), member("8", "Ben", "Learner"));
    list(store, arrival.contextId(), member("7", "Ana", "Learner"));
    assertThat(who(store, arrival.contextId(), "8").active()).isFalse();
    assertThat(who(store, arrival.contextId(), "7").active()).isTrue();
    list(store, arrival.contextId(), member("8", "Ben", "Learner"));
    assertThat(who(store, arrival.contextId(), "8").active()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void an_administrator_who_was_never_listed_does_not_leave(Store store) {
    Arrival arrival = arrive(store, "1", INSTRUCTOR);
    list(store, arrival.contextId(), member("7", "Ana", "Learner"));
    assertThat(who(store, arrival.contextId(), "1").active()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void a_launch_as_instructor_wins_over_a_list_that_says_learner(Store store) {
    Arrival arrival = arrive(store, "5", INSTRUCTOR);
    list(store, arrival.contextId(), member("5", "Non-editing teacher", "Learner"));
    Member teacher = who(store, arrival.contextId(), "5");
    assertThat(teacher.roles().isInstructor()).isTrue();
    assertThat(teacher.isLearner()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void somebody_with_two_roles_who_teaches_is_no_learner(Store store) {
    Arrival arrival = arrive(store, "1", INSTRUCTOR);
    list(store, arrival.contextId(), member("9", "Both", "Instructor", "Learner"));
    assertThat(who(store, arrival.contextId(), "9").isLearner()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void people_are_known_again_in_another_course_of_the_same_deployment(Store store) {
    Arrival first = arrive(store, "7", LEARNER);
    Arrival second =
        arrive(
            store,
            "7",
            LEARNER,
            c -> c.put(PlatformForTests.claim("context"), Map.of("id", "another-course")));
    assertThat(second.contextId()).isNotEqualTo(first.contextId());
    assertThat(second.learnerId()).isEqualTo(first.learnerId());
    String key =
        store
            .<Optional<String>>call(
                p -> p.memberships().keyOf(store.deploymentRowId(), first.learnerId()))
            .orElseThrow();
    assertThat(key).isEqualTo("7");
  }

  @ParameterizedTest
  @MethodSource("stores")
  void the_list_is_read_at_most_once_in_the_pause(Store store) {
    Arrival arrival = arrive(store, "1", INSTRUCTOR);
    assertThat(claim(store, arrival, NOON)).isTrue();
    assertThat(claim(store, arrival, NOON.plusSeconds(59))).isFalse();
    assertThat(claim(store, arrival, NOON.plusSeconds(60))).isTrue();
  }

  private static boolean claim(Store store, Arrival arrival, Instant now) {
    return store.call(
        p ->
            p.enrolments()
                .claimReading(arrival.contextId(), now.minus(Duration.ofMinutes(1)), now));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void a_course_of_a_thousand_is_listed_whole(Store store) {
    Arrival arrival = arrive(store, "1", INSTRUCTOR);
    Membership[] many =
        IntStream.range(0, 1_000)
            .mapToObj(i -> member("u" + i, "Learner " + i, "Learner"))
            .toArray(Membership[]::new);
    list(store, arrival.contextId(), many);
    assertThat(store.<List<Member>>call(p -> p.memberships().of(arrival.contextId())))
        .hasSize(1_001);
  }

  @Test
  void a_list_without_news_costs_two_statements_however_long_it_is() {
    Store store = RosterStores.all().filter(s -> s.name().equals("H2")).findFirst().orElseThrow();
    Arrival arrival = arrive(store, "u0", LEARNER);
    Membership[] many =
        IntStream.range(0, 300)
            .mapToObj(i -> member("u" + i, "Learner " + i, "Learner"))
            .toArray(Membership[]::new);
    list(store, arrival.contextId(), many);
    long before = Databases.H2.statements();
    list(store, arrival.contextId(), many);
    assertThat(Databases.H2.statements() - before).isEqualTo(2);
  }

  @Test
  void a_launch_without_news_costs_one_statement() {
    Store store = RosterStores.all().filter(s -> s.name().equals("H2")).findFirst().orElseThrow();
    arrive(store, "1001", LEARNER);
    long before = Databases.H2.statements();
    arrive(store, "1001", LEARNER);
    assertThat(Databases.H2.statements() - before).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void first_launches_in_parallel_make_one_person(Store store) throws Exception {
    List<Callable<Arrival>> launches = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      launches.add(() -> arrive(store, "1001", LEARNER));
    }
    try (var threads = Executors.newFixedThreadPool(12)) {
      List<Arrival> arrivals = new ArrayList<>();
      for (Future<Arrival> done : threads.invokeAll(launches)) {
        arrivals.add(done.get());
      }
      assertThat(arrivals).hasSize(12).containsOnly(arrivals.getFirst());
    }
  }

  static Stream<Store> databases() {
    return RosterStores.all().filter(store -> !store.name().equals("MEMORY"));
  }
}
