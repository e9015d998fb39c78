package dev.laurel.lti;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What can be read of every message in `src/test/resources/basic-outcomes`. */
class OutcomeRequestTest {

  private static final Path FILES = Path.of("src", "test", "resources", "basic-outcomes");

  private static List<Path> files(String folder) {
    try (Stream<Path> all = Files.list(FILES.resolve(folder))) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Stream<Path> unreadable(boolean wanted) {
    return Stream.of("good", "bad")
        .flatMap(folder -> files(folder).stream())
        .filter(file -> file.getFileName().toString().startsWith("unreadable.") == wanted);
  }

  @TestFactory
  Stream<DynamicTest> reads_what_can_be_read() {
    return unreadable(false)
        .map(file -> dynamicTest(file.getFileName().toString(), () -> assertThatIsRead(file)));
  }

  private static void assertThatIsRead(Path file) throws Exception {
    OutcomeRequest read = OutcomeRequest.parse(Files.readAllBytes(file));
    assertThat(read.messageId()).isEqualTo("4711");
    assertThat(read.operation())
        .isIn("replaceResult", "readResult", "deleteResult", "readMembership");
  }

  @TestFactory
  Stream<DynamicTest> refuses_what_cannot() {
    return unreadable(true)
        .map(file -> dynamicTest(file.getFileName().toString(), () -> assertThatIsRefused(file)));
  }

  private static void assertThatIsRefused(Path file) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () ->
            assertThatThrownBy(() -> OutcomeRequest.parse(Files.readAllBytes(file)))
                .isInstanceOf(OutcomeUnreadable.class)
                .hasMessageNotContaining("\n"));
  }

  @Test
  void each_part_is_taken_from_its_place() throws Exception {
    OutcomeRequest read =
        OutcomeRequest.parse(
            Files.readAllBytes(FILES.resolve("good/85.an extension in another namespace.xml")));
    assertThat(read).isEqualTo(new OutcomeRequest.ReplaceResult("4711", "SOURCED-ID", "0.85"));
    assertThat(
            OutcomeRequest.parse(
                Files.readAllBytes(FILES.resolve("good/unsupported.memberships.xml"))))
        .isEqualTo(new OutcomeRequest.OtherOperation("4711", "readMembership"));
  }

  @Test
  void document_types_are_named_as_the_reason() {
    for (Path file : unreadable(true).toList()) {
      String name = file.getFileName().toString();
      if (name.contains("XXE") || name.contains("laughs") || name.contains("DTD")) {
        assertThatThrownBy(() -> OutcomeRequest.parse(Files.readAllBytes(file)))
            .as(name)
            .hasMessageContaining("document type");
      }
    }
  }

  @Test
  void nothing_is_fetched_for_a_document_type() throws Exception {
    try (ServerSocket elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      elsewhere.setSoTimeout(200);
      String address = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/x.dtd";
      for (String type :
          List.of(
              "<!DOCTYPE x SYSTEM '" + address + "'>",
              "<!DOCTYPE x [<!ENTITY % p SYSTEM '" + address + "'>%p;]>",
              "<!DOCTYPE x [<!ENTITY e SYSTEM '" + address + "'>]>")) {
        byte[] message = (type + new String(message("<x>&e;</x>"), UTF_8)).getBytes(UTF_8);
        assertThatThrownBy(() -> OutcomeRequest.parse(message))
            .hasMessage("a document type or an entity is not allowed");
      }
      assertThatThrownBy(elsewhere::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void twenty_elements_within_each_other_are_read_and_one_more_is_not() throws Exception {
    assertThat(OutcomeRequest.parse(nested(17)).operation()).isEqualTo("x");
    assertThatThrownBy(() -> OutcomeRequest.parse(nested(18)))
        .hasMessage("more than 20 elements within each other");
  }

  private static byte[] nested(int depth) {
    return message("<x>" + "<a>".repeat(depth) + "</a>".repeat(depth) + "</x>");
  }

  private static byte[] message(String body) {
    String text =
        """
        <imsx_POXEnvelopeRequest xmlns="%s"><imsx_POXHeader><imsx_POXRequestHeaderInfo>\
        <imsx_messageIdentifier>1</imsx_messageIdentifier></imsx_POXRequestHeaderInfo>\
        </imsx_POXHeader><imsx_POXBody>%s</imsx_POXBody></imsx_POXEnvelopeRequest>\
        """
            .formatted(OutcomeReader.NAMESPACE, body);
    return text.getBytes(UTF_8);
  }

  @Test
  void sixty_four_kilobytes_are_read_and_one_more_is_not() throws Exception {
    int frame = message("<x/>").length;
    assertThat(
            OutcomeRequest.parse(message("<x/>" + " ".repeat(OutcomeRequest.MOST_BYTES - frame)))
                .operation())
        .isEqualTo("x");
    assertThatThrownBy(
            () ->
                OutcomeRequest.parse(
                    message("<x/>" + " ".repeat(OutcomeRequest.MOST_BYTES - frame + 1))))
        .hasMessageContaining("65536 bytes");
  }

  @Test
  void long_names_of_operations_are_refused() throws Exception {
    assertThat(OutcomeRequest.parse(message("<" + "x".repeat(100) + "/>")).operation())
        .hasSize(100);
    assertThatThrownBy(() -> OutcomeRequest.parse(message("<" + "x".repeat(101) + "/>")))
        .isInstanceOf(OutcomeUnreadable.class);
  }
}
