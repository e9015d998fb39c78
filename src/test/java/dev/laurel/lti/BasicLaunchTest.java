package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BasicLaunchTest {

  private static final URI TOOL = URI.create("https://tool.example/launch?unit=3&q=a+b");
  private static final BasicLaunch.Signer SIGNER =
      new BasicLaunch.Signer("key", "secret", "nonce", Instant.ofEpochSecond(1234567890));

  private static BasicLaunch launch() {
    return BasicLaunch.signed(TOOL, Map.of("resource_link_id", "r 1"), SIGNER);
  }

  @Test
  void says_what_lti_1_1_asks_for() {
    assertThat(launch().address()).isEqualTo(TOOL);
    assertThat(launch().form())
        .containsEntry("lti_message_type", "basic-lti-launch-request")
        .containsEntry("lti_version", "LTI-1p0")
        .containsEntry("resource_link_id", "r 1")
        .containsEntry("oauth_version", "1.0")
        .containsEntry("oauth_signature_method", "HMAC-SHA1")
        .containsEntry("oauth_timestamp", "1234567890")
        .containsEntry("oauth_consumer_key", "key")
        .containsEntry("oauth_nonce", "nonce")
        .containsEntry("oauth_callback", "about:blank")
        .hasSize(10);
  }

  /** Computed apart, with the module hmac of Python 3. */
  @Test
  void is_signed_over_its_form_and_the_query_of_the_address() {
    assertThat(launch().form()).containsEntry("oauth_signature", "EbUjEllgNH63e8iDbhDglG8gkzk=");
  }

  @Test
  void any_change_makes_another_signature() {
    Map<String, String> changed = new LinkedHashMap<>(Map.of("resource_link_id", "r 2"));
    assertThat(BasicLaunch.signed(TOOL, changed, SIGNER).form().get("oauth_signature"))
        .isNotEqualTo(launch().form().get("oauth_signature"));
  }

  @Test
  void its_words_for_a_log_hold_no_secret() {
    assertThat(SIGNER).hasToString("Signer[key]");
    assertThat(launch()).hasToString("BasicLaunch[tool.example]");
  }
}
