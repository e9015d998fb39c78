package dev.laurel.keys.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import dev.laurel.keys.KeysForTests;
import dev.laurel.keys.ToolKeys;
import dev.laurel.testing.Doors;
import dev.laurel.testing.HandClock;
import java.io.UnsupportedEncodingException;
import java.text.ParseException;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

class KeysResourceTest {

  @Test
  void publishes_the_key_set_for_lmss_to_keep_a_while()
      throws ParseException, UnsupportedEncodingException {
    ToolKeys keys = KeysForTests.toolKeys(new HandClock());
    try (Doors doors = Doors.of(new KeysResource(keys))) {
      MockHttpResponse answer = doors.get("/lti/jwks.json");
      assertThat(answer.getStatus()).isEqualTo(200);
      assertThat(answer.getOutputHeaders().getFirst("Cache-Control"))
          .isEqualTo("public, max-age=300");
      assertThat(answer.getOutputHeaders().getFirst("Content-Type").toString())
          .startsWith("application/json");
      assertThat(JWKSet.parse(answer.getContentAsString()).getKeyByKeyId(keys.current().kid()))
          .isNotNull();
    }
  }
}
