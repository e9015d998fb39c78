package dev.laurel.grading.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Course;
import dev.laurel.grading.MemoryOlderTools;
import dev.laurel.grading.OlderTool;
import dev.laurel.grading.OlderTools;
import dev.laurel.testing.PortStore;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OlderToolsContractIT {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.123456Z");
  private static final Instant LATER = NOW.plusSeconds(600);

  private final Course course = new Course(id(), id());

  private static String id() {
    return UUID.randomUUID().toString();
  }

  static Stream<PortStore<OlderTools>> stores() {
    return PortStore.all(new MemoryOlderTools(), JpaOlderTools::new);
  }

  private OlderTool tool(String id) {
    return new OlderTool(
        id,
        course,
        "Prüfer 🧪" + "x".repeat(91),
        URI.create("https://tool.example/" + "x".repeat(979)),
        "s".repeat(100),
        NOW,
        Optional.empty(),
        Optional.empty());
  }

  private OlderTool added(PortStore<OlderTools> store) {
    OlderTool tool = tool(id());
    store.run(tools -> tools.add(tool));
    return tool;
  }

  @ParameterizedTest
  @MethodSource("stores")
  void keeps_tools_as_they_are_and_lists_them_by_course(PortStore<OlderTools> store) {
    OlderTool second = tool("2" + id().substring(1));
    OlderTool first = tool("1" + id().substring(1));
    store.run(tools -> tools.add(second));
    store.run(tools -> tools.add(first));
    store.run(
        tools -> {
          assertThat(tools.ofContext(course.contextId())).containsExactly(first, second);
          assertThat(tools.byId(second.id())).contains(second);
          assertThat(tools.byId(id())).isEmpty();
          assertThat(tools.byId("x' or '1'='1")).isEmpty();
          assertThat(tools.ofContext(id())).isEmpty();
        });
  }

  @ParameterizedTest
  @MethodSource("stores")
  void the_first_end_counts(PortStore<OlderTools> store) {
    OlderTool tool = added(store);
    store.run(tools -> tools.end(tool.id(), NOW));
    store.run(tools -> tools.end(tool.id(), LATER));
    store.run(tools -> assertThat(tools.byId(tool.id()).orElseThrow().endedAt()).contains(NOW));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void a_nonce_is_used_once_by_its_tool(PortStore<OlderTools> store) {
    OlderTool one = added(store);
    OlderTool other = added(store);
    assertThat(use(store, one, "nonce", NOW)).isTrue();
    assertThat(use(store, one, "nonce", NOW)).isFalse();
    assertThat(use(store, one, "NONCE", NOW)).as("nonces are told apart by letters").isTrue();
    assertThat(use(store, one, "nonce" + "x".repeat(500), NOW)).isTrue();
    assertThat(use(store, other, "nonce", NOW)).isTrue();
    assertThat(use(store, one, "nonce", LATER)).as("to the last moment").isFalse();
    assertThat(use(store, one, "nonce", LATER.plusSeconds(1))).as("it was forgotten").isTrue();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void the_last_use_is_noted_unless_it_was_a_replay(PortStore<OlderTools> store) {
    OlderTool tool = added(store);
    use(store, tool, "nonce", NOW);
    use(store, tool, "nonce", NOW.plusSeconds(65));
    assertThat(known(store, tool).lastUsedAt()).contains(NOW);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void the_last_use_is_noted_once_a_minute(PortStore<OlderTools> store) {
    OlderTool tool = added(store);
    for (int second : new int[] {0, 1, 59}) {
      assertThat(use(store, tool, "at " + second, NOW.plusSeconds(second))).isTrue();
      assertThat(known(store, tool).lastUsedAt()).contains(NOW);
    }
    use(store, tool, "a minute later", NOW.plusSeconds(60));
    assertThat(known(store, tool).lastUsedAt()).contains(NOW.plusSeconds(60));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void a_course_has_tools_until_the_last_has_ended(PortStore<OlderTools> store) {
    Course twin = new Course(id(), course.contextId());
    assertThat(store.call(tools -> tools.has(course))).isFalse();
    OlderTool one = added(store);
    OlderTool other = added(store);
    store.run(tools -> tools.end(one.id(), NOW));
    assertThat(store.call(tools -> tools.has(course))).isTrue();
    assertThat(store.call(tools -> tools.has(twin))).as("another tenant's").isFalse();
    store.run(tools -> tools.end(other.id(), NOW));
    assertThat(store.call(tools -> tools.has(course))).isFalse();
  }

  private static OlderTool known(PortStore<OlderTools> store, OlderTool tool) {
    AtomicReference<OlderTool> known = new AtomicReference<>(tool);
    store.run(tools -> known.set(tools.byId(tool.id()).orElseThrow()));
    return known.get();
  }

  private static boolean use(
      PortStore<OlderTools> store, OlderTool tool, String nonce, Instant now) {
    return store.call(tools -> tools.use(tools.byId(tool.id()).orElseThrow(), nonce, now, LATER));
  }
}
