package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples of RFC 5849 and of OAuth Request Body Hash 1.0. */
class OAuthVectorsTest {

  private static final String SECRET = "kd94hf93k423kf44";

  @Test
  void base_string_of_section_3_4_1_1() {
    URI address = URI.create("http://EXAMPLE.com:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b");
    List<OAuthBase.Parameter> all = new ArrayList<>(OAuthBase.query(address));
    Map<String, String> more = new LinkedHashMap<>();
    more.put("oauth_consumer_key", "9djdj82h48djs9d2");
    more.put("oauth_token", "kkk9d7dh3k39sjv7");
    more.put("oauth_signature_method", "HMAC-SHA1");
    more.put("oauth_timestamp", "137131201");
    more.put("oauth_nonce", "7d8f3e4a");
    more.put("c2", "");
    more.put("a3", "2 q");
    more.forEach((name, value) -> all.add(new OAuthBase.Parameter(name, value)));
    assertThat(OAuthBase.of("post", address, all))
        .isEqualTo(
            "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D"
                + "%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26"
                + "oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp"
                + "%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7");
  }

  @Test
  void signature_of_section_1_2_without_a_token() throws OAuthRefused {
    OAuthHeader header =
        OAuthHeader.parse(
            """
            OAuth realm="Photos",
                oauth_consumer_key="dpf43f3p2l4k3l03",
                oauth_signature_method="HMAC-SHA1",
                oauth_timestamp="137131200",
                oauth_nonce="wIjqoS",
                oauth_callback="http%3A%2F%2Fprinter.example.com%2Fready",
                oauth_signature="74KNZJeDHnMBp0EMJ9ZHt%2FXKycU%3D"\
            """);
    URI address = URI.create("https://photos.example.net/initiate");
    String base = OAuthBase.of("POST", address, header.signed());
    assertThat(header.method().sign(base, SECRET))
        .isEqualTo("74KNZJeDHnMBp0EMJ9ZHt/XKycU=")
        .isEqualTo(header.required("oauth_signature"));
  }

  @Test
  void signature_of_section_1_2_with_a_token_and_a_query() throws OAuthRefused {
    OAuthHeader header =
        OAuthHeader.parse(
            """
            OAuth realm="Photos", oauth_consumer_key="dpf43f3p2l4k3l03",\
             oauth_token="nnch734d00sl2jdk", oauth_signature_method="HMAC-SHA1",\
             oauth_timestamp="137131202", oauth_nonce="chapoH",\
             oauth_signature="MdpQcU8iPSUjWoN%2FUDMsK2sui9I%3D"\
            """);
    URI address = URI.create("http://photos.example.net/photos?file=vacation.jpg&size=original");
    String base = OAuthBase.of("GET", address, header.signed());
    assertThat(OAuthMethod.HMAC_SHA1.sign(base, SECRET, "pfkkdhi9sl3r4s00"))
        .isEqualTo(header.required("oauth_signature"));
  }

  @Test
  void body_hash_of_its_section_3_2() {
    byte[] body = "Hello World!".getBytes(StandardCharsets.UTF_8);
    assertThat(OAuthMethod.HMAC_SHA1.bodyHash(body)).isEqualTo("Lve95gjOVATpfV8EL5X4nxwjKHE=");
    assertThat(OAuthMethod.HMAC_SHA1.bodyHash(new byte[0]))
        .isEqualTo("2jmj7l5rSw0yVb/vlWAYkK/YBwk=");
  }

  @Test
  void hash_and_signature_of_sha_256_are_others() {
    byte[] body = "Hello World!".getBytes(StandardCharsets.UTF_8);
    assertThat(OAuthMethod.HMAC_SHA256.bodyHash(body))
        .isEqualTo("f4OxZX/x/FO5LcGBSKHWXfwtSx+j1ncoSt3SABJtkGk=");
    assertThat(OAuthMethod.HMAC_SHA256.sign("a", "b")).hasSize(44);
  }

  @Test
  void port_path_and_encodings_are_normalised() {
    assertThat(base("https://x.example:443")).startsWith("POST&https%3A%2F%2Fx.example%2F&");
    assertThat(base("https://x.example:8443/a%20b"))
        .startsWith("POST&https%3A%2F%2Fx.example%3A8443%2Fa%2520b&");
    assertThat(base("http://x.example:443/")).contains("%3A443%2F");
    assertThat(base("HTTPS://x.example:80/")).startsWith("POST&https%3A%2F%2Fx.example%3A80%2F&");
    assertThat(base("https://x.example/?b&a=*~&&a=ü#f"))
        .endsWith("&a%3D%252A~%26a%3D%25C3%25BC%26b%3D");
    assertThat(base("https://x.example/?a+b=c+d")).endsWith("&a%2520b%3Dc%2520d");
  }

  /** RFC 5849 §3.4.1.2 takes the path as it is sent, and browsers send ASCII. */
  @Test
  void path_that_is_not_ascii_is_signed_as_it_is_sent() {
    String expected = "POST&https%3A%2F%2Fx.example%2F%25C3%25BCbung%2F%25F0%259F%25A7%25AA&";
    assertThat(base("https://x.example/übung/🧪")).startsWith(expected);
    assertThat(base("https://x.example/%C3%BCbung/%F0%9F%A7%AA")).startsWith(expected);
    assertThat(base("https://x.example/u\u0308")).contains("%2Fu%25CC%2588&");
    assertThat(base("https://x.example/\ud800")).as("no letter").contains("%2F%253F&");
  }

  @Test
  void launch_is_posted_to_what_was_signed() {
    BasicLaunch.Signer signer =
        new BasicLaunch.Signer("key", SECRET, "nonce", Instant.parse("2026-11-23T12:00:00Z"));
    URI sent = URI.create("https://x.example/%C3%BCbung?a=%C3%BC");
    BasicLaunch launch =
        BasicLaunch.signed(URI.create("https://x.example/übung?a=ü"), Map.of(), signer);
    assertThat(launch.address()).isEqualTo(sent);
    assertThat(launch).isEqualTo(BasicLaunch.signed(sent, Map.of(), signer));
  }

  @Test
  void names_of_oauth_are_found_in_a_query_however_they_are_spelled() {
    for (String query : List.of("oauth_nonce=1", "a=b&oauth_x", "o%61uth_nonce=1")) {
      assertThat(OAuthBase.namesOAuth(URI.create("https://x.example/?" + query))).isTrue();
    }
    for (String address : List.of("/", "/oauth_nonce", "/?a=oauth_nonce", "/?my_oauth_x=1")) {
      assertThat(OAuthBase.namesOAuth(URI.create("https://x.example" + address))).isFalse();
    }
  }

  private static String base(String address) {
    return OAuthBase.of("POST", URI.create(address), Map.of());
  }
}
