package dev.laurel.grading.web.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.laurel.grading.CanvasForTests;
import dev.laurel.shared.Problem;
import dev.laurel.testing.Doors;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanvasEventsDoorTest {

  private static final String GRADE = CanvasForTests.message("good", "final.a grade");
  private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

  private final CanvasForTests canvas = new CanvasForTests();
  private final CanvasEventsResource resource = new CanvasEventsResource(canvas.hear);
  private final Doors doors = Doors.of(resource);

  private MockHttpResponse post(String secret, String type, String body, String... headers) {
    return doors.call("POST", "/lti/canvas-events/" + secret, type, body, headers);
  }

  private boolean isRecorded() {
    return canvas.standing(CanvasForTests.ASSIGNMENT).isPresent();
  }

  /** A body that tells how much of it was read. */
  private static final class Watched extends InputStream {
    private final int length;
    private int read;

    Watched(int length) {
      this.length = length;
    }

    @Override
    public int read() {
      return read++ < length ? 'x' : -1;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "text/plain",
        "application/jwt",
        "application/x-www-form-urlencoded",
        "application/octet-stream"
      })
  void the_body_is_read_as_text_whatever_its_type_says(String type) {
    assertThat(post(canvas.secret(), type, canvas.instructure.sign(GRADE)).getStatus())
        .isEqualTo(204);
    assertThat(isRecorded()).isTrue();
  }

  @Test
  void what_is_no_concern_of_ours_is_taken_too() {
    String login = canvas.instructure.sign(CanvasForTests.message("other", "a login"));
    String odd = canvas.instructure.sign(CanvasForTests.message("bad", "neither form"));
    assertThat(post(canvas.secret(), "text/plain", login).getStatus()).isEqualTo(204);
    assertThat(post(canvas.secret(), "text/plain", odd).getStatus()).isEqualTo(204);
  }

  @Test
  void each_refusal_is_a_problem_that_says_what_to_do() throws UnsupportedEncodingException {
    MockHttpResponse unsigned = post(canvas.secret(), "application/json", GRADE);
    assertThat(unsigned.getStatus()).isEqualTo(401);
    assertThat(unsigned.getOutputHeaders().getFirst("Content-Type"))
        .hasToString("application/problem+json");
    assertThat(unsigned.getContentAsString())
        .contains("urn:laurel:problem:events-signature", "signed JWT payloads")
        .doesNotContain(canvas.secret());
    assertThat(post("guessed", "text/plain", "x").getStatus()).isEqualTo(404);
    canvas.keysDown(true);
    CanvasForTests other = new CanvasForTests();
    other.keysDown(true);
    Doors down = Doors.of(new CanvasEventsResource(other.hear));
    String path = "/lti/canvas-events/" + other.secret();
    assertThat(down.call("POST", path, "text/plain", other.instructure.sign(GRADE)).getStatus())
        .isEqualTo(503);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es"})
  void problems_are_told_in_three_languages(String language) throws UnsupportedEncodingException {
    String secret = canvas.secret();
    canvas.hears(GRADE);
    String foreign = canvas.instructure.sign(GRADE.replace(CanvasForTests.ROOT, "other"));
    MockHttpResponse account = post(secret, "text/plain", foreign, "Accept-Language", language);
    assertThat(account.getStatus()).isEqualTo(403);
    canvas.pause();
    MockHttpResponse closed = post(secret, "text/plain", "x", "Accept-Language", language);
    assertThat(closed.getContentAsString()).contains("events-closed");
    assertThat(closed.getOutputHeaders().getFirst("Content-Language")).hasToString(language);
  }

  @Test
  void ten_megabytes_are_refused_without_being_read_to_their_end() {
    Watched large = new Watched(TEN_MEGABYTES);
    assertThat(refusal(large)).isEqualTo(413);
    assertThat(large.read).isLessThan(1_100_000);
  }

  private int refusal(InputStream body) {
    return catchThrowableOfType(Problem.class, () -> resource.take(canvas.secret(), body)).status();
  }

  @Test
  void a_body_of_a_mebibyte_is_looked_at_and_one_byte_more_is_not() {
    InputStream full = new Watched(1024 * 1024);
    assertThat(refusal(full)).isEqualTo(401);
    assertThat(refusal(new Watched(1024 * 1024 + 1))).isEqualTo(413);
  }

  @Test
  void a_body_that_breaks_off_is_the_senders_fault() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }
        };
    assertThat(refusal(broken)).isEqualTo(400);
    String signed = canvas.instructure.sign(GRADE);
    byte[] half = signed.substring(0, 1_000).getBytes(StandardCharsets.US_ASCII);
    assertThat(refusal(new ByteArrayInputStream(half))).isEqualTo(401);
    assertThat(isRecorded()).isFalse();
  }

  @Test
  void nobody_reads_anything_here() {
    assertThat(doors.get("/lti/canvas-events/" + canvas.secret()).getStatus()).isEqualTo(405);
  }
}
