package dev.laurel.story.launches;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A Moodle whose LTI key cannot be used: the operator makes a secret on the page of the LMS, and
 * what the plugin's own code signs with it is taken by the running server, as long as it is that
 * very secret of that very LMS.
 */
class MoodleSecretIT {

  private static final String PLATFORMS = Lmses.TOOL + "/operator/platforms";

  private final Visitor operator = new Visitor();

  @BeforeAll
  static void php_is_there() {
    Plugin.requirePhp();
  }

  @BeforeEach
  void sign_in() {
    operator.submit(
        operator.get(Lmses.TOOL + "/operator/login").form("form:has(input[name=password])"),
        Map.of("password", "operator for tests"));
  }

  private String page(TestLms lms) {
    return operator
            .get(PLATFORMS)
            .html()
            .select("tr:contains(" + lms.clientId() + ") th a")
            .attr("abs:href")
        + "/notice-secrets";
  }

  private String makes(TestLms lms) {
    return operator
        .submit(operator.get(page(lms)).form("form:has(button.primary)"), Map.of())
        .html()
        .select("#copy-secret")
        .attr("value");
  }

  private void withdraws(TestLms lms, String secret) {
    String form = "form[action$=" + secret.substring(0, secret.indexOf('.')) + "]";
    operator.submit(operator.get(page(lms)).form(form), Map.of());
  }

  /** What nothing proves is answered 403, what is proven and not taken 400. */
  private static void assertRefused(Person.Answer answer, String check) {
    int status = check.equals("nonce") ? 400 : 403;
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo("{\"refused\":[\"" + check + "\"]}");
  }

  @Test
  void grade_that_the_plugin_signs_with_a_secret_is_in_the_ledger_once() throws Exception {
    TestLms moodle = Plugin.opened("moodle-with-secret");
    String secret = makes(moodle);
    moodle.feels(TestLms.Mood.DOWN);
    try (StoredRows rows = StoredRows.open()) {
      String body = Plugin.message(moodle, secret, Plugin.COURSE, "8.50000");
      assertThat(Plugin.post(body).status()).isEqualTo(200);
      assertThat(rows.outcomes(moodle)).isEqualTo(1);
      assertRefused(Plugin.post(body), "nonce");
      String again = Plugin.message(moodle, secret, Plugin.COURSE, "8.50000");
      assertThat(Plugin.post(again).status()).as("again, anew").isEqualTo(200);
      assertThat(rows.outcomes(moodle)).isEqualTo(1);
      String other = Plugin.message(moodle, secret, Plugin.COURSE, "9.00000");
      assertThat(Plugin.post(other).status()).isEqualTo(200);
      assertThat(rows.outcomes(moodle)).isEqualTo(2);
    }
  }

  @Test
  void secret_is_replaced_without_a_grade_being_refused_and_refused_once_it_is_withdrawn()
      throws Exception {
    TestLms moodle = Plugin.opened("moodle-with-two-secrets");
    String old = makes(moodle);
    String young = makes(moodle);
    assertThat(post(moodle, old, "1.00000").status()).isEqualTo(200);
    assertThat(post(moodle, young, "2.00000").status()).isEqualTo(200);
    withdraws(moodle, old);
    assertRefused(post(moodle, old, "3.00000"), "key_id");
    assertThat(post(moodle, young, "3.00000").status()).isEqualTo(200);
    withdraws(moodle, young);
    assertRefused(post(moodle, young, "4.00000"), "key_id");
    String signed = Plugin.message(moodle, Plugin.COURSE, "4.00000");
    assertThat(Plugin.post(signed).status()).as("with the key").isEqualTo(200);
  }

  @Test
  void secret_of_another_lms_or_a_made_up_one_signs_nothing() throws Exception {
    TestLms moodle = Plugin.opened("moodle-robbed");
    TestLms other = Plugin.opened("moodle-robber");
    String ours = makes(moodle);
    String theirs = makes(other);
    try (StoredRows rows = StoredRows.open()) {
      assertRefused(post(moodle, theirs, "10.00000"), "key_id");
      String forged = ours.substring(0, 37) + theirs.substring(37);
      assertRefused(post(moodle, forged, "10.00000"), "signature");
      String body = Plugin.message(moodle, ours, Plugin.COURSE, "10.00000");
      int place = body.lastIndexOf('.') + 10;
      char letter = body.charAt(place) == 'A' ? 'B' : 'A';
      String changed = body.substring(0, place) + letter + body.substring(place + 1);
      assertRefused(Plugin.post(changed), "signature");
      assertThat(rows.outcomes(moodle)).isZero();
    }
  }

  @Test
  void no_secret_is_good_where_none_was_made() throws Exception {
    TestLms moodle = Plugin.opened("moodle-without-secret");
    String invented = "0192f0c4-7d1e-7abc-8def-0123456789ab." + "A".repeat(43);
    assertRefused(post(moodle, invented, "10.00000"), "key_id");
  }

  private static Person.Answer post(TestLms lms, String secret, String points) throws Exception {
    return Plugin.post(Plugin.message(lms, secret, Plugin.COURSE, points));
  }
}
