package dev.laurel.grading.web.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.laurel.grading.Finding;
import dev.laurel.grading.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every message in `src/test/resources/score-service`, through the door. */
class ScoreMessagesTest {

  private static final Path FILES = Path.of("src", "test", "resources", "score-service");

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> all = Files.list(FILES.resolve(folder))) {
      return all.sorted().toList();
    }
  }

  private static String expected(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.indexOf('.'));
  }

  @TestFactory
  Stream<DynamicTest> takes_each_good_message() throws IOException {
    return files("good").stream()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> takes(file)));
  }

  private static void takes(Path file) throws IOException {
    ScoreDoors doors = new ScoreDoors();
    doors.passing.world.lms.know("1003", "ana");
    String token = doors.token(doors.passing.client(doors.passing.course));
    String item = doors.activity(token);
    MockHttpResponse answer = doors.score(item, token, Files.readString(file));
    assertThat(answer.getStatus()).as(new String(answer.getOutput())).isEqualTo(204);
    Standing held = held(doors, item);
    assertThat(held.finding().state())
        .isEqualTo(Finding.State.valueOf(expected(file).toUpperCase(Locale.ROOT)));
    assertThat(held.source().rawHash()).hasSize(64);
    assertThat(held.score().isPresent()).isEqualTo(expected(file).equals("final"));
  }

  private static Standing held(ScoreDoors doors, String item) {
    String id = item.substring(item.lastIndexOf('/') + 1);
    return doors.passing.world.ports.standings().ofItems(List.of(id)).getFirst();
  }

  @TestFactory
  Stream<DynamicTest> refuses_each_bad_message_by_name() throws IOException {
    return files("bad").stream()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> refuses(file)));
  }

  private static void refuses(Path file) throws IOException {
    ScoreDoors doors = new ScoreDoors();
    doors.passing.world.lms.know("1003", "ana");
    String token = doors.token(doors.passing.client(doors.passing.course));
    String item = doors.activity(token);
    MockHttpResponse answer = doors.score(item, token, Files.readString(file));
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(ScoreDoors.problem(answer)).isEqualTo(expected(file));
    assertThat(ScoreDoors.json(answer).path("todo").asText()).isNotBlank();
    String id = item.substring(item.lastIndexOf('/') + 1);
    assertThat(doors.passing.world.ports.standings().ofItems(List.of(id))).isEmpty();
    assertThat(doors.passing.world.ports.parked().waiting(doors.passing.course.contextId()))
        .isZero();
  }

  @Test
  void each_problem_of_a_score_has_a_message_that_shows_it() throws IOException {
    assertThat(files("bad").stream().map(ScoreMessagesTest::expected).distinct())
        .containsExactlyInAnyOrder(
            "score-user",
            "score-time",
            "score-future",
            "score-points",
            "score-progress",
            "score-json");
  }
}
