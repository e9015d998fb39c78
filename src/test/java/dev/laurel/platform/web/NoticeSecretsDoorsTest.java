package dev.laurel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.keys.KeysForTests;
import dev.laurel.platform.KeepNoticeSecrets;
import dev.laurel.platform.MemoryNoticeSecrets;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.platform.Registering;
import dev.laurel.shared.Ids;
import dev.laurel.testing.Doors;
import dev.laurel.testing.TestOperator;
import java.io.UnsupportedEncodingException;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeSecretsDoorsTest {

  private static final String HTML = "text/html";

  private final Registering world = new Registering();
  private final TestOperator operator = new TestOperator();
  private final KeepNoticeSecrets secrets =
      new KeepNoticeSecrets(
          new MemoryNoticeSecrets(),
          world.platforms,
          KeysForTests.sealing(world.clock),
          new Ids(world.clock),
          world.clock);
  private final Doors doors =
      Doors.of(
          PlatformPages.of(world, operator),
          new NoticeSecretsResource(operator, world.platforms, secrets));
  private final RegisteredPlatform platform =
      world.add.add(Registering.entry("University", "https://moodle.example", "1"));
  private final String path = "/operator/platforms/" + platform.id() + "/notice-secrets";

  private Document page(String path) throws UnsupportedEncodingException {
    return html(doors.get(path, "Accept", HTML));
  }

  private static Document html(MockHttpResponse answer) throws UnsupportedEncodingException {
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  @Test
  void an_operator_makes_a_secret_that_is_shown_once() throws UnsupportedEncodingException {
    assertThat(page(path).select("table")).isEmpty();
    Document made = html(doors.post(path, "", "Accept", HTML));
    String text = made.select("#copy-secret").attr("value");
    assertThat(text).matches("[0-9a-f-]{36}\\.[A-Za-z0-9_-]{43}");
    Document again = page(path);
    assertThat(again.select("tbody th").text()).isEqualTo(text.substring(0, 36));
    assertThat(again.html()).doesNotContain(text.substring(37));
  }

  @Test
  void a_second_one_replaces_the_first_and_a_third_is_refused()
      throws UnsupportedEncodingException {
    doors.post(path, "", "Accept", HTML);
    assertThat(page(path).select("form:not(.inline) button.primary")).hasSize(1);
    doors.post(path, "", "Accept", HTML);
    Document full = page(path);
    assertThat(full.select("tbody tr")).hasSize(2);
    assertThat(full.select("form[action=" + path + "]")).isEmpty();
    MockHttpResponse third = doors.post(path, "", "Accept", HTML);
    assertThat(third.getStatus()).isEqualTo(409);
    assertThat(third.getContentAsString()).contains("There are two secrets already");
    assertThat(secrets.of(platform.id())).hasSize(2);
  }

  @Test
  void a_secret_is_withdrawn() throws UnsupportedEncodingException {
    String id = secrets.make(platform.id()).id();
    assertThat(doors.post(path + "/" + id, "decision=keep", "Accept", HTML).getStatus())
        .isEqualTo(400);
    assertThat(secrets.of(platform.id())).hasSize(1);
    MockHttpResponse withdrawn = doors.post(path + "/" + id, "decision=withdraw", "Accept", HTML);
    assertThat(withdrawn.getStatus()).isEqualTo(303);
    assertThat(secrets.of(platform.id())).isEmpty();
    assertThat(page(path + "?done=withdraw").text()).contains("The secret is withdrawn.");
  }

  @Test
  void it_is_closed_to_everybody_else_and_for_unknown_platforms() {
    String id = secrets.make(platform.id()).id();
    String other = "/operator/platforms/other/notice-secrets";
    assertThat(doors.get(other, "Accept", HTML).getStatus()).isEqualTo(404);
    assertThat(doors.post(other, "", "Accept", HTML).getStatus()).isEqualTo(404);
    assertThat(doors.post(other + "/" + id, "decision=withdraw", "Accept", HTML).getStatus())
        .isEqualTo(404);
    operator.signOut();
    assertThat(doors.get(path, "Accept", HTML).getStatus()).isEqualTo(401);
    assertThat(doors.post(path, "", "Accept", HTML).getStatus()).isEqualTo(401);
    assertThat(doors.post(path + "/" + id, "decision=withdraw", "Accept", HTML).getStatus())
        .isEqualTo(401);
    assertThat(secrets.of(platform.id())).hasSize(1);
  }

  @Test
  void the_page_of_a_moodle_leads_to_it() throws UnsupportedEncodingException {
    Document about = page("/operator/platforms/" + platform.id());
    assertThat(about.select("a[href=" + path + "]")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es"})
  void it_speaks_three_languages(String language) throws UnsupportedEncodingException {
    Document made = html(doors.post(path + "?lang=" + language, "", "Accept", HTML));
    assertThat(made.select("html").attr("lang")).isEqualTo(language);
    assertThat(made.text()).doesNotContain("platform.secret");
  }
}
