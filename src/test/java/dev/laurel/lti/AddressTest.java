package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://m.example/1/lineitem?type_id=601, https://m.example/1/lineitem/scores?type_id=601",
    "https://c.example/line_items/7, https://c.example/line_items/7/scores",
    "https://c.example/line_items/7/, https://c.example/line_items/7/scores",
    "https://c.example/i?a=b/c?d, https://c.example/i/scores?a=b/c?d",
    "https://c.example/a%2Fb?q=%26, https://c.example/a%2Fb/scores?q=%26",
    "https://c.example/i?a=b#frag, https://c.example/i/scores?a=b",
  })
  void extends_the_path_and_keeps_the_query(String lineItem, String scores) {
    assertThat(Address.withPathSuffix(URI.create(lineItem), "scores")).hasToString(scores);
  }

  @ParameterizedTest
  @CsvSource({
    "https://m.example/x, https://m.example/x?tag=a%20b",
    "https://m.example/x?, https://m.example/x?tag=a%20b",
    "https://m.example/x?t=%2B, https://m.example/x?t=%2B&tag=a%20b",
    "https://m.example/x?t=1&, https://m.example/x?t=1&tag=a%20b",
    "https://m.example/x#f, https://m.example/x?tag=a%20b",
  })
  void adds_a_parameter_behind_what_is_there(String before, String after) {
    assertThat(Address.withParameter(URI.create(before), "tag", "a b")).hasToString(after);
  }

  @ParameterizedTest
  @CsvSource({
    "https://P.example/x, https://p.example:443",
    "HTTPS://p.example:443/y?z, https://p.example:443",
    "http://p.example, http://p.example:80",
    "https://p.example:8443/, https://p.example:8443",
  })
  void one_origin_has_one_form(String uri, String origin) {
    assertThat(Address.origin(URI.create(uri))).isEqualTo(origin);
  }

  @Test
  void another_port_or_scheme_is_another_origin() {
    String origin = Address.origin(URI.create("https://p.example"));
    assertThat(Address.origin(URI.create("http://p.example"))).isNotEqualTo(origin);
    assertThat(Address.origin(URI.create("https://p.example:444"))).isNotEqualTo(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/x",
        "//p.example/x",
        "ftp://p.example/",
        "javascript:alert(1)",
        "https:///x",
        "https://user@p.example/",
        "https://p.example/ x",
        "mailto:a@p.example",
        "data:text/html,x"
      })
  void only_http_with_a_host_is_an_address(String text) {
    assertThat(Address.web(text)).isEmpty();
  }

  @Test
  void keeps_the_order_of_an_address_that_is_only_a_query_or_only_a_fragment() {
    assertThat(Address.withPathSuffix(URI.create("?a=1"), "results")).hasToString("/results?a=1");
    assertThat(Address.withParameter(URI.create("?a=1"), "b", "2")).hasToString("?a=1&b=2");
    assertThat(Address.withParameter(URI.create("#top"), "b", "2")).hasToString("?b=2");
  }

  @Test
  void takes_port_zero_as_the_port_it_is() {
    assertThat(Address.origin(URI.create("https://h.example:0/"))).isEqualTo("https://h.example:0");
  }
}
