package dev.laurel.grading.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Course;
import dev.laurel.grading.GradeImport;
import dev.laurel.grading.GradeImport.Progress;
import dev.laurel.grading.GradeImport.State;
import dev.laurel.grading.GradeImports;
import dev.laurel.grading.ImportChoice;
import dev.laurel.grading.MemoryGradeImports;
import dev.laurel.roster.LearnerKey.Kind;
import dev.laurel.shared.Ids;
import dev.laurel.testing.HandClock;
import dev.laurel.testing.PortStore;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradeImportsContractIT {

  /** Long ago, so that nothing else in a shared database is due. */
  private static final Instant NOW = Instant.parse("2001-11-23T12:00:00.123456Z");

  private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
  private static final byte[] FILE = new byte[5 * 1024 * 1024];
  private static final ImportChoice CHOICE =
      new ImportChoice(
          2, Kind.SIS_ID, Map.of(4, BigDecimal.TEN, 299, new BigDecimal("12.5")), true);
  private static final ImportChoice OTHER =
      new ImportChoice(
          0,
          Kind.LTI_SUB,
          Map.of(1, BigDecimal.ONE),
          false,
          Optional.of(Instant.parse("2026-11-20T08:00:00Z")));

  static {
    new Random(7).nextBytes(FILE);
  }

  private final HandClock clock = new HandClock();
  private final Ids ids = new Ids(clock);
  private final Course course = new Course(id(), id());
  private final String person = id();

  private static String id() {
    return UUID.randomUUID().toString();
  }

  static Stream<PortStore<GradeImports>> stores() {
    return PortStore.all(new MemoryGradeImports(), JpaGradeImports::new);
  }

  private GradeImport fresh(Course where, String who) {
    clock.forward(Duration.ofMillis(5));
    GradeImport.File file = new GradeImport.File("Größe 🎓.csv", "a".repeat(64), NOW);
    Progress progress = new Progress(State.WAITING, 3, 0, 0, 0);
    return new GradeImport(ids.newId(), where, who, file, Optional.empty(), progress);
  }

  private GradeImport added(PortStore<GradeImports> store) {
    GradeImport one = fresh(course, person);
    store.run(imports -> imports.add(one, FILE, TOMORROW));
    return one;
  }

  private GradeImport confirmed(PortStore<GradeImports> store) {
    GradeImport one = added(store);
    store.run(imports -> imports.choose(one.id(), CHOICE));
    assertThat(store.call(imports -> imports.confirm(one.id(), CHOICE, NOW))).isTrue();
    return one;
  }

  private Optional<GradeImport> found(PortStore<GradeImports> store, GradeImport one) {
    @SuppressWarnings("unchecked")
    Optional<GradeImport> found =
        (Optional<GradeImport>) store.get(i -> i.of(one.course(), one.uploadedBy(), one.id()));
    return found;
  }

  private static void forget(PortStore<GradeImports> store, GradeImport one) {
    for (State state : State.values()) {
      store.run(imports -> imports.remove(one.id(), state));
    }
  }

  @ParameterizedTest
  @MethodSource("stores")
  void keeps_an_upload_with_all_its_bytes(PortStore<GradeImports> store) {
    GradeImport one = added(store);
    assertThat(found(store, one)).contains(one);
    store.run(imports -> assertThat(imports.file(one.id()).orElseThrow()).isEqualTo(FILE));
    store.run(imports -> assertThat(imports.file(id())).isEmpty());
    forget(store, one);
    assertThat(found(store, one)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void nobody_finds_it_in_another_course_tenant_or_name(PortStore<GradeImports> store) {
    GradeImport one = added(store);
    Course otherCourse = new Course(course.tenantId(), id());
    Course otherTenant = new Course(id(), course.contextId());
    store.run(
        imports -> {
          assertThat(imports.of(otherCourse, person, one.id())).isEmpty();
          assertThat(imports.of(otherTenant, person, one.id())).isEmpty();
          assertThat(imports.of(course, id(), one.id())).isEmpty();
          assertThat(imports.latest(otherCourse, person)).isEmpty();
          assertThat(imports.latest(otherTenant, person)).isEmpty();
          assertThat(imports.latest(course, id())).isEmpty();
          assertThat(imports.latest(course, person)).contains(one);
        });
    forget(store, one);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void a_new_upload_replaces_what_the_same_person_did_not_confirm(PortStore<GradeImports> store) {
    GradeImport running = confirmed(store);
    GradeImport waiting = added(store);
    GradeImport others = fresh(course, id());
    store.run(imports -> imports.add(others, FILE, TOMORROW));
    GradeImport latest = added(store);
    assertThat(found(store, waiting)).isEmpty();
    assertThat(found(store, running)).isPresent();
    assertThat(found(store, others)).isPresent();
    store.run(imports -> assertThat(imports.latest(course, person)).contains(latest));
    Stream.of(running, others, latest).forEach(one -> forget(store, one));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void is_confirmed_once_and_only_as_it_was_chosen(PortStore<GradeImports> store) {
    GradeImport one = added(store);
    assertThat(store.call(imports -> imports.confirm(one.id(), CHOICE, NOW))).isFalse();
    store.run(imports -> imports.choose(one.id(), OTHER));
    store.run(imports -> imports.choose(one.id(), CHOICE));
    assertThat(found(store, one).flatMap(GradeImport::choice)).contains(CHOICE);
    assertThat(store.call(imports -> imports.confirm(one.id(), OTHER, NOW))).isFalse();
    assertThat(store.call(imports -> imports.confirm(one.id(), CHOICE, NOW))).isTrue();
    assertThat(store.call(imports -> imports.confirm(one.id(), CHOICE, NOW))).isFalse();
    store.run(imports -> imports.choose(one.id(), OTHER));
    assertThat(found(store, one).flatMap(GradeImport::choice)).contains(CHOICE);
    forget(store, one);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void what_is_claimed_is_not_claimed_again_before_its_time(PortStore<GradeImports> store) {
    GradeImport one = confirmed(store);
    Instant again = NOW.plusSeconds(120);
    store.run(i -> assertThat(i.claim(NOW, again).map(GradeImport::id)).contains(one.id()));
    store.run(i -> assertThat(i.claim(NOW, again)).isEmpty());
    store.run(i -> assertThat(i.claim(again, TOMORROW).map(GradeImport::id)).contains(one.id()));
    forget(store, one);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void one_that_waits_is_due_when_its_time_is_over(PortStore<GradeImports> store) {
    GradeImport one = added(store);
    store.run(i -> assertThat(i.claim(TOMORROW.minusSeconds(1), TOMORROW)).isEmpty());
    store.run(i -> assertThat(i.claim(TOMORROW, TOMORROW).map(GradeImport::id)).contains(one.id()));
    forget(store, one);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void goes_on_from_where_it_was_and_from_nowhere_else(PortStore<GradeImports> store) {
    GradeImport one = confirmed(store);
    Progress start = new Progress(State.CONFIRMED, 3, 0, 0, 0);
    Progress half = new Progress(State.CONFIRMED, 3, 2, 10, 1);
    Progress end = new Progress(State.DONE, 3, 3, 15, 1);
    store.run(imports -> imports.advance(one.id(), start, half, NOW));
    store.run(imports -> imports.advance(one.id(), start, half, NOW));
    assertThat(found(store, one).map(GradeImport::progress)).contains(half);
    store.run(imports -> imports.advance(one.id(), half, end, TOMORROW));
    store.run(imports -> imports.advance(one.id(), end, half, NOW));
    assertThat(found(store, one).map(GradeImport::progress)).contains(end);
    store.run(imports -> assertThat(imports.file(one.id())).as("it is forgotten").isEmpty());
    store.run(i -> assertThat(i.claim(NOW, TOMORROW)).isEmpty());
    forget(store, one);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void one_that_went_on_meanwhile_is_not_forgotten(PortStore<GradeImports> store) {
    GradeImport one = confirmed(store);
    store.run(imports -> imports.remove(one.id(), State.WAITING));
    store.run(imports -> imports.remove(one.id(), State.DONE));
    assertThat(found(store, one)).isPresent();
    store.run(imports -> assertThat(imports.file(one.id())).isPresent());
    store.run(imports -> imports.remove(one.id(), State.CONFIRMED));
    assertThat(found(store, one)).isEmpty();
    store.run(imports -> assertThat(imports.file(one.id())).isEmpty());
  }
}
