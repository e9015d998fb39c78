package dev.laurel.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.testing.Doors;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsResourceTest {

  private final AssetsResource assets = new AssetsResource();
  private final Doors doors = Doors.of();

  @Test
  void may_be_kept_forever_under_the_address_with_the_hash() {
    MockHttpResponse answer = doors.get(assets.url("laurel.css"));

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(WebFilterTest.header(answer, "Content-Type")).isEqualTo("text/css;charset=UTF-8");
    assertThat(WebFilterTest.header(answer, "Cache-Control")).contains("immutable");
  }

  @Test
  void is_kept_briefly_under_an_old_hash() {
    MockHttpResponse answer = doors.get("/assets/0000000000000000/laurel.css");

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(WebFilterTest.header(answer, "Cache-Control")).isEqualTo("public, max-age=60");
  }

  @Test
  void links_a_style_sheet_to_fonts_that_are_there() throws IOException {
    String css = doors.get(assets.url("laurel.css")).getContentAsString();
    Matcher fonts = Pattern.compile("url\\(\"(/assets/[^\"]+\\.woff2)\"\\)").matcher(css);

    assertThat(css).doesNotContain("asset:", "http:", "https:");
    assertThat(fonts.results().map(f -> doors.get(f.group(1)).getStatus()))
        .isNotEmpty()
        .containsOnly(200);
  }

  @Test
  void is_zipped_for_those_who_can_read_that() throws IOException {
    MockHttpResponse answer = doors.get(assets.url("htmx.js"), "Accept-Encoding", "gzip, br");
    byte[] unzipped =
        new GZIPInputStream(new ByteArrayInputStream(answer.getOutput())).readAllBytes();

    assertThat(WebFilterTest.header(answer, "Content-Encoding")).isEqualTo("gzip");
    assertThat(unzipped).isEqualTo(doors.get(assets.url("htmx.js")).getOutput());
    assertThat(answer.getOutput()).hasSizeLessThan(20_000);
  }

  @Test
  void does_not_zip_a_font() {
    MockHttpResponse answer =
        doors.get(assets.url("source-sans-3-latin.woff2"), "Accept-Encoding", "gzip");

    assertThat(answer.getOutputHeaders()).doesNotContainKey("Content-Encoding");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none.css",
        "../messages/shared.properties",
        "..%2Fmessages%2Fshared.properties",
        "../META-INF/persistence.xml",
        "LAUREL.CSS",
        "laurel"
      })
  void is_nothing_else_of_the_war(String name) {
    assertThat(doors.get("/assets/0/" + name).getStatus()).isEqualTo(404);
  }

  @Test
  void fails_when_a_template_names_one_that_is_not_there() {
    assertThatThrownBy(() -> assets.url("none.css")).hasMessageContaining("none.css");
  }
}
