package dev.laurel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.launch.Arrival;
import dev.laurel.lti.PlatformForTests;
import dev.laurel.roster.LearnerKey.Kind;
import dev.laurel.roster.LearnerMerge.Act;
import dev.laurel.roster.LearnerMerge.Said;
import dev.laurel.roster.MergeLearners.Refusal;
import dev.laurel.roster.RosterStores.Store;
import dev.laurel.shared.Ids;
import dev.laurel.testing.HandClock;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two learners as one person, and as two again: in memory, on H2 and on MariaDB. */
class MergeLearnersContractIT {

  private static final Clock CLOCK = PlatformForTests.CLOCK;
  private static final Said SAID = new Said("Žofie Ó Néill", "Two accounts,\none person: 王");

  private final PlatformForTests platform = new PlatformForTests();
  private final HandClock clock = new HandClock();
  private final Ids ids = new Ids(clock);

  static Stream<Store> stores() {
    return RosterStores.all();
  }

  static Stream<Store> databases() {
    return RosterStores.all().filter(store -> !store.name().equals("MEMORY"));
  }

  private Arrival arrive(Store store, String course, String sub, String sourcedId) {
    return arrive(store, course, sub, sourcedId, "Learner");
  }

  private Arrival arrive(Store store, String course, String sub, String sourcedId, String role) {
    Map<String, Object> claims = platform.resourceLinkClaims();
    claims.put("sub", sub);
    claims.put("name", "Name of " + sub);
    claims.put(PlatformForTests.claim("roles"), List.of(role));
    claims.put(PlatformForTests.claim("context"), Map.of("id", course));
    claims.put(PlatformForTests.claim("lis"), Map.of("person_sourcedid", sourcedId));
    return store.arrive(platform, claims, ids, CLOCK);
  }

  private Optional<Refusal> merge(Store store, String kept, String merged) {
    clock.forward(Duration.ofSeconds(1));
    return store.call(p -> p.mergeLearners(ids, clock).merge(kept, merged, SAID));
  }

  private boolean undo(Store store, String merged) {
    clock.forward(Duration.ofSeconds(1));
    return store.call(p -> p.mergeLearners(ids, clock).undo(merged, SAID));
  }

  private static Set<String> idsOf(Store store, String learner) {
    return store.call(p -> p.merges().idsOf(learner));
  }

  private static List<Member> members(Store store, String contextId) {
    return store.call(p -> p.memberships().of(contextId));
  }

  private static Map<LearnerKey, String> keys(Store store, String contextId) {
    return store.call(
        p -> p.keys().ofCourse(store.deploymentRowId(), contextId, EnumSet.allOf(Kind.class)));
  }

  /** Everything that a course tells of its people. */
  private static List<Object> told(Store store, String contextId) {
    return store.call(
        p ->
            List.of(
                p.memberships().of(contextId),
                p.memberships().learnersByKey(store.deploymentRowId(), contextId),
                p.keys().ofCourse(store.deploymentRowId(), contextId, EnumSet.allOf(Kind.class)),
                p.keys().disputes(store.deploymentRowId(), contextId, 100)));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void two_who_are_merged_are_one_member_whichever_is_asked_for(Store store) {
    Arrival kept = arrive(store, "c1", "1001", "S-1");
    Arrival other = arrive(store, "c1", "1002", "S-2");
    Arrival third = arrive(store, "c1", "1003", "S-3");
    assertThat(merge(store, kept.learnerId(), other.learnerId())).isEmpty();
    List<Member> members = members(store, kept.contextId());
    assertThat(members).hasSize(2);
    Member one = members.getFirst();
    assertThat(one.learnerId()).isEqualTo(kept.learnerId());
    assertThat(one.name()).contains("Name of 1001");
    assertThat(one.ids()).containsExactlyInAnyOrder(kept.learnerId(), other.learnerId());
    assertThat(members.getLast().ids()).containsExactly(third.learnerId());
    for (String learner : one.ids()) {
      assertThat(
              store.<Object>call(p -> p.memberships().of(kept.contextId(), learner).orElseThrow()))
          .isEqualTo(one);
      assertThat(idsOf(store, learner)).isEqualTo(one.ids());
    }
    assertThat(idsOf(store, third.learnerId())).containsExactly(third.learnerId());
  }

  @ParameterizedTest
  @MethodSource("stores")
  void each_key_leads_to_its_own_learner_so_that_undoing_loses_nothing(Store store) {
    Arrival kept = arrive(store, "c1", "1001", "S-1");
    Arrival other = arrive(store, "c1", "1002", "S-2");
    merge(store, kept.learnerId(), other.learnerId());
    assertThat(arrive(store, "c1", "1002", "S-2").learnerId()).isEqualTo(other.learnerId());
    assertThat(keys(store, kept.contextId()))
        .containsEntry(new LearnerKey(Kind.LIS_SOURCED_ID, "S-1"), kept.learnerId())
        .containsEntry(new LearnerKey(Kind.LIS_SOURCED_ID, "S-2"), other.learnerId());
  }

  @ParameterizedTest
  @MethodSource("stores")
  void where_the_kept_one_is_not_in_the_course_the_other_stands_for_both(Store store) {
    Arrival kept = arrive(store, "c1", "1001", "S-1");
    Arrival other = arrive(store, "c2", "1002", "S-2");
    merge(store, kept.learnerId(), other.learnerId());
    assertThat(members(store, other.contextId()))
        .extracting(Member::learnerId)
        .containsExactly(other.learnerId());
    assertThat(
            store.<Object>call(
                p ->
                    p.memberships()
                        .of(other.contextId(), kept.learnerId())
                        .map(Member::learnerId)
                        .orElse("nobody")))
        .isEqualTo(other.learnerId());
  }

  @ParameterizedTest
  @MethodSource("stores")
  void whoever_teaches_under_one_of_two_accounts_earns_nothing_under_the_other(Store store) {
    Arrival kept = arrive(store, "c1", "1001", "S-1");
    Arrival other = arrive(store, "c1", "1002", "S-2", "Instructor");
    merge(store, kept.learnerId(), other.learnerId());
    assertThat(members(store, kept.contextId()).getFirst().isLearner()).isFalse();
    undo(store, other.learnerId());
    assertThat(members(store, kept.contextId()).getFirst().isLearner()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void a_disputed_key_reaches_the_person_in_a_course_that_only_the_other_is_in(Store store) {
    Arrival holder = arrive(store, "c1", "1001", "S-1");
    Arrival other = arrive(store, "c2", "1002", "S-1");
    LearnerKey disputed = new LearnerKey(Kind.LIS_SOURCED_ID, "S-1");
    assertThat(keys(store, other.contextId())).doesNotContainKey(disputed);
    assertThat(disputes(store, other.contextId())).hasSize(1);
    merge(store, holder.learnerId(), other.learnerId());
    assertThat(keys(store, other.contextId())).containsEntry(disputed, other.learnerId());
    assertThat(keys(store, holder.contextId())).containsEntry(disputed, holder.learnerId());
    assertThat(disputes(store, other.contextId())).isEmpty();
    undo(store, other.learnerId());
    assertThat(keys(store, other.contextId())).doesNotContainKey(disputed);
    assertThat(disputes(store, other.contextId())).hasSize(1);
  }

  private static List<LearnerKeys.Dispute> disputes(Store store, String contextId) {
    return store.call(p -> p.keys().disputes(store.deploymentRowId(), contextId, 10));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void every_merge_and_every_undoing_stands_in_the_log_with_who_and_why(Store store) {
    String kept = arrive(store, "c1", "1001", "S-1").learnerId();
    String other = arrive(store, "c1", "1002", "S-2").learnerId();
    merge(store, kept, other);
    undo(store, other);
    List<LearnerMerge> log = store.call(p -> p.merges().log("", 2));
    assertThat(log).extracting(LearnerMerge::act).containsExactly(Act.UNDONE, Act.MERGED);
    assertThat(log)
        .allSatisfy(
            line -> {
              assertThat(line.keptId()).isEqualTo(kept);
              assertThat(line.mergedId()).isEqualTo(other);
              assertThat(line.said()).isEqualTo(SAID);
              assertThat(line.tenantId()).isEqualTo(store.tenantId());
            });
    assertThat(log.getFirst().at()).isEqualTo(clock.instant());
    assertThat(store.<Object>call(p -> p.merges().log(log.getFirst().id(), 1)))
        .isEqualTo(List.of(log.getLast()));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void what_cannot_be_merged_is_refused_and_leaves_no_line(Store store) {
    List<String> people = people(store, 4);
    String before = lastLine(store);
    assertThat(merge(store, people.get(0), people.get(0))).contains(Refusal.SAME);
    assertThat(merge(store, people.get(0), "nobody")).contains(Refusal.UNKNOWN);
    assertThat(lastLine(store)).isEqualTo(before);
    merge(store, people.get(0), people.get(1));
    merge(store, people.get(2), people.get(3));
    before = lastLine(store);
    assertThat(merge(store, people.get(0), people.get(1))).contains(Refusal.ONE_ALREADY);
    assertThat(merge(store, people.get(1), people.get(0))).contains(Refusal.ONE_ALREADY);
    assertThat(merge(store, people.get(0), people.get(3))).contains(Refusal.NOT_ALONE);
    assertThat(merge(store, people.get(0), people.get(2))).contains(Refusal.NOT_ALONE);
    String fifth = arrive(store, "c1", "1005", "S-5").learnerId();
    assertThat(merge(store, people.get(1), fifth)).contains(Refusal.KEPT_IS_MERGED);
    assertThat(undo(store, people.get(0))).as("stands for others, is merged into nobody").isFalse();
    assertThat(undo(store, fifth)).isFalse();
    assertThat(lastLine(store)).isEqualTo(before);
    assertThat(merge(store, people.get(0), fifth)).isEmpty();
    assertThat(idsOf(store, fifth)).containsExactlyInAnyOrder(people.get(0), people.get(1), fifth);
  }

  private static String lastLine(Store store) {
    return store.call(
        p -> p.merges().log("", 1).stream().findFirst().map(LearnerMerge::id).orElse("none"));
  }

  private List<String> people(Store store, int many) {
    return IntStream.rangeClosed(1, many)
        .mapToObj(n -> arrive(store, "c1", "100" + n, "S-" + (n + 1) / 2).learnerId())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void people_of_two_institutions_are_never_merged(Store store) {
    Store elsewhere =
        RosterStores.all().filter(other -> other.name().equals(store.name())).findFirst().get();
    String here = arrive(store, "c1", "1001", "S-1").learnerId();
    String there = arrive(elsewhere, "c1", "1001", "S-1").learnerId();
    assertThat(merge(store, here, there)).contains(Refusal.OTHER_TENANT);
    assertThat(idsOf(store, here)).containsExactly(here);
  }

  /** Whatever is merged in whatever order: a model tells who is one, and the way back is whole. */
  @ParameterizedTest
  @MethodSource("stores")
  void merging_and_undoing_in_any_order_leaves_everything_as_it_was(Store store) {
    List<String> people = people(store, 7);
    String course = arrive(store, "c1", "1001", "S-1").contextId();
    String elsewhere = arrive(store, "c2", "1002", "S-4").contextId();
    List<Object> before = List.of(told(store, course), told(store, elsewhere));
    Random random = new Random(20261130);
    Map<String, String> model = new HashMap<>();
    for (int step = 0; step < 60; step++) {
      String kept = people.get(random.nextInt(people.size()));
      String other = people.get(random.nextInt(people.size()));
      if (random.nextInt(3) == 0) {
        assertThat(undo(store, other)).isEqualTo(model.remove(other) != null);
      } else if (merge(store, kept, other).isEmpty()) {
        assertThat(model).doesNotContainKey(kept).doesNotContainKey(other);
        assertThat(model.values()).doesNotContain(other);
        model.put(other, kept);
      }
      people.forEach(one -> assertThat(idsOf(store, one)).isEqualTo(together(people, model, one)));
      assertThat(members(store, course)).hasSize(people.size() - model.size());
    }
    List<String> merged = new ArrayList<>(model.keySet());
    Collections.shuffle(merged, random);
    merged.forEach(other -> assertThat(undo(store, other)).isTrue());
    assertThat(List.of(told(store, course), told(store, elsewhere))).isEqualTo(before);
  }

  private static Set<String> together(List<String> people, Map<String, String> model, String one) {
    String kept = model.getOrDefault(one, one);
    return people.stream()
        .filter(other -> model.getOrDefault(other, other).equals(kept))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void of_two_operators_who_merge_crosswise_at_once_one_is_refused(Store store)
      throws InterruptedException, ExecutionException {
    String one = arrive(store, "c1", "1001", "S-1").learnerId();
    String other = arrive(store, "c1", "1002", "S-2").learnerId();
    List<Optional<Refusal>> answers = new ArrayList<>();
    try (ExecutorService operators = Executors.newFixedThreadPool(2)) {
      List<Future<Optional<Refusal>>> both =
          List.of(
              operators.submit(() -> merge(store, one, other)),
              operators.submit(() -> merge(store, other, one)));
      for (Future<Optional<Refusal>> answer : both) {
        answers.add(answer.get());
      }
    }
    assertThat(answers)
        .containsExactlyInAnyOrder(Optional.empty(), Optional.of(Refusal.ONE_ALREADY));
  }
}
