package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretsTest {
  private static final String TOKEN = "s3cr3t-token-value";

  @Test
  void nothing_that_carries_a_secret_prints_it() {
    AccessToken token = new AccessToken(TOKEN, Set.of(Scopes.SCORE), PlatformForTests.NOW);
    LtiRequest request = Call.get(URI.create("https://p.example/x"), "a/b").with(token);
    LtiResponse response =
        new LtiResponse(200, "OK", Map.of(), TOKEN.getBytes(StandardCharsets.UTF_8));
    assertThat(request.headers()).containsEntry("Authorization", "Bearer " + TOKEN);
    assertThat(List.of(token.toString(), request.toString(), response.toString()))
        .noneMatch(text -> text.contains(TOKEN));
  }

  @Test
  void a_log_detail_hides_tokens_and_keeps_to_one_short_line() {
    String jwt = new PlatformForTests().idToken(Map.of("sub", "x"));
    String detail =
        new LaunchRejected(
                Check.CLAIMS, "a\r\nb\u202Ec " + jwt + " Bearer " + TOKEN + "y".repeat(999))
            .detail();
    assertThat(detail).startsWith("CLAIMS: a  b c [token] [token]").hasSizeLessThan(350);
    assertThat(detail).doesNotContain(TOKEN, jwt, "\n", "\r", "\u202E");
  }

  @Test
  void a_tool_key_prints_its_id_only() {
    ToolKey key = new ToolKey("k", new PlatformForTests().key());
    assertThat(key).hasToString("ToolKey[kid=k]");
  }

  @Test
  void finds_headers_in_any_case() {
    LtiResponse response = new LtiResponse(200, "", Map.of("link", List.of("a", "b")), new byte[0]);
    assertThat(response.all("Link")).containsExactly("a", "b");
    assertThat(response.first("LINK")).contains("a");
    assertThat(response.first("Retry-After")).isEmpty();
  }
}
