package dev.laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.demo.Activity.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VariablesTest {

  private final Room room = new Room();
  private final Visit visit = room.open(room.person("1003"), room.activity("401"));

  @ParameterizedTest
  @CsvSource({
    "$Context.id, 201",
    "$Context.label, DS101",
    "$Context.title, Introduction to Data Science",
    "$Context.sourcedId, SIS-DS101",
    "$Context.id.history, ''",
    "$CourseSection.label, DS101",
    "$CourseSection.sourcedId, SIS-DS101",
    "$ResourceLink.id, 401",
    "$ResourceLink.title, Badges",
    "$ResourceLink.description, About it",
    "$User.id, 1003",
    "$User.username, student1",
    "$Person.name.full, Ana Öztürk",
    "$Person.name.given, Ana",
    "$Person.name.family, Öztürk",
    "$Person.name.middle, ''",
    "$Person.email.primary, student1@example.invalid",
    "$Person.sourcedId, S-1",
    "$Membership.role, http://purl.imsglobal.org/vocab/lis/v2/membership#Learner",
    "$LineItems.url, http://127.0.0.1:8081/mod/lti/services/201/lineitems?type_id=601",
    "$LineItem.url, http://127.0.0.1:8081/mod/lti/services/201/lineitems/504/lineitem?type_id=601",
    "$Scores.url, "
        + "http://127.0.0.1:8081/mod/lti/services/201/lineitems/504/lineitem/scores?type_id=601",
    "$ToolProxyBinding.memberships.url, "
        + "http://127.0.0.1:8081/mod/lti/services/CourseSection/201/bindings/601/memberships",
    "$Foo.bar, $Foo.bar",
    "$ResourceLink.submission.endDateTime, $ResourceLink.submission.endDateTime",
    "Context.id, Context.id",
    "'see $Context.id', 'see $Context.id'",
    "'', ''"
  })
  void puts_in_what_moodle_knows_and_leaves_the_rest(String value, String expected) {
    assertThat(room.variables.expand(value, visit)).isEqualTo(expected);
  }

  static Iterable<JsonNode> advertised() {
    return Recorded.file("platform/openid-configuration.http.json")
        .path("body")
        .path("https://purl.imsglobal.org/spec/lti-platform-configuration")
        .path("variables");
  }

  /** The first three that Moodle advertises are names of messages. */
  @ParameterizedTest
  @MethodSource("advertised")
  void knows_every_variable_that_is_advertised(JsonNode name) {
    if (name.asText().contains(".")) {
      assertThat(room.variables.expand("$" + name.asText(), visit)).doesNotStartWith("$");
    }
  }

  @Test
  void without_a_column_its_address_is_empty() {
    Visit ungraded = room.open(room.person("1003"), room.activity("402"));

    assertThat(room.variables.expand("$LineItem.url", ungraded)).isEmpty();
  }

  @Test
  void while_content_is_chosen_there_is_no_link() {
    Visit choosing =
        room.visits.of(room.person("1001"), new Errand.Choose("201", "601")).orElseThrow();

    assertThat(room.variables.expand("$ResourceLink.id", choosing)).isEmpty();
    assertThat(room.variables.expand("$Context.id", choosing)).isEqualTo("201");
  }

  @Test
  void a_name_with_capitals_or_odd_characters_comes_twice() {
    CustomParameters custom = new CustomParameters(Map.of("Due-Date", "$Context.id"));

    assertThat(custom.expanded(value -> room.variables.expand(value, visit)))
        .containsExactly(Map.entry("due_date", "201"), Map.entry("Due-Date", "201"));
  }

  @Test
  void for_one_name_the_tools_value_wins_over_the_links() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("award", "A");
    values.put("site", "of the link");
    Activity activity =
        room.courses.create(
            Activity.of(
                room.courses.find("201").orElseThrow(),
                room.site.preconfigured(),
                "A",
                "",
                new Place("", new CustomParameters(values))));

    assertThat(room.open(room.person("1003"), activity).custom().values())
        .containsEntry("award", "A")
        .containsEntry("site", "demo");
  }
}
