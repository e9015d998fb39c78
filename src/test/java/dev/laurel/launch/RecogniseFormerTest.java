package dev.laurel.launch;

import static dev.laurel.lti.PlatformForTests.claim;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.lti.PlatformForTests;
import dev.laurel.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class RecogniseFormerTest {

  private final Arriving world = new Arriving();
  private final Browser browser =
      Arriving.browser(
          world.startLogin.start(Arriving.login(), Arriving.browser()).browserSecret());

  private void know(String key, String secret) {
    assertThat(world.consumers.put("platform-row", key, new Secret(secret))).isEmpty();
  }

  private Consumer<Map<String, Object>> claimed(String secret, Map<String, String> former) {
    return claims -> {
      String base =
          String.join(
              "&",
              "old-key",
              PlatformForTests.DEPLOYMENT_ID,
              PlatformForTests.ISSUER,
              PlatformForTests.CLIENT_ID,
              String.valueOf(claims.get("exp")),
              String.valueOf(claims.get("nonce")));
      Map<String, Object> claim = new LinkedHashMap<>(former);
      claim.put("oauth_consumer_key", "old-key");
      claim.put("oauth_consumer_key_sign", hmac(secret, base));
      claims.put(claim("lti1p1"), claim);
    };
  }

  private static String hmac(String secret, String base) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static FormerKey key(FormerKey.Kind kind, String former, String current) {
    return new FormerKey(Arriving.DEPLOYMENT_ROW, kind, "old-key", former, current);
  }

  @Test
  void keeps_what_a_person_a_course_and_a_link_were_called() {
    know("old-key", "the secret");
    world.launch(
        browser,
        claimed(
            "the secret",
            Map.of("user_id", "u-1", "context_id", "c-1", "resource_link_id", "l-1")));
    assertThat(world.formerKeys.all())
        .containsExactly(
            key(FormerKey.Kind.PERSON, "u-1", "person-learner-1"),
            key(FormerKey.Kind.COURSE, "c-1", "of-course-1"),
            key(FormerKey.Kind.LINK, "l-1", "link-1"));
  }

  @Test
  void keeps_nothing_and_lets_the_launch_go_on_when_the_signature_is_of_another_secret() {
    know("old-key", "the secret");
    String path = world.launch(browser, claimed("another", Map.of("user_id", "u-1")));
    assertThat(path).isEqualTo("/courses/of-course-1");
    assertThat(world.formerKeys.all()).isEmpty();
  }

  @Test
  void keeps_nothing_where_no_secret_is_known() {
    world.launch(browser, claimed("the secret", Map.of("user_id", "u-1")));
    know("other-key", "the secret");
    world.launch(browser, claimed("the secret", Map.of("user_id", "u-1")));
    assertThat(world.formerKeys.all()).isEmpty();
  }

  @Test
  void keeps_nothing_that_is_not_signed() {
    know("old-key", "the secret");
    world.launch(
        browser,
        claimed("the secret", Map.of("user_id", "u-1"))
            .andThen(
                c ->
                    c.put(
                        claim("lti1p1"),
                        Map.of("oauth_consumer_key", "old-key", "user_id", "u-1"))));
    assertThat(world.formerKeys.all()).isEmpty();
  }

  @Test
  void leaves_a_former_key_with_whom_it_was_first_proven_for() {
    know("old-key", "the secret");
    world.launch(browser, claimed("the secret", Map.of("user_id", "u-1")));
    world.launch(
        browser,
        claimed("the secret", Map.of("user_id", "u-1")).andThen(c -> c.put("sub", "another")));
    assertThat(world.formerKeys.all())
        .containsExactly(key(FormerKey.Kind.PERSON, "u-1", "person-learner-1"));
  }

  @Test
  void leaves_out_a_former_course_of_a_launch_without_one() {
    know("old-key", "the secret");
    world.launch(
        browser,
        claimed("the secret", Map.of("user_id", "u-1", "context_id", "c-1"))
            .andThen(c -> c.remove(claim("context"))));
    assertThat(world.formerKeys.all())
        .extracting(FormerKey::kind)
        .containsExactly(FormerKey.Kind.PERSON);
  }

  @Test
  void leaves_out_what_is_longer_than_an_id_may_be() {
    know("old-key", "the secret");
    world.launch(browser, claimed("the secret", Map.of("user_id", "u".repeat(256))));
    assertThat(world.formerKeys.all()).isEmpty();
  }

  @Test
  void forgets_a_secret_that_the_operator_removed() {
    know("old-key", "the secret");
    world.consumers.remove("platform-row", "old-key");
    world.launch(browser, claimed("the secret", Map.of("user_id", "u-1")));
    assertThat(world.formerKeys.all()).isEmpty();
  }
}
