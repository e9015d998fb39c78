package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The claim lti1p1 (LTI 1.3 migration guide). */
class FormerLaunchTest {
  private static final String SECRET = "my-lti11-secret";
  private static final long EXP = PlatformForTests.NOW.getEpochSecond() + 60;
  private static final String BASE =
      "179248902&deployment-1&https://platform.example&client-1&" + EXP + "&nonce-1";

  private final PlatformForTests platform = new PlatformForTests();

  private VerifiedLaunch launch(Map<String, Object> former) {
    Map<String, Object> claims = platform.resourceLinkClaims();
    claims.put(PlatformForTests.claim("lti1p1"), former);
    return platform.launch(claims);
  }

  private static String sign(String base) {
    return Base64.getEncoder().encodeToString(FormerLaunch.sign(SECRET, base));
  }

  private boolean proven(String secret, Map<String, Object> former) {
    VerifiedLaunch launch = launch(former);
    return launch.former().orElseThrow().isProvenBy(secret, launch);
  }

  private static Map<String, Object> signed(String signature) {
    return new HashMap<>(
        Map.of(
            "user_id", "34212",
            "oauth_consumer_key", "179248902",
            "oauth_consumer_key_sign", signature));
  }

  @Test
  void signs_as_the_migration_guide_does() {
    String base = "179248902&689302&https://lmsvendor.com&PM48OJSfGDTAzAo&1551290856&172we8671fd8z";
    assertThat(sign(base)).isEqualTo("lWd54kFo5qU7xshAna6v8BwoBm6tmUjc6GTax6+12ps=");
  }

  @Test
  void takes_the_signature_of_this_launch_with_the_shared_secret() {
    assertThat(proven(SECRET, signed(sign(BASE)))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          another consumer key, 179248902, 179248903
          another deployment,   deployment-1, deployment-2
          another issuer,       platform.example, platform2.example
          another client,       client-1, client-2
          another nonce,        nonce-1, nonce-2
          another separator,    '&', ','
          """)
  void rejects_the_signature_of(String title, String ours, String theirs) {
    assertThat(proven(SECRET, signed(sign(BASE.replace(ours, theirs))))).as(title).isFalse();
  }

  @Test
  void rejects_the_signature_of_another_moment() {
    assertThat(proven(SECRET, signed(sign(BASE.replace(EXP + "", (EXP + 1) + ""))))).isFalse();
  }

  @Test
  void rejects_a_signature_by_another_secret() {
    assertThat(proven("my-lti11-secreT", signed(sign(BASE)))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"''", "'***'", "AAAA", "lWd54kFo5qU7xshAna6v8BwoBm6tmUjc6GTax6+12ps="})
  void rejects_what_is_no_signature_of_it(String text) {
    assertThat(proven(SECRET, signed(text))).isFalse();
  }

  @Test
  void proves_nothing_without_a_key_or_a_signature() {
    Map<String, Object> withoutKey = signed(sign(BASE));
    withoutKey.remove("oauth_consumer_key");
    assertThat(proven(SECRET, withoutKey)).isFalse();
    Map<String, Object> withoutSignature = signed(sign(BASE));
    withoutSignature.remove("oauth_consumer_key_sign");
    assertThat(proven(SECRET, withoutSignature)).isFalse();
  }

  @Test
  void reads_every_former_key() {
    Map<String, Object> all = signed("x");
    all.put("context_id", "c");
    all.put("resource_link_id", "l");
    assertThat(launch(all).former())
        .contains(
            new FormerLaunch(
                Optional.of("179248902"),
                Optional.of("x"),
                Optional.of("34212"),
                Optional.of("l"),
                Optional.of("c")));
    assertThat(platform.launch(platform.resourceLinkClaims()).former()).isEmpty();
  }

  @Test
  void does_not_print_its_signature() {
    assertThat(launch(signed("secret-signature")).former().orElseThrow().toString())
        .contains("179248902")
        .doesNotContain("secret-signature");
  }
}
