package dev.laurel.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.keys.KeysForTests;
import dev.laurel.keys.RotateToolKeys;
import dev.laurel.keys.ToolKeys;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Settings;
import dev.laurel.shared.Settings.KeyRotation;
import dev.laurel.testing.Doors;
import dev.laurel.testing.HandClock;
import dev.laurel.testing.TestOperator;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an operator looks at the keys of the tool, and replaces them. */
class OperatorKeysPagesTest {

  private static final String KEYS = "/operator/keys";

  private final HandClock clock = new HandClock();
  private final KeysForTests.MemoryToolKeys stored = new KeysForTests.MemoryToolKeys();
  private final ToolKeys keys =
      new ToolKeys(stored, KeysForTests.sealing(clock), new Ids(clock), clock);
  private final TestOperator operator = new TestOperator();
  private final Doors doors = doors(Duration.ofDays(90));

  private Doors doors(Duration period) {
    Settings settings = Doors.settings(URI.create("http://localhost:8080"));
    RotateToolKeys rotate = new RotateToolKeys(keys, stored, new KeyRotation(period), clock);
    return Doors.of(new OperatorKeysResource(operator, keys, rotate, settings));
  }

  private Document page(Doors shown, String query) throws Exception {
    MockHttpResponse answer = shown.get(KEYS + query, "Accept", "text/html");
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  private String done(String action, String form) {
    MockHttpResponse answer = doors.post(KEYS + action, form);
    assertThat(answer.getStatus()).isEqualTo(303);
    String location = String.valueOf(answer.getOutputHeaders().getFirst("Location"));
    return location.substring(location.indexOf('?'));
  }

  private List<String> states() throws Exception {
    return page(doors, "").select("#keys tbody td:nth-child(2)").eachText();
  }

  @Test
  void the_key_that_signs_is_named_and_none_of_its_secret_is_shown() throws Exception {
    String kid = keys.current().kid();
    Document page = page(doors, "");
    assertThat(page.select("#keys code").eachText()).containsExactly(kid);
    assertThat(states()).containsExactly("Signs now");
    assertThat(page.select("a[href=http://localhost:8080/lti/jwks.json]")).hasSize(1);
    assertThat(page.html()).doesNotContain(stored.all().getFirst().sealed());
  }

  @Test
  void the_next_key_is_announced_once_and_the_button_goes_away() throws Exception {
    keys.current();
    assertThat(done("/rotate", "")).isEqualTo("?done=announced");
    assertThat(states()).containsExactly("Announced: published, signs later", "Signs now");
    assertThat(page(doors, "?done=announced").text()).contains("It signs in a day.");
    assertThat(page(doors, "").select("form[action$=rotate] button")).isEmpty();
    assertThat(done("/rotate", "")).isEqualTo("?done=waiting");
    assertThat(states()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sure=", "sure=no", "sure=YES", "other=yes"})
  void without_the_tick_no_key_is_withdrawn(String form) throws Exception {
    String kid = keys.current().kid();
    assertThat(done("/replace", form)).isEqualTo("?done=unsure");
    assertThat(page(doors, "?done=unsure").text()).contains("Nothing was changed");
    assertThat(keys.current().kid()).isEqualTo(kid);
  }

  @Test
  void with_the_tick_a_new_key_signs_at_once_and_the_old_one_is_gone() throws Exception {
    String kid = keys.current().kid();
    assertThat(done("/replace", "sure=yes")).isEqualTo("?done=replaced");
    assertThat(states()).containsExactly("Signs now", "Gone: neither signs nor is published");
    assertThat(keys.current().kid()).isNotEqualTo(kid);
    assertThat(keys.publicKeySetJson()).doesNotContain(kid);
  }

  @Test
  void where_keys_are_rotated_by_hand_only_the_page_says_so() throws Exception {
    keys.current();
    assertThat(page(doors(Duration.ZERO), "").text()).contains("LAUREL_KEY_ROTATION is zero");
    assertThat(page(doors, "").text()).doesNotContain("LAUREL_KEY_ROTATION");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "%3Cscript%3E", "unsure%0d%0a"})
  void a_message_that_nobody_wrote_is_not_shown(String done) throws Exception {
    keys.current();
    Document page = page(doors, "?done=" + done);
    assertThat(page.select(".toast").text()).isEmpty();
  }

  @Test
  void nobody_but_the_operator_sees_or_replaces_a_key() {
    String kid = keys.current().kid();
    operator.signOut();
    assertThat(doors.get(KEYS).getStatus()).isEqualTo(401);
    assertThat(doors.post(KEYS + "/rotate", "").getStatus()).isEqualTo(401);
    assertThat(doors.post(KEYS + "/replace", "sure=yes").getStatus()).isEqualTo(401);
    assertThat(stored.all()).hasSize(1);
    assertThat(keys.current().kid()).isEqualTo(kid);
  }

  @Test
  void every_state_has_words_in_three_languages() throws Exception {
    keys.current();
    done("/rotate", "");
    clock.forward(Duration.ofDays(1));
    done("/rotate", "");
    for (String language : List.of("en", "de", "es")) {
      assertThat(page(doors, "?lang=" + language).select("#keys tbody tr")).hasSize(3);
    }
    assertThat(states())
        .containsExactly(
            "Announced: published, signs later", "Signs now", "Retired: published, signs no more");
    clock.forward(Duration.ofDays(30));
    assertThat(states().getLast()).isEqualTo("Gone: neither signs nor is published");
  }
}
