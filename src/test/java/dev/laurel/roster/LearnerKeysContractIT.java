package dev.laurel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.launch.Arrival;
import dev.laurel.lti.Membership;
import dev.laurel.lti.PlatformForTests;
import dev.laurel.roster.LearnerKey.Kind;
import dev.laurel.roster.LearnerKeys.Claim;
import dev.laurel.roster.LearnerKeys.Dispute;
import dev.laurel.roster.RosterStores.Store;
import dev.laurel.shared.Ids;
import dev.laurel.testing.Databases;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One learner under many keys, in memory, on H2 and on MariaDB. */
class LearnerKeysContractIT {

  private static final Clock CLOCK = PlatformForTests.CLOCK;

  private final PlatformForTests platform = new PlatformForTests();
  private final Ids ids = new Ids(CLOCK);

  static Stream<Store> stores() {
    return RosterStores.all();
  }

  static Stream<Store> databases() {
    return RosterStores.all().filter(store -> !store.name().equals("MEMORY"));
  }

  private Arrival arrive(Store store, String course, String sub, String sourcedId) {
    return store.arrive(platform, claims(course, sub, sourcedId), ids, CLOCK);
  }

  private Optional<Arrival> known(Store store, String course, String sub, String sourcedId) {
    return store.known(platform, List.of(claims(course, sub, sourcedId)), ids, CLOCK).getFirst();
  }

  private Map<String, Object> claims(String course, String sub, String sourcedId) {
    Map<String, Object> claims = platform.resourceLinkClaims();
    claims.put("sub", sub);
    claims.put("name", "Name of " + sub);
    claims.put("email", "shared@example.invalid");
    claims.put(PlatformForTests.claim("context"), Map.of("id", course));
    claims.put(PlatformForTests.claim("lis"), Map.of("person_sourcedid", sourcedId));
    return claims;
  }

  private void list(Store store, String contextId, Membership... members) {
    store.list(contextId, List.of(members), ids, CLOCK);
  }

  private static Membership member(String userId, String sourcedId) {
    return MembersForTests.learner(
        userId, "Name of " + userId, Optional.empty(), Optional.of(sourcedId));
  }

  private static Map<LearnerKey, String> keys(Store store, String contextId, Set<Kind> kinds) {
    return store.call(p -> p.keys().ofCourse(store.deploymentRowId(), contextId, kinds));
  }

  private static Map<LearnerKey, String> keys(Store store, String contextId) {
    return keys(store, contextId, EnumSet.allOf(Kind.class));
  }

  private static List<Dispute> disputes(Store store, String contextId) {
    return store.call(p -> p.keys().disputes(store.deploymentRowId(), contextId, 10));
  }

  private static LearnerKey sourced(String value) {
    return new LearnerKey(Kind.LIS_SOURCED_ID, value);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void a_learner_is_found_by_each_key_that_launches_said(Store store) {
    Arrival first = arrive(store, "c1", "1001", "S-1");
    arrive(store, "c1", "1001", "S-1-new");
    assertThat(keys(store, first.contextId()))
        .containsOnly(
            Map.entry(sourced("S-1"), first.learnerId()),
            Map.entry(sourced("S-1-new"), first.learnerId()));
    assertThat(disputes(store, first.contextId())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void a_learner_is_found_by_the_key_that_a_list_of_members_says(Store store) {
    Arrival teacher = arrive(store, "c1", "1", "T-1");
    list(store, teacher.contextId(), member("1001", "S-1"), member("1002", "S-2"));
    assertThat(keys(store, teacher.contextId()).keySet())
        .containsExactlyInAnyOrder(sourced("T-1"), sourced("S-1"), sourced("S-2"));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void only_the_kinds_that_are_asked_for_are_told(Store store) {
    Arrival arrival = arrive(store, "c1", "1001", "S-1");
    assertThat(keys(store, arrival.contextId(), Set.of(Kind.SIS_ID, Kind.CANVAS_ID))).isEmpty();
    assertThat(keys(store, arrival.contextId(), Set.of(Kind.LIS_SOURCED_ID))).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void only_the_keys_that_are_asked_for_are_told(Store store) {
    Arrival first = arrive(store, "c1", "1001", "S-1");
    arrive(store, "c2", "1003", "S-3");
    List<LearnerKey> asked =
        List.of(sourced("S-1"), new LearnerKey(Kind.SIS_ID, "S-1"), sourced("S-3"));
    assertThat(inCourse(store, first.contextId(), asked))
        .containsOnly(Map.entry(sourced("S-1"), first.learnerId()));
    assertThat(inCourse(store, first.contextId(), List.of())).isEmpty();
  }

  private static Map<LearnerKey, String> inCourse(
      Store store, String contextId, List<LearnerKey> asked) {
    return store.call(p -> p.keys().inCourse(store.deploymentRowId(), contextId, asked));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void a_key_finds_nobody_in_a_course_that_its_learner_is_not_in(Store store) {
    arrive(store, "c1", "1001", "S-1");
    Arrival elsewhere = arrive(store, "c2", "1002", "S-2");
    assertThat(keys(store, elsewhere.contextId())).containsOnlyKeys(sourced("S-2"));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_key_of_another_deployment_finds_nobody(Store store) {
    Arrival arrival = arrive(store, "c1", "1001", "S-1");
    Set<Kind> all = EnumSet.allOf(Kind.class);
    assertThat(store.<Object>call(p -> p.keys().ofCourse("other", arrival.contextId(), all)))
        .isEqualTo(Map.of());
  }

  @ParameterizedTest
  @MethodSource("stores")
  void a_key_that_two_learners_claim_stays_with_the_first_and_staff_can_see_it(Store store) {
    Arrival first = arrive(store, "c1", "1001", "S-1");
    Arrival second = arrive(store, "c1", "1002", "S-1");
    assertThat(second.learnerId()).isNotEqualTo(first.learnerId());
    assertThat(keys(store, first.contextId()))
        .containsOnly(Map.entry(sourced("S-1"), first.learnerId()));
    assertThat(disputes(store, first.contextId()))
        .containsExactly(
            new Dispute(
                sourced("S-1"),
                second.learnerId(),
                Optional.of("Name of 1002"),
                Optional.of("Name of 1001")));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void staff_of_one_course_do_not_learn_who_holds_a_key_in_another(Store store) {
    arrive(store, "c1", "1001", "S-1");
    Arrival second = arrive(store, "c2", "1002", "S-1");
    assertThat(disputes(store, second.contextId()).getFirst().holder()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void two_members_whom_one_list_gives_one_key_are_told_apart(Store store) {
    Arrival teacher = arrive(store, "c1", "1", "T-1");
    list(store, teacher.contextId(), member("1001", "S-1"), member("1002", "S-1"));
    assertThat(keys(store, teacher.contextId())).containsKey(sourced("S-1")).hasSize(2);
    assertThat(disputes(store, teacher.contextId())).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void an_equal_mail_address_joins_nobody_and_finds_nobody(Store store) {
    Arrival one = arrive(store, "c1", "1001", "shared@example.invalid");
    Arrival other = arrive(store, "c1", "1002", "shared@example.invalid");
    assertThat(one.learnerId()).isNotEqualTo(other.learnerId());
    assertThat(keys(store, one.contextId())).isEmpty();
    assertThat(disputes(store, one.contextId())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void keys_in_any_script_are_kept_as_they_are(Store store) {
    String value = "Öztürk-张-" + "𝔛".repeat(50) + "-'\"\\%_";
    Arrival arrival = arrive(store, "c1", "1001", value);
    assertThat(keys(store, arrival.contextId())).containsOnlyKeys(sourced(value));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void only_what_is_new_in_dispute_is_told_again(Store store) {
    Arrival first = arrive(store, "c1", "1001", "S-1");
    Arrival second = arrive(store, "c1", "1002", "S-2");
    List<Claim> claims = List.of(new Claim(sourced("S-1"), second.learnerId()));
    assertThat(add(store, first, claims)).isEqualTo(claims);
    assertThat(add(store, first, claims)).isEmpty();
    assertThat(add(store, first, List.of(new Claim(sourced("S-1"), first.learnerId())))).isEmpty();
  }

  private static List<Claim> add(Store store, Arrival arrival, List<Claim> claims) {
    return store.call(
        p ->
            p.keys()
                .add(
                    p.contexts().byId(arrival.contextId()).orElseThrow(), claims, CLOCK.instant()));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void keys_that_are_known_or_in_dispute_cost_no_statement_more(Databases db) {
    Store store = RosterStores.all().filter(s -> s.name().equals(db.name())).findFirst().get();
    Arrival first = arrive(store, "c1", "1001", "S-1");
    arrive(store, "c1", "1002", "S-1");
    long before = db.statements();
    assertThat(known(store, "c1", "1001", "S-1")).contains(first);
    assertThat(known(store, "c1", "1002", "S-1")).isPresent();
    assertThat(db.statements() - before).as("two launches").isEqualTo(2);
    Membership[] many =
        IntStream.range(0, 600)
            .mapToObj(i -> member("u" + i, "S-" + i / 2))
            .toArray(Membership[]::new);
    list(store, first.contextId(), many);
    before = db.statements();
    list(store, first.contextId(), many);
    assertThat(db.statements() - before).as("a list").isEqualTo(2);
  }

  /** V6: people who came without a course are no reason to keep a platform for. */
  @ParameterizedTest
  @EnumSource(Databases.class)
  void keys_go_with_the_deployment_that_nobody_needs_any_more(Databases db) {
    Store store = RosterStores.all().filter(s -> s.name().equals(db.name())).findFirst().get();
    Context none = Context.none(store.tenantId(), store.deploymentRowId());
    for (String learner : List.of(ids.newId(), ids.newId())) {
      Enrolled person =
          new Enrolled(
              learner,
              learner,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              true);
      store.call(p -> p.enrolments().addPeople(none, List.of(person), CLOCK.instant()));
      store.call(
          p -> p.keys().add(none, List.of(new Claim(sourced("S-1"), learner)), CLOCK.instant()));
    }
    db.run(
        em ->
            em.createNativeQuery("delete from lti_deployment where id = ?1")
                .setParameter(1, store.deploymentRowId())
                .executeUpdate());
    assertThat(
            db.<List<?>>call(
                em ->
                    em.createNativeQuery(
                            "select learner_id from person_key where deployment_id = ?1"
                                + " union all select learner_id from person_key_dispute"
                                + " where deployment_id = ?1")
                        .setParameter(1, store.deploymentRowId())
                        .getResultList()))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void of_launches_in_parallel_that_claim_one_key_one_gets_it(Store store) throws Exception {
    Arrival teacher = arrive(store, "c1", "1", "T-1");
    List<Callable<Arrival>> launches = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String sub = "p" + i;
      launches.add(() -> arrive(store, "c1", sub, "S-1"));
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Arrival> done : threads.invokeAll(launches)) {
        done.get();
      }
    }
    assertThat(keys(store, teacher.contextId())).hasSize(2);
    assertThat(disputes(store, teacher.contextId())).hasSize(7);
  }
}
