package dev.laurel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.launch.Arrival;
import dev.laurel.lti.Membership;
import dev.laurel.lti.PlatformForTests;
import dev.laurel.roster.RosterStores.Store;
import dev.laurel.shared.Ids;
import dev.laurel.testing.Databases;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Launches that say nothing new, and each piece of news that a launch may bring. */
class KnownArrivalsContractIT {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);
  private static final Consumer<Map<String, Object>> AS_BEFORE = claims -> {};

  private final PlatformForTests platform = new PlatformForTests();
  private final Ids ids = new Ids(CLOCK);

  static Stream<Store> stores() {
    return RosterStores.all();
  }

  private Map<String, Object> claims(Consumer<Map<String, Object>> edit) {
    Map<String, Object> claims = platform.resourceLinkClaims();
    claims.put("sub", "1001");
    claims.put("name", "Ana");
    claims.put("email", "ana@example.invalid");
    claims.put(PlatformForTests.claim("lis"), Map.of("person_sourcedid", "sis-1"));
    edit.accept(claims);
    return claims;
  }

  private Arrival arrive(Store store, Consumer<Map<String, Object>> edit) {
    return store.arrive(platform, claims(edit), ids, CLOCK);
  }

  private Optional<Arrival> known(Store store, Consumer<Map<String, Object>> edit) {
    return store.known(platform, List.of(claims(edit)), ids, CLOCK).getFirst();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void whoever_comes_again_is_known_and_comes_to_the_same(Store store) {
    Arrival first = arrive(store, AS_BEFORE);
    assertThat(known(store, AS_BEFORE)).contains(first);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void nobody_is_known_before_they_came(Store store) {
    assertThat(known(store, AS_BEFORE)).isEmpty();
    arrive(store, AS_BEFORE);
    assertThat(known(store, claims -> claims.put("sub", "1002"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void who_come_at_once_are_each_known_as_they_were(Store store) {
    Consumer<Map<String, Object>> another = claims -> claims.put("sub", "1002");
    Consumer<Map<String, Object>> elsewhere =
        c -> c.put(PlatformForTests.claim("context"), Map.of("id", "course-2", "title", "Two"));
    Arrival ana = arrive(store, AS_BEFORE);
    Arrival ben = arrive(store, another);
    Arrival anaElsewhere = arrive(store, elsewhere);
    assertThat(
            store.known(
                platform,
                List.of(
                    claims(another),
                    claims(c -> c.put("sub", "1003")),
                    claims(elsewhere),
                    claims(another.andThen(elsewhere)),
                    claims(c -> c.remove(PlatformForTests.claim("context"))),
                    claims(AS_BEFORE),
                    claims(another)),
                ids,
                CLOCK))
        .containsExactly(
            Optional.of(ben),
            Optional.empty(),
            Optional.of(anaElsewhere),
            Optional.empty(),
            Optional.empty(),
            Optional.of(ana),
            Optional.of(ben));
  }

  static Stream<Arguments> news() {
    Map<String, Consumer<Map<String, Object>>> news =
        Map.of(
            "another course",
            c -> c.put(PlatformForTests.claim("context"), Map.of("id", "new", "title", "New")),
            "another title",
            c -> c.put(PlatformForTests.claim("context"), Map.of("id", "course-1", "title", "New")),
            "another name",
            c -> c.put("name", "Ana Maria"),
            "another address of mail",
            c -> c.put("email", "maria@example.invalid"),
            "another role",
            c -> c.put(PlatformForTests.claim("roles"), List.of("Instructor")),
            "another key",
            c -> c.put(PlatformForTests.claim("lis"), Map.of("person_sourcedid", "sis-2")),
            "another name that Canvas gives the course",
            c -> {
              c.put(
                  PlatformForTests.claim("tool_platform"),
                  Map.of("guid", "g", "product_family_code", "canvas"));
              c.put(
                  PlatformForTests.claim("custom"),
                  Map.of(
                      "canvas_course_id", "17",
                      "canvas_context_gid", "10000000000017",
                      "canvas_course_uuid", "uuid-of-the-course",
                      "canvas_root_uuid", "uuid-of-the-root"));
            },
            "no course",
            c -> c.remove(PlatformForTests.claim("context")));
    return RosterStores.all()
        .flatMap(
            store ->
                news.entrySet().stream().map(n -> Arguments.of(store, n.getKey(), n.getValue())));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("news")
  void a_launch_with_news_is_noted_first_and_known_then(
      Store store, String title, Consumer<Map<String, Object>> news) {
    arrive(store, AS_BEFORE);
    assertThat(known(store, news)).isEmpty();
    Arrival noted = arrive(store, news);
    if (noted.course().isPresent()) {
      assertThat(known(store, news)).contains(noted);
    }
  }

  @ParameterizedTest
  @MethodSource("stores")
  void a_key_that_is_withheld_is_no_news(Store store) {
    Arrival first = arrive(store, AS_BEFORE);
    assertThat(known(store, claims -> claims.remove(PlatformForTests.claim("lis"))))
        .contains(first);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void whoever_has_left_and_comes_again_is_news(Store store) {
    Arrival first = arrive(store, claims -> {});
    store.list(first.contextId(), List.of(listed("1001")), ids, CLOCK);
    store.list(first.contextId(), List.of(listed("1002")), ids, CLOCK);
    assertThat(store.member(first.contextId(), "1001").active()).isFalse();
    assertThat(known(store, AS_BEFORE)).isEmpty();
    arrive(store, AS_BEFORE);
    assertThat(known(store, AS_BEFORE)).contains(first);
  }

  private static Membership listed(String userId) {
    return MembersForTests.learner(
        userId, "Ana", Optional.of("ana@example.invalid"), Optional.empty());
  }

  @Test
  void launches_at_once_ask_once_together() {
    Store store = RosterStores.all().filter(s -> s.name().equals("H2")).findFirst().orElseThrow();
    arrive(store, AS_BEFORE);
    long before = Databases.H2.statements();
    store.known(platform, Collections.nCopies(16, claims(AS_BEFORE)), ids, CLOCK);
    assertThat(Databases.H2.statements() - before).isOne();
  }

  @Test
  void a_launch_without_news_asks_once_and_writes_nothing() {
    Store store = RosterStores.all().filter(s -> s.name().equals("H2")).findFirst().orElseThrow();
    arrive(store, AS_BEFORE);
    long before = Databases.H2.statements();
    known(store, AS_BEFORE);
    assertThat(Databases.H2.statements() - before).isOne();
  }
}
