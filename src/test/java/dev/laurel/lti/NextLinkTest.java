package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextLinkTest {
  private static final URI HERE = URI.create("https://p.example/a/items?x=1");
  private static final String MOODLE =
      "<https://p.example/a?t=6&amp;from=0>; rel=“first”,"
          + " <https://p.example/a?t=6&amp;from=2>; rel=“next”,"
          + " <https://p.example/a?t=6&amp;from=3>; rel=“last”";

  @Test
  void reads_moodles_curly_quotes_and_escaped_ampersands() {
    assertThat(next(MOODLE)).hasToString("https://p.example/a?t=6&from=2");
  }

  @Test
  void reads_curly_quotes_that_a_client_decoded_as_latin_1() {
    String garbled =
        new String(MOODLE.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(next(garbled)).hasToString("https://p.example/a?t=6&from=2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<https://p.example/n>; rel=\"next\"",
        "<https://p.example/n>;rel=next",
        "<https://p.example/n>; title=\"x\"; REL=\"Next\"",
        "<https://p.example/n>; rel='next'",
        "<https://p.example/n>; rel=\"prefetch next\"",
        "<https://p.example/p>; rel=\"prev\", <https://p.example/n>; rel=\"next\"",
        "</n>; rel=\"next\"",
        "< https://p.example/n >; rel=\"next\""
      })
  void reads_every_usual_way_to_write_it(String header) {
    assertThat(next(header)).hasToString("https://p.example/n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<https://p.example/n>",
        "<https://p.example/n>; rel=\"nextish\"",
        "<https://p.example/n>; rev=\"next\"",
        "<https://p.example/n>; rel=\"last\"; title=\"next\"",
        "https://p.example/n; rel=\"next\""
      })
  void does_not_see_one_where_there_is_none(String header) {
    assertThat(NextLink.in(response(header), HERE)).isEmpty();
  }

  @Test
  void finds_it_in_any_of_several_headers() {
    assertThat(NextLink.in(response("<a>; rel=\"last\"", "<b>; rel=\"next\""), HERE))
        .contains(URI.create("https://p.example/a/b"));
  }

  @Test
  void an_address_that_is_none_is_not_understood() {
    assertThatExceptionOfType(NotUnderstood.class).isThrownBy(() -> next("<h t t p>; rel=next"));
  }

  private static URI next(String header) {
    return NextLink.in(response(header), HERE).orElseThrow();
  }

  private static LtiResponse response(String... headers) {
    return new LtiResponse(200, "OK", Map.of("link", List.of(headers)), new byte[0]);
  }
}
