package dev.laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.demo.Activity.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTest {

  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

  private final Room room = new Room();
  private final Person teacher = room.person("1001");

  @Test
  void a_review_has_the_recorded_claims_in_the_recorded_order() {
    JsonNode recorded = Recorded.file("id-tokens/manual-review.json").path("claims");
    List<String> names = names(recorded);
    names.remove("https://purl.imsglobal.org/spec/lti-bo/claim/basicoutcome");

    JsonNode claims = claims(new Errand.Review("401", "1003"));

    assertThat(names(claims)).isEqualTo(names);
    for (String name : List.of("for_user", "message_type", "roles", "version")) {
      assertThat(claims.path(LTI + name)).as(name).isEqualTo(recorded.path(LTI + name));
    }
    assertThat(claims.path("sub").asText()).isEqualTo("1001");
  }

  @Test
  void it_opens_where_the_tool_said_that_reviews_open() {
    Activity activity =
        room.courses.create(
            Activity.of(
                    room.courses.find("201").orElseThrow(),
                    room.site.preconfigured(),
                    "A",
                    "",
                    new Place("http://tool/a", new CustomParameters(Map.of("award", "A"))))
                .reviewedAt(
                    new Place("http://tool/review", new CustomParameters(Map.of("view", "all")))));

    JsonNode review = claims(new Errand.Review(activity.linkId(), "1003"));
    JsonNode open = claims(new Errand.Open(activity.linkId()));

    assertThat(review.path(LTI + "target_link_uri").asText()).isEqualTo("http://tool/review");
    assertThat(review.path(LTI + "custom").path("view").asText()).isEqualTo("all");
    assertThat(review.path(LTI + "custom").path("award").asText()).isEqualTo("A");
    assertThat(open.path(LTI + "target_link_uri").asText()).isEqualTo("http://tool/a");
    assertThat(open.path(LTI + "custom").has("view")).isFalse();
    assertThat(open.has(LTI + "for_user")).isFalse();
  }

  @Test
  void a_learner_reviews_nobody() {
    assertThat(room.visits.of(room.person("1004"), new Errand.Review("401", "1003"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1001", "4711", "", "x"})
  void only_learners_of_the_course_are_reviewed(String user) {
    assertThat(room.visits.of(teacher, new Errand.Review("401", user))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"open 401", "choose 201 602", "review 401 1003"})
  void an_errand_is_the_same_after_it_was_stored(String stored) {
    assertThat(Errand.read(stored).stored()).isEqualTo(stored);
  }

  private JsonNode claims(Errand errand) {
    Visit visit = room.visits.of(teacher, errand).orElseThrow();
    return Recorded.json(PhpJson.write(room.claims.of(visit, "n-1")));
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
