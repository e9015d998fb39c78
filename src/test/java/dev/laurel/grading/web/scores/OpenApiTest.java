package dev.laurel.grading.web.scores;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The description says what the doors do. */
class OpenApiTest {

  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE");

  private final ScoreDoors doors = new ScoreDoors();
  private final JsonNode described = ScoreDoors.json(doors.doors.get("/api/openapi.json"));

  @Test
  void describes_exactly_the_paths_and_methods_of_the_resources() {
    Set<String> said = new TreeSet<>();
    described
        .path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> {
                          String name = method.toUpperCase(Locale.ROOT);
                          if (METHODS.contains(name)) {
                            said.add(name + " " + path.getKey());
                          }
                        }));
    assertThat(said).isEqualTo(offered());
  }

  private static Set<String> offered() {
    Set<String> offered = new TreeSet<>();
    for (Class<?> resource :
        List.of(
            TokenResource.class,
            LineItemsResource.class,
            LineItemResource.class,
            OpenApiResource.class)) {
      String base = resource.getAnnotation(Path.class).value();
      for (Method method : resource.getDeclaredMethods()) {
        Path more = method.getAnnotation(Path.class);
        Arrays.stream(method.getAnnotations())
            .map(Annotation::annotationType)
            .map(Class::getSimpleName)
            .filter(METHODS::contains)
            .forEach(
                verb -> offered.add(verb + " " + base + (more == null ? "" : "/" + more.value())));
      }
    }
    return offered;
  }

  @Test
  void is_openapi_3_1_with_the_addresses_of_this_installation() {
    assertThat(described.path("openapi").asText()).isEqualTo("3.1.0");
    String base = doors.passing.settings.baseUrl().toString();
    assertThat(described.path("servers").get(0).path("url").asText()).isEqualTo(base);
    assertThat(described.findValuesAsText("tokenUrl")).containsExactly(base + "/api/token");
    assertThat(described.toString()).doesNotContain("laurel.example.edu");
  }

  @Test
  void every_reference_leads_somewhere() {
    for (String reference : described.findValuesAsText("$ref")) {
      assertThat(described.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
  }

  @Test
  void examples_are_accepted_words() {
    JsonNode score = described.path("components").path("schemas").path("Score").path("properties");
    for (dev.laurel.lti.GradingProgress known : dev.laurel.lti.GradingProgress.values()) {
      assertThat(score.path("gradingProgress").toString()).contains(known.wireName());
    }
    for (dev.laurel.lti.ActivityProgress known : dev.laurel.lti.ActivityProgress.values()) {
      assertThat(score.path("activityProgress").toString()).contains(known.wireName());
    }
  }
}
