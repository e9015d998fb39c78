package dev.laurel.achievement.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.laurel.achievement.Achievement;
import dev.laurel.achievement.AchievementWorkshop;
import dev.laurel.achievement.BadgeText;
import dev.laurel.credential.OneIssuer;
import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.Listening;
import dev.laurel.testing.Doors;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public address of what can be earned, for people and for programs (Open Badges 3.0). */
class AchievementDoorsTest {

  private final Listening world = new Listening();
  private final AchievementWorkshop workshop = new AchievementWorkshop(world);
  private final Course course = Grades.course(world.ids);
  private final GradedItem item = Grades.item(world.ids, course, "Final");
  private final Doors doors =
      Doors.of(
          new AchievementResource(
              workshop.achievements(),
              new OneIssuer(),
              new AchievementJson(Doors.settings(URI.create("https://laurel.example")))));

  @BeforeEach
  void know_the_item() {
    world.ports.items().save(List.of(item));
  }

  private Achievement published(String name) {
    return workshop.publish(course, name, item, "80");
  }

  private MockHttpResponse get(String id, String accept) {
    return doors.get("/achievements/" + id, "Accept", accept);
  }

  private JsonNode json(String id, String accept) throws Exception {
    MockHttpResponse answer = get(id, accept);
    assertThat(answer.getStatus()).isEqualTo(200);
    return new ObjectMapper().readTree(answer.getContentAsString());
  }

  private Document page(String id) throws Exception {
    MockHttpResponse answer = get(id, "text/html");
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/ld+json"})
  void a_program_gets_the_achievement_with_addresses_of_this_server(String accept)
      throws Exception {
    Achievement badge = published("Expert");
    JsonNode json = json(badge.id(), accept);
    assertThat(json.path("id").asText())
        .isEqualTo("https://laurel.example/achievements/" + badge.id());
    assertThat(json.path("type").get(0).asText()).isEqualTo("Achievement");
    assertThat(json.path("version").asText()).isEqualTo("1");
    assertThat(json.path("criteria").path("narrative").asText()).isEqualTo("Passes the final");
    assertThat(json.path("image").path("id").asText())
        .isEqualTo("https://laurel.example/images/png-hash.png");
    assertThat(json.path("creator").path("name").asText()).isEqualTo("Universidad de La Laguna");
    assertThat(json.path("@context").get(0).asText())
        .isEqualTo("https://www.w3.org/ns/credentials/v2");
  }

  @Test
  void any_page_of_the_web_may_read_it_and_caches_keep_the_two_forms_apart() {
    MockHttpResponse answer = get(published("Expert").id(), "application/json");
    assertThat(String.valueOf(answer.getOutputHeaders().getFirst("Access-Control-Allow-Origin")))
        .isEqualTo("*");
    assertThat(String.valueOf(answer.getOutputHeaders().get("Vary"))).contains("Accept");
  }

  @Test
  void people_read_what_it_stands_for_and_who_gives_it() throws Exception {
    Document page = page(published("Expert").id());
    assertThat(page.select("h1").text()).isEqualTo("Expert");
    assertThat(page.text())
        .contains("Knows the field", "Passes the final", "Universidad de La Laguna");
  }

  @Test
  void words_of_an_instructor_are_neither_markup_nor_broken_json() throws Exception {
    String evil = "\"</script><script>alert(1)</script>\\";
    Achievement badge = published(evil);
    assertThat(json(badge.id(), "application/json").path("name").asText()).isEqualTo(evil);
    Document page = page(badge.id());
    assertThat(page.select("h1").text()).isEqualTo(evil);
    assertThat(page.select("script:not([src])")).isEmpty();
  }

  @Test
  void a_draft_and_changes_of_a_published_badge_stay_between_instructors() throws Exception {
    String draft =
        workshop.drafts().begin(course, new BadgeText("Secret", "d", "c", "png-hash")).id();
    assertThat(get(draft, "text/html").getStatus()).isEqualTo(404);
    assertThat(get(draft, "application/json").getStatus()).isEqualTo(404);
    Achievement badge = published("Expert");
    workshop.drafts().saveText(course, badge.id(), new BadgeText("Secret", "d", "c", "png-hash"));
    assertThat(page(badge.id()).text()).contains("Expert").doesNotContain("Secret");
  }

  @Test
  void the_next_version_is_shown_under_the_same_address() throws Exception {
    Achievement badge = published("Expert");
    workshop.change(course, badge.id(), item, "90");
    assertThat(json(badge.id(), "application/json").path("version").asText()).isEqualTo("2");
  }

  @Test
  void a_paused_badge_is_still_what_its_credentials_point_to() throws Exception {
    Achievement badge = published("Expert");
    workshop.pause(course, badge.id());
    assertThat(json(badge.id(), "application/json").path("name").asText()).isEqualTo("Expert");
  }

  @Test
  void nothing_of_the_course_or_its_people_is_told() throws Exception {
    Achievement badge = published("Expert");
    String json = get(badge.id(), "application/json").getContentAsString();
    assertThat(json).doesNotContain(course.contextId(), course.tenantId(), item.id(), item.url());
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "..%2f..%2fetc", "%00", "a'--"})
  void an_address_that_was_never_given_is_not_found_in_both_forms(String id) throws Exception {
    assertThat(get(id, "text/html").getStatus()).isEqualTo(404);
    MockHttpResponse json = get(id, "application/json");
    assertThat(json.getStatus()).isEqualTo(404);
    assertThat(String.valueOf(json.getOutputHeaders().getFirst("Content-Type")))
        .startsWith("application/problem+json");
  }

  @Test
  void the_page_speaks_three_languages() throws Exception {
    String id = published("Expert").id();
    for (String language : List.of("en", "de", "es")) {
      MockHttpResponse answer =
          doors.get("/achievements/" + id + "?lang=" + language, "Accept", "text/html");
      assertThat(Jsoup.parse(answer.getContentAsString()).select("html").attr("lang"))
          .isEqualTo(language);
    }
  }
}
