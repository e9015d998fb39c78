package dev.laurel.story.launches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of `src/test/resources/lti`, against the running server. */
class LaunchesIT {

  private static final LaunchTable HOSTILE = new LaunchTable("Hostile launches");
  private static final LaunchTable FRIENDLY = new LaunchTable("Friendly launches");

  private static StoredRows rows;

  @BeforeAll
  static void registerTheLmses() {
    Lmses.registerAll();
    rows = StoredRows.open();
    // The first launch of a server loads classes; it says nothing about the ones that follow.
    for (int i = 0; i < 5; i++) {
      Play.of(LaunchCases.good("main"));
      Play.of(LaunchCases.good("other"));
    }
  }

  @AfterAll
  static void printTheTables() throws IOException {
    rows.close();
    String tables = HOSTILE.text() + FRIENDLY.text();
    System.out.println(tables);
    Files.writeString(Path.of("target", "launches.txt"), tables);
  }

  @TestFactory
  Stream<DynamicTest> hostile_launches_are_refused_by_the_check_that_they_break() {
    return each(LaunchCases.invalid(), HOSTILE, Verdict::ofHostile);
  }

  @TestFactory
  Stream<DynamicTest> friendly_launches_land_on_a_page() {
    return each(LaunchCases.valid(), FRIENDLY, Verdict::ofFriendly);
  }

  private static Stream<DynamicTest> each(
      Map<String, LaunchCase> cases,
      LaunchTable table,
      BiFunction<LaunchCase, Observed, List<String>> verdict) {
    return cases.entrySet().stream()
        .map(
            entry ->
                dynamicTest(
                    entry.getKey(), () -> play(entry.getKey(), entry.getValue(), table, verdict)));
  }

  private static void play(
      String title,
      LaunchCase told,
      LaunchTable table,
      BiFunction<LaunchCase, Observed, List<String>> verdict) {
    long before = rows.count();
    Observed played = Play.of(told);
    int own = told.before() == LaunchCase.Before.NOTHING ? 0 : 1;
    Observed seen = played.withRowsAdded(rows.count() - before - own);
    List<String> complaints = verdict.apply(told, seen);
    table.add(title, seen, complaints);
    assertThat(complaints).as(title + ": " + told.why()).isEmpty();
  }
}
