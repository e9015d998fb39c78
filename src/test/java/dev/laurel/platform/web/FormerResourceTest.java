package dev.laurel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.keys.KeysForTests;
import dev.laurel.lti.PlatformForTests;
import dev.laurel.platform.KeepConsumers;
import dev.laurel.platform.MemoryConsumers;
import dev.laurel.platform.MemoryPlatforms;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.testing.Doors;
import dev.laurel.testing.HandClock;
import dev.laurel.testing.TestOperator;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormerResourceTest {

  private static final String PATH = "/operator/platforms/platform/lti11";

  private final HandClock clock = new HandClock();
  private final MemoryPlatforms platforms = new MemoryPlatforms();
  private final KeepConsumers consumers =
      new KeepConsumers(new MemoryConsumers(), platforms, KeysForTests.sealing(clock), clock);
  private final TestOperator operator = new TestOperator();

  private final Doors doors =
      Doors.of(
          new FormerResource(
              operator, platforms, consumers, Doors.settings(URI.create("http://localhost:8080"))));

  @BeforeEach
  void register() {
    platforms.add(
        new RegisteredPlatform(
            "platform", new PlatformForTests().registration(), "University", List.of()),
        clock.instant());
  }

  private static Document html(MockHttpResponse answer) throws UnsupportedEncodingException {
    return Jsoup.parse(answer.getContentAsString());
  }

  @Test
  void an_operator_adds_a_key_and_never_sees_its_secret_again()
      throws UnsupportedEncodingException {
    MockHttpResponse added =
        doors.post(PATH, "consumerKey=old-key&consumerSecret=s3cret", "Accept", "text/html");
    assertThat(added.getStatus()).isEqualTo(303);
    Document page = html(doors.get(PATH, "Accept", "text/html"));
    assertThat(page.select("tbody th").text()).isEqualTo("old-key");
    assertThat(page.html()).doesNotContain("s3cret");
    assertThat(consumers.secret("platform", "old-key").orElseThrow().reveal()).isEqualTo("s3cret");
  }

  @Test
  void an_operator_removes_a_key() {
    doors.post(PATH, "consumerKey=old-key&consumerSecret=s3cret");
    assertThat(doors.post(PATH + "/remove", "consumerKey=old-key").getStatus()).isEqualTo(303);
    assertThat(consumers.keys("platform")).isEmpty();
  }

  @Test
  void a_form_without_a_secret_says_what_is_missing_and_keeps_the_key()
      throws UnsupportedEncodingException {
    MockHttpResponse refused = doors.post(PATH, "consumerKey=old-key", "Accept", "text/html");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(html(refused).select("input[name=consumerKey]").attr("value")).isEqualTo("old-key");
    assertThat(html(refused).select("[role=alert]").text()).contains("Shared secret");
  }

  @Test
  void it_is_closed_to_everybody_else_and_for_unknown_platforms() {
    String other = "/operator/platforms/other/lti11";
    assertThat(doors.get(other).getStatus()).isEqualTo(404);
    assertThat(doors.post(other, "consumerKey=k&consumerSecret=s").getStatus()).isEqualTo(404);
    operator.signOut();
    assertThat(doors.get(PATH).getStatus()).isEqualTo(401);
    assertThat(doors.post(PATH, "consumerKey=k&consumerSecret=s").getStatus()).isEqualTo(401);
    assertThat(doors.post(PATH + "/remove", "consumerKey=k").getStatus()).isEqualTo(401);
  }

  @Test
  void it_speaks_three_languages() throws UnsupportedEncodingException {
    for (String lang : List.of("en", "de", "es")) {
      Document page = html(doors.get(PATH + "?lang=" + lang, "Accept", "text/html"));
      assertThat(page.select("html").attr("lang")).isEqualTo(lang);
    }
  }
}
