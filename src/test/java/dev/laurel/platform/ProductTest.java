package dev.laurel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.lti.Registration;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductTest {

  @ParameterizedTest
  @CsvSource({
    "moodle, https://x.example, https://x.example/auth, MOODLE",
    "Canvas, https://x.example, https://x.example/auth, CANVAS",
    "BlackboardLearn, https://x.example, https://x.example/auth, BLACKBOARD",
    "desire2learn, https://x.example, https://x.example/auth, BRIGHTSPACE",
    "schoology, https://x.example, https://x.example/auth, SCHOOLOGY",
    "sakai, https://x.example, https://x.example/auth, SAKAI",
    "Open edX, https://x.example, https://x.example/auth, OPEN_EDX",
    "'', https://m.example, https://m.example/mod/lti/auth.php, MOODLE",
    "'', https://m.example/demo, https://m.example/demo/mod/lti/auth, MOODLE",
    "'', https://m.example, https://m.example/mod/lti/auth.phpx, OTHER",
    "'', https://canvas.instructure.com, https://sso.canvaslms.com/api/lti/authorize_redirect,"
        + " CANVAS",
    "'', https://blackboard.com, https://developer.blackboard.com/api/v1/gateway/oidcauth,"
        + " BLACKBOARD",
    "'', https://s.brightspace.com, https://s.brightspace.com/d2l/lti/authenticate, BRIGHTSPACE",
    "'', https://schoology.schoology.com, https://lti-service.svc.schoology.com/a, SCHOOLOGY",
    "'', https://sakai.example, https://sakai.example/imsoidc/lti13/oidc_auth, SAKAI",
    "'', https://lms.example, https://lms.example/api/lti_consumer/v1/launch/, OPEN_EDX",
    "ilias, https://x.example, https://x.example/auth, OTHER",
    "'', https://x.example, https://x.example/auth, OTHER"
  })
  void is_told_or_guessed(String family, String issuer, String login, Product product) {
    Registration registration =
        new Registration(
            issuer,
            "c",
            URI.create(login),
            URI.create(issuer + "/t"),
            "",
            URI.create(issuer + "/k"),
            Set.of());
    assertThat(Product.of(family, registration)).isEqualTo(product);
  }
}
