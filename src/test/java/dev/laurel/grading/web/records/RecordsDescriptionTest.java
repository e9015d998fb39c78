package dev.laurel.grading.web.records;

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
class RecordsDescriptionTest {

  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE");

  private final RecordDoors doors = new RecordDoors();
  private final JsonNode described =
      RecordDoors.json(doors.doors.get(RecordsDescriptionResource.PATH));

  @Test
  void describes_exactly_the_paths_and_methods_of_the_resources() {
    Set<String> said = new TreeSet<>();
    described
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        verb -> said.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    assertThat(said).isEqualTo(offered());
  }

  private static Set<String> offered() {
    Set<String> offered = new TreeSet<>();
    for (Class<?> resource :
        List.of(
            CaliperResource.class,
            StatementsResource.class,
            AboutResource.class,
            RecordsDescriptionResource.class)) {
      String path = resource.getAnnotation(Path.class).value();
      for (Method method : resource.getDeclaredMethods()) {
        Arrays.stream(method.getAnnotations())
            .map(Annotation::annotationType)
            .map(Class::getSimpleName)
            .filter(METHODS::contains)
            .forEach(verb -> offered.add(verb + " " + path));
      }
    }
    return offered;
  }

  @Test
  void is_openapi_3_1_with_the_address_of_this_installation() {
    assertThat(described.path("openapi").asText()).isEqualTo("3.1.0");
    String base = doors.recording.settings.baseUrl().toString();
    assertThat(described.path("servers").get(0).path("url").asText()).isEqualTo(base);
    assertThat(described.toString()).doesNotContain("laurel.example.edu");
  }

  @Test
  void every_reference_leads_somewhere() {
    for (String reference : described.findValuesAsText("$ref")) {
      assertThat(described.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
  }
}
