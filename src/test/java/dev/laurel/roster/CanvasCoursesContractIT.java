package dev.laurel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.lti.PlatformForTests;
import dev.laurel.roster.RosterStores.Store;
import dev.laurel.shared.Ids;
import dev.laurel.testing.Databases;
import dev.laurel.testing.HandClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Courses by the names of Canvas, in memory, on H2 and on MariaDB. */
class CanvasCoursesContractIT {

  private static final Optional<String> NONE = Optional.empty();

  private final PlatformForTests platform = new PlatformForTests();
  private final HandClock clock = new HandClock();
  private final Ids ids = new Ids(clock);

  static Stream<Store> stores() {
    return RosterStores.all();
  }

  private String arrive(Store store, String course, Map<String, Object> custom) {
    Map<String, Object> claims = platform.resourceLinkClaims();
    claims.put(PlatformForTests.claim("context"), Map.of("id", course));
    claims.put(
        PlatformForTests.claim("tool_platform"),
        Map.of("guid", "g", "product_family_code", "canvas"));
    claims.put(PlatformForTests.claim("custom"), custom);
    clock.forward(Duration.ofSeconds(1));
    return store.arrive(platform, claims, ids, clock).contextId();
  }

  private static Map<String, Object> custom(String globalId, String uuid) {
    return new HashMap<>(
        Map.of(
            "canvas_course_id",
            "417",
            "canvas_context_gid",
            globalId,
            "canvas_course_uuid",
            uuid,
            "canvas_root_uuid",
            "Root"));
  }

  private static Optional<String> find(
      Store store, Optional<String> globalId, Optional<String> uuid) {
    return store.call(
        p ->
            p.canvasCourses()
                .find(store.deploymentRowId(), globalId, uuid)
                .map(found -> found.context().id()));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void a_course_is_found_by_what_its_launches_said(Store store) {
    String course = arrive(store, "opaque", custom("20930000000000417", "Uuid-A"));
    assertThat(find(store, Optional.of("20930000000000417"), NONE)).contains(course);
    assertThat(find(store, NONE, Optional.of("Uuid-A"))).contains(course);
    assertThat(find(store, Optional.of("20930000000000418"), Optional.of("Uuid-A")))
        .contains(course);
    assertThat(find(store, NONE, Optional.of("uuid-a"))).as("letters count").isEmpty();
    assertThat(find(store, NONE, NONE)).isEmpty();
    CanvasCourse said =
        store.call(
            p ->
                p.canvasCourses()
                    .find(store.deploymentRowId(), NONE, Optional.of("Uuid-A"))
                    .orElseThrow()
                    .said());
    assertThat(said.rootAccountUuid()).contains("Root");
  }

  @ParameterizedTest
  @MethodSource("stores")
  void a_course_learns_its_names_from_a_later_launch_and_keeps_them(Store store) {
    String course = arrive(store, "later", Map.of());
    assertThat(find(store, Optional.of("20930000000000500"), NONE)).isEmpty();
    arrive(store, "later", custom("20930000000000500", "Uuid-B"));
    arrive(store, "later", Map.of());
    assertThat(find(store, Optional.of("20930000000000500"), NONE)).contains(course);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void of_two_courses_with_one_name_the_first_is_meant(Store store) {
    String first = arrive(store, "first", custom("20930000000000600", "Uuid-C"));
    arrive(store, "second", custom("20930000000000600", "Uuid-D"));
    assertThat(find(store, Optional.of("20930000000000600"), NONE)).contains(first);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void another_deployment_has_no_such_course(Store store) {
    arrive(store, "ours", custom("20930000000000700", "Uuid-E"));
    boolean found =
        store.call(
            p ->
                p.canvasCourses()
                    .find("elsewhere", Optional.of("20930000000000700"), Optional.of("Uuid-E"))
                    .isPresent());
    assertThat(found).isFalse();
  }

  /** A launch without news costs what it always cost: the names are read with the course. */
  @ParameterizedTest
  @EnumSource(Databases.class)
  void names_that_are_known_are_not_written_again(Databases db) {
    Store store =
        RosterStores.all().filter(one -> one.name().equals(db.name())).findFirst().orElseThrow();
    arrive(store, "known", custom("20930000000000800", "Uuid-F"));
    long before = db.statements();
    arrive(store, "known", custom("20930000000000800", "Uuid-F"));
    assertThat(db.statements() - before).isEqualTo(1);
  }
}
