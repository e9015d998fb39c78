package dev.laurel.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Channel;
import dev.laurel.grading.LmsTrouble.Kind;
import dev.laurel.insight.ManyCourses;
import dev.laurel.testing.Doors;
import dev.laurel.testing.TestOperator;
import java.time.Duration;
import java.util.stream.IntStream;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator reads of the channels of all courses. */
class OperatorChannelsPagesTest {

  private static final String CHANNELS = "/operator/channels";

  private final TestOperator operator = new TestOperator();

  private Document page(ManyCourses world, String query) throws Exception {
    MockHttpResponse answer = answer(world, query);
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  private MockHttpResponse answer(ManyCourses world, String query) {
    return Doors.of(new OperatorChannelsResource(operator, world.channels()))
        .get(CHANNELS + query, "Accept", "text/html");
  }

  private static ManyCourses world(String product) {
    return new ManyCourses(Doors.NOW, product);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "moodle|REFUSED|In Moodle: Manage tools, Laurel, Edit, Services",
        "moodle|NO_SERVICE|In Moodle: Manage tools, Laurel, Edit, Services",
        "canvas|REFUSED|In Canvas: Admin, Developer Keys, Laurel",
        "sakai|REFUSED|Allow this service for the tool Laurel",
        "moodle|UNREACHABLE|Run the self-test",
        "moodle|GONE|chooses another activity"
      })
  void trouble_is_said_in_words_with_the_screen_of_that_lms(String product, Kind kind, String todo)
      throws Exception {
    String text = page(world(product).trouble("c", kind), "").select("#channels").text();
    assertThat(text).contains(todo).contains("since 1 hour ago").contains("The <LMS>");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void every_trouble_has_words_in_every_language(Kind kind) throws Exception {
    for (String language : new String[] {"en", "de", "es"}) {
      Document page = page(world("moodle").trouble("c", kind), "?lang=" + language);
      assertThat(page.select("#channels tbody td").last().text()).isNotBlank();
    }
  }

  @Test
  void silence_is_said_aloud_with_its_days_and_what_to_look_at() throws Exception {
    ManyCourses world =
        world("moodle").heard("c", Channel.MOODLE_PLUGIN, Duration.ofDays(20), Duration.ZERO);
    assertThat(page(world, "").select("#channels").text())
        .contains("Nothing heard for 20 days.")
        .contains("Site administration > Plugins > Local plugins > Laurel");
  }

  @Test
  void what_waits_and_what_was_refused_is_counted_and_the_members_screen_is_named()
      throws Exception {
    String text = page(world("canvas").never("c", 2, 1), "").select("#channels").text();
    assertThat(text)
        .contains("2 grades wait for people")
        .contains("One grade was refused within two weeks.")
        .contains("Can retrieve user data associated with the context");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PT59S|",
        "PT90M|heard 90 minutes after",
        "PT5H|heard 5 hours after",
        "P3D|heard 3 days after"
      })
  void a_lag_is_told_from_a_minute_on(String lag, String words) throws Exception {
    ManyCourses world =
        world("moodle").heard("c", Channel.XAPI, Duration.ofDays(1), Duration.parse(lag));
    String text = page(world, "?show=all").select("#channels").text();
    assertThat(text.contains("after it happened")).isEqualTo(words != null);
    assertThat(text).contains(words == null ? "" : words);
  }

  @Test
  void pages_keep_what_is_shown() throws Exception {
    ManyCourses world = world("moodle");
    IntStream.range(0, 60)
        .forEach(n -> world.heard("c" + n, Channel.XAPI, Duration.ofDays(1), Duration.ZERO));
    assertThat(page(world, "?show=all&page=2").select("nav.buttons a").eachAttr("href"))
        .containsExactly(CHANNELS + "?show=all&page=1", CHANNELS + "?show=all&page=3");
    assertThat(page(world, "").text())
        .contains("No course needs a look of 60.")
        .contains("Nothing needs a look");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?page=-1", "?page=x", "?page=99999999999", "?page=", "?show=%3Cb%3E"})
  void nonsense_in_the_address_is_the_first_page(String query) throws Exception {
    assertThat(page(world("moodle").never("c", 1, 0), query).select("#channels tbody tr"))
        .hasSize(1);
  }

  @Test
  void nobody_but_the_operator_learns_how_the_channels_do() {
    operator.signOut();
    assertThat(answer(world("moodle"), "").getStatus()).isEqualTo(401);
  }
}
