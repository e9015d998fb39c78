package dev.laurel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.laurel.platform.LoadRegistrations.Loaded;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadRegistrationsTest {

  private static final String GOOD =
      """
      {
        "platforms": [
          {
            "name": "Moodle",
            "issuer": "https://moodle.example",
            "clientId": "client-1",
            "deploymentIds": ["1"],
            "authorizationEndpoint": "https://moodle.example/auth",
            "tokenEndpoint": "https://moodle.example/token",
            "jwksUri": "https://moodle.example/jwks"
          }
        ]
      }
      """;

  private final Registering world = new Registering();

  private Loaded load(String json) {
    return world.load.load(json, "lms.json");
  }

  private List<String> troubles(String json) {
    RegistrationsUnreadable refused =
        catchThrowableOfType(RegistrationsUnreadable.class, () -> load(json));
    assertThat(refused).as("refused").isNotNull();
    assertThat(world.platforms.all()).as("refused whole").isEmpty();
    return refused.troubles();
  }

  @Test
  void adds_what_is_new() {
    assertThat(load(GOOD)).isEqualTo(new Loaded(1, 0, 0));
    RegisteredPlatform added = world.platforms.all().getFirst();
    assertThat(added.name()).isEqualTo("Moodle");
    assertThat(added.registration().tokenAudience()).isEqualTo("https://moodle.example/token");
    assertThat(added.deployment("1")).isPresent();
  }

  @Test
  void changes_nothing_the_second_time() {
    load(GOOD);
    List<RegisteredPlatform> before = world.platforms.all();
    assertThat(load(GOOD)).isEqualTo(new Loaded(0, 0, 1));
    assertThat(world.platforms.all()).isEqualTo(before);
    assertThat(world.tenants).hasSize(1);
  }

  @Test
  void brings_names_endpoints_and_the_audience_up_to_date() {
    load(GOOD);
    String id = world.platforms.all().getFirst().id();
    for (String changed :
        List.of(
            GOOD.replace("\"Moodle\"", "\"Our Moodle\""),
            GOOD.replace("/auth", "/authorize"),
            GOOD.replace("/token", "/tokens"),
            GOOD.replace("/jwks", "/certs"),
            GOOD.replace("\"jwksUri\"", "\"tokenAudience\": \"aud\", \"jwksUri\""))) {
      assertThat(load(changed)).isEqualTo(new Loaded(0, 1, 0));
      assertThat(load(changed)).isEqualTo(new Loaded(0, 0, 1));
    }
    assertThat(world.platforms.all()).extracting(RegisteredPlatform::id).containsExactly(id);
    assertThat(world.platforms.all().getFirst().registration().tokenAudience()).isEqualTo("aud");
  }

  @Test
  void adds_deployments_and_takes_none_away() {
    load(GOOD);
    assertThat(load(GOOD.replace("[\"1\"]", "[\"2\"]"))).isEqualTo(new Loaded(0, 1, 0));
    assertThat(world.platforms.all().getFirst().deployments())
        .extracting(Deployment::deploymentId)
        .containsExactly("1", "2");
  }

  @Test
  void takes_an_empty_list() {
    assertThat(load("{\"platforms\": []}")).isEqualTo(new Loaded(0, 0, 0));
  }

  @Test
  void says_where_the_text_stops_being_json() {
    assertThat(troubles(GOOD.replace("\"client-1\",", "\"client-1\"")))
        .singleElement()
        .asString()
        .startsWith("lms.json, line 7, column 7: the text is not JSON: ");
    assertThat(troubles("")).singleElement().asString().contains("line 1, column 1");
    assertThat(troubles(GOOD + "{}")).singleElement().asString().contains("line 14");
    assertThat(troubles("[".repeat(100_000))).singleElement().asString().contains("nesting");
  }

  @Test
  void names_line_column_and_field_of_each_flaw_and_stores_nothing() {
    String broken =
        GOOD.replace("https://moodle.example/auth", "moodle/auth").replace("\"client-1\"", "\"\"");
    assertThat(troubles(broken))
        .containsExactlyInAnyOrder(
            "lms.json, line 6, column 19: platforms[0].clientId is missing or empty",
            "lms.json, line 8, column 32: platforms[0].authorizationEndpoint must be an absolute"
                + " https URL without user name and fragment");
  }

  @Test
  void places_a_missing_field_at_its_object() {
    String missing = GOOD.replace("\"name\": \"Moodle\",", "");
    assertThat(troubles(missing))
        .containsExactly("lms.json, line 3, column 5: platforms[0].name is missing or empty");
  }

  @Test
  void refuses_wrong_types() {
    assertThat(troubles(GOOD.replace("\"client-1\"", "5")))
        .contains(
            "lms.json, line 6, column 19: platforms[0].clientId must be a text in quotation"
                + " marks");
    assertThat(troubles(GOOD.replace("[\"1\"]", "\"1\"")).getFirst())
        .contains("line 7", "platforms[0].deploymentIds must be a list");
    assertThat(troubles(GOOD.replace("[\"1\"]", "[1]")).getFirst())
        .contains("platforms[0].deploymentIds must be a text");
    assertThat(troubles("{\"platforms\": [7]}").getFirst())
        .contains("line 1, column 16: platforms[0] must be an object");
    assertThat(troubles("{\"platforms\": {}}").getFirst()).contains("platforms must be a list");
    assertThat(troubles("[]").getFirst()).contains("platforms must be a list");
  }

  @Test
  void refuses_a_field_that_it_does_not_know() {
    assertThat(troubles(GOOD.replace("\"jwksUri\"", "\"jwksUrl\"")))
        .anyMatch(t -> t.contains("line 10") && t.contains("platforms[0].jwksUrl is not a field"));
    assertThat(troubles(GOOD.replaceFirst("\\{", "{\"comment\": \"x\",")))
        .anyMatch(t -> t.contains("comment is not a field known here"));
  }

  @Test
  void quotes_no_field_that_could_hold_a_secret() {
    assertThat(troubles(GOOD.replaceFirst("\\{", "{\"eyJhbGci.eyJzdWIi.c2ln\": \"x\",")))
        .anyMatch(t -> t.contains("… is not a field known here"))
        .noneMatch(t -> t.contains("eyJ"));
    assertThat(troubles("{\"eyJh.eyJz.c2ln\": 1, \"eyJh.eyJz.c2ln\": 2}"))
        .singleElement()
        .asString()
        .contains("is not JSON", "'…'")
        .doesNotContain("eyJ");
  }

  @Test
  void the_log_names_twenty_troubles_and_how_many_there_are_more() {
    String many = "{\"platforms\": [" + "7,".repeat(24) + "7]}";
    assertThat(troubles(many)).hasSize(25);
    assertThatThrownBy(() -> load(many))
        .hasMessageContaining("platforms[19] must be an object; and 5 more")
        .hasMessageNotContaining("platforms[20]");
  }

  @Test
  void refuses_the_same_field_twice() {
    assertThat(troubles(GOOD.replace("\"name\": \"Moodle\",", "\"name\": \"A\", \"name\": \"B\",")))
        .singleElement()
        .asString()
        .contains("line 4", "Duplicate field 'name'");
  }

  @Test
  void refuses_the_same_registration_twice() {
    String entry = GOOD.substring(GOOD.indexOf('[') + 1, GOOD.lastIndexOf(']'));
    String twice = "{\"platforms\": [" + entry + "," + entry + "]}";
    assertThat(troubles(twice)).singleElement().asString().contains("platforms[1] has the issuer");
  }

  @Test
  void leaves_everything_out_when_one_entry_is_broken() {
    String entry = GOOD.substring(GOOD.indexOf('[') + 1, GOOD.lastIndexOf(']'));
    String second = entry.replace("moodle.example", "other.example").replace("\"1\"", "\"\"");
    assertThatThrownBy(() -> load("{\"platforms\": [" + entry + "," + second + "]}"))
        .isInstanceOf(RegistrationsUnreadable.class)
        .hasMessageContaining("platforms[1].deploymentIds");
    assertThat(world.platforms.all()).isEmpty();
    assertThat(world.tenants).isEmpty();
  }
}
