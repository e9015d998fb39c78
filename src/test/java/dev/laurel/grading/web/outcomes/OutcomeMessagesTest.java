package dev.laurel.grading.web.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.laurel.grading.Grades;
import dev.laurel.grading.KeepOlderTools;
import dev.laurel.grading.Standing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every message in `src/test/resources/basic-outcomes`, signed, through the door. */
class OutcomeMessagesTest {

  private static final Path FILES = Path.of("src", "test", "resources", "basic-outcomes");

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> all = Files.list(FILES.resolve(folder))) {
      return all.sorted().toList();
    }
  }

  /** Points may have a point of their own, which a digit follows. */
  private static String expected(Path file) {
    return file.getFileName().toString().split("\\.(?![0-9])")[0];
  }

  /** Bytes as they are: some files are no text. */
  private static MockHttpResponse send(OutcomeDoors doors, Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    byte[] bytes =
        text.replace("SOURCED-ID", doors.sourcedId("ana")).getBytes(StandardCharsets.ISO_8859_1);
    String header = doors.older.header(doors.tool, doors.secret, bytes);
    return doors.doors.send(
        "POST",
        KeepOlderTools.PATH,
        bytes,
        "Content-Type",
        OutcomeDoors.XML,
        "Authorization",
        header);
  }

  @TestFactory
  Stream<DynamicTest> answers_each_good_message() throws IOException {
    return files("good").stream()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> answers(file)));
  }

  private static void answers(Path file) throws IOException {
    OutcomeDoors doors = new OutcomeDoors();
    MockHttpResponse answer = send(doors, file);
    assertThat(answer.getStatus()).as(new String(answer.getOutput())).isEqualTo(200);
    String expected = expected(file);
    assertThat(OutcomeDoors.code(answer))
        .isEqualTo(expected.equals("unsupported") ? "unsupported" : "success");
    if (Character.isDigit(expected.charAt(0))) {
      assertThat(doors.older.standing(doors.item, "ana").flatMap(Standing::score))
          .isEqualTo(Grades.points(expected, "100"));
    } else {
      assertThat(doors.older.ledger(doors.item, "ana")).isEmpty();
    }
  }

  @TestFactory
  Stream<DynamicTest> refuses_each_bad_message_and_says_why() throws IOException {
    return files("bad").stream()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> refuses(file)));
  }

  private static void refuses(Path file) throws IOException {
    OutcomeDoors doors = new OutcomeDoors();
    MockHttpResponse answer = send(doors, file);
    assertThat(answer.getStatus()).isEqualTo(expected(file).equals("unreadable") ? 400 : 200);
    assertThat(OutcomeDoors.code(answer)).isEqualTo("failure");
    assertThat(OutcomeDoors.description(answer))
        .contains(
            switch (expected(file)) {
              case "score" -> "0.0 to 1.0 with a point";
              case "sourcedid" -> "lis_result_sourcedid of the latest launch";
              default -> "cannot be read: ";
            });
    assertThat(doors.older.ledger(doors.item, "ana")).isEmpty();
  }

  @Test
  void each_kind_of_answer_has_a_message_that_shows_it() throws IOException {
    assertThat(files("bad").stream().map(OutcomeMessagesTest::expected).distinct())
        .containsExactlyInAnyOrder("score", "sourcedid", "unreadable");
    assertThat(files("good").stream().map(OutcomeMessagesTest::expected))
        .contains("read", "delete", "unsupported", "0", "100", "33.3333333333333");
  }
}
