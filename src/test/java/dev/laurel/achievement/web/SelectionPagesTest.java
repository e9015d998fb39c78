package dev.laurel.achievement.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.SignedJWT;
import dev.laurel.achievement.Achievement;
import dev.laurel.achievement.AchievementWorkshop;
import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.ListedItem;
import dev.laurel.grading.Listening;
import dev.laurel.grading.LmsTrouble;
import dev.laurel.launch.MemoryPendingSelections;
import dev.laurel.launch.PendingSelection;
import dev.laurel.lti.DeepLinkingRequest;
import dev.laurel.lti.DeepLinkingSettings;
import dev.laurel.testing.CourseVisitor;
import dev.laurel.testing.Doors;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Choosing content for a course, and the way back to the LMS. */
class SelectionPagesTest {

  private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";

  private final Listening world = new Listening();
  private final AchievementWorkshop workshop = new AchievementWorkshop(world);
  private final Course course = Grades.course(world.ids);
  private final CourseVisitor visitor = new CourseVisitor(course);
  private final GradedItem item = Grades.item(world.ids, course, "Final");
  private final MemoryPendingSelections selections = new MemoryPendingSelections();
  private final Doors doors =
      Doors.of(BadgeDoors.all(world, workshop, visitor, selections).toArray());
  private final String base = "/courses/" + course.contextId();

  private Achievement publish(String name) {
    world.ports.items().save(List.of(item));
    return workshop.publish(course, name, item, "80");
  }

  private String asked(boolean several, Optional<Boolean> lineItems, String... types) {
    return asked("teacher", several, lineItems, types);
  }

  private String asked(String who, boolean several, Optional<Boolean> lineItems, String... types) {
    DeepLinkingSettings settings =
        new DeepLinkingSettings(
            URI.create("https://school.example:8443/return?a=1&b=<2>".replace("<2>", "2")),
            Set.of(types),
            Set.of("iframe"),
            several,
            false,
            lineItems,
            Optional.empty(),
            Optional.empty(),
            Optional.of(" opaque "));
    String id = world.ids.newId();
    selections.keep(
        new PendingSelection(
            id,
            "session",
            course.tenantId(),
            course.contextId(),
            who,
            new DeepLinkingRequest("https://lms.example", "client", "7", settings),
            Optional.of("canvas"),
            world.clock.instant().plus(Duration.ofHours(8))));
    return base + "/selections/" + id;
  }

  private String asked() {
    return asked(true, Optional.empty(), "ltiResourceLink");
  }

  private Document page(MockHttpResponse answer, int status) throws UnsupportedEncodingException {
    assertThat(answer.getStatus()).isEqualTo(status);
    return Jsoup.parse(answer.getContentAsString());
  }

  private Document get(String path, int status) throws UnsupportedEncodingException {
    return page(doors.get(path, "Accept", "text/html"), status);
  }

  private MockHttpResponse post(String path, String form) {
    return doors.post(path, form, "Accept", "text/html");
  }

  /** The claims of the JWT in the form of the page. */
  private JsonNode answered(MockHttpResponse answer) throws Exception {
    String jwt = page(answer, 200).select("form input[name=JWT]").attr("value");
    return new ObjectMapper().readTree(SignedJWT.parse(jwt).getPayload().toString());
  }

  private JsonNode items(MockHttpResponse answer) throws Exception {
    return answered(answer).path(DL + "content_items");
  }

  @Test
  void offers_published_badges_and_two_pages() throws Exception {
    Achievement badge = publish("Expert <b>");
    Achievement paused = publish("Paused");
    workshop.pause(course, paused.id());
    Document page = get(asked(), 200);
    assertThat(page.select("input[type=checkbox][name=choice]").eachAttr("value"))
        .containsExactly(badge.id(), "progress", "passport");
    assertThat(page.text()).contains("Expert <b>", "goes back to school.example");
  }

  @Test
  void offers_one_choice_where_the_lms_takes_one() throws Exception {
    String path = asked(false, Optional.empty(), "ltiResourceLink");
    assertThat(get(path, 200).select("input[type=radio][name=choice]")).hasSize(2);
    MockHttpResponse refused = post(path, "action=add&choice=progress&choice=passport");
    assertThat(page(refused, 422).text()).contains("choose one only");
    assertThat(items(post(path, "action=add&choice=progress"))).hasSize(1);
  }

  @Test
  void makes_a_link_with_the_column_that_reporting_looks_for() throws Exception {
    Achievement badge = publish("Expert");
    JsonNode link = items(post(asked(), "action=add&choice=" + badge.id())).get(0);
    assertThat(link.path("type").asText()).isEqualTo("ltiResourceLink");
    assertThat(link.path("title").asText()).isEqualTo("Expert");
    assertThat(link.path("url").asText()).isEqualTo("https://tool.example/lti/launch");
    assertThat(link.path("custom").path("laurel_page").asText()).isEqualTo("badge");
    assertThat(link.path("custom").path("laurel_badge").asText()).isEqualTo(badge.id());
    JsonNode column = link.path("lineItem");
    assertThat(column.path("label").asText()).isEqualTo("Expert");
    assertThat(column.path("scoreMaximum").asInt()).isEqualTo(100);
    assertThat(column.path("resourceId").asText()).isEqualTo(badge.id());
    assertThat(column.path("tag").asText()).isEqualTo("laurel-badge");
    assertThat(column.path("submissionReview").isObject()).isTrue();
  }

  @Test
  void makes_no_second_column_for_a_badge_that_has_one() throws Exception {
    Achievement badge = publish("Expert");
    world.lms.list(
        course.contextId(),
        new ListedItem(
            "https://lms.example/9",
            "Expert",
            item.scoreMaximum(),
            Optional.of(badge.id()),
            Optional.of("laurel-badge")));
    assertThat(items(post(asked(), "choice=" + badge.id())).get(0).has("lineItem")).isFalse();
  }

  @Test
  void makes_no_column_where_the_lms_takes_none_or_cannot_be_asked() throws Exception {
    Achievement badge = publish("Expert");
    String choice = "choice=" + badge.id();
    String none = asked(true, Optional.of(false), "ltiResourceLink");
    assertThat(items(post(none, choice)).get(0).has("lineItem")).isFalse();
    world.lms.fail(LmsTrouble.Kind.UNREACHABLE);
    assertThat(items(post(asked(), choice)).get(0).has("lineItem")).isFalse();
    world.lms.fail(LmsTrouble.Kind.NO_SERVICE);
    assertThat(items(post(asked(), choice)).get(0).has("lineItem")).isTrue();
  }

  @Test
  void makes_a_link_of_each_that_was_ticked_and_of_nothing_else() throws Exception {
    Achievement badge = publish("Expert");
    Achievement paused = publish("Paused");
    workshop.pause(course, paused.id());
    String ticked =
        "choice=%s&choice=%s&choice=passport&choice=passport&choice=../x&choice=%s"
            .formatted(badge.id(), paused.id(), world.ids.newId());
    JsonNode items = items(post(asked(), ticked));
    assertThat(items).hasSize(2);
    assertThat(items.get(1).path("title").asText()).isEqualTo("My badge passport");
    assertThat(items.get(1).has("lineItem")).isFalse();
  }

  @Test
  void says_so_when_nothing_was_ticked() throws Exception {
    assertThat(page(post(asked(), "action=add"), 422).select("[role=alert]").text())
        .contains("Choose at least one");
  }

  @Test
  void answers_in_the_name_of_the_client_and_gives_the_data_back() throws Exception {
    JsonNode claims = answered(post(asked(), "action=cancel"));
    assertThat(claims.path("iss").asText()).isEqualTo("client");
    assertThat(claims.path("aud").asText()).isEqualTo("https://lms.example");
    assertThat(claims.path("https://purl.imsglobal.org/spec/lti/claim/deployment_id").asText())
        .isEqualTo("7");
    assertThat(claims.path(DL + "data").asText()).isEqualTo(" opaque ");
    assertThat(claims.path(DL + "content_items").isArray()).isTrue();
    assertThat(claims.path(DL + "content_items")).isEmpty();
    assertThat(claims.has(DL + "errormsg")).isFalse();
  }

  @Test
  void only_the_way_back_may_send_a_form_elsewhere_and_only_to_that_lms() throws Exception {
    String path = asked();
    assertThat(policy(doors.get(path))).contains("form-action 'self';");
    MockHttpResponse back = post(path, "action=cancel");
    assertThat(policy(back)).contains("form-action https://school.example:8443;");
    Document page = page(back, 200);
    assertThat(page.select("form[data-sends-itself]").attr("action"))
        .isEqualTo("https://school.example:8443/return?a=1&b=2");
    assertThat(page.select("form button").text()).contains("Go back to school.example");
    assertThat(page.select("script:not([src])")).isEmpty();
  }

  private static String policy(MockHttpResponse answer) {
    return String.valueOf(answer.getOutputHeaders().getFirst("Content-Security-Policy"));
  }

  @Test
  void tells_an_lms_that_takes_no_links_what_is_wrong() throws Exception {
    String path = asked(true, Optional.empty(), "file", "html");
    assertThat(get(path, 200).text()).contains("does not take links to Laurel");
    JsonNode claims = answered(post(path, "action=add&choice=progress"));
    assertThat(claims.path(DL + "content_items")).isEmpty();
    assertThat(claims.path(DL + "errormsg").asText()).contains("does not take links");
  }

  @Test
  void nobody_but_the_instructor_who_was_asked_sees_or_answers_it() throws Exception {
    String path = asked();
    visitor.become("another-teacher", "Instructor");
    assertThat(get(path, 404).text()).contains("This selection is over");
    assertThat(post(path, "action=cancel").getStatus()).isEqualTo(404);
    visitor.become("teacher", "Learner");
    assertThat(doors.get(path).getStatus()).isEqualTo(403);
    visitor.become("teacher", "Instructor");
    assertThat(doors.get(base + "/selections/" + world.ids.newId()).getStatus()).isEqualTo(404);
    String elsewhere = path.replace(course.contextId(), world.ids.newId());
    assertThat(doors.get(elsewhere).getStatus()).isEqualTo(403);
    world.clock.forward(Duration.ofHours(8));
    assertThat(doors.get(path).getStatus()).as("expired").isEqualTo(404);
  }

  @Test
  void a_selection_can_be_left_to_make_a_badge_and_answered_again_after_the_back_button()
      throws Exception {
    String path = asked();
    String back = "a[href=" + path + "]";
    assertThat(get(path, 200).select("a[href=" + base + "/badges/new]")).hasSize(1);
    assertThat(get(base + "/badges", 200).select(back)).hasSize(1);
    answered(post(path, "action=add&choice=progress"));
    assertThat(get(base + "/badges", 200).select(back)).as("answered").isEmpty();
    assertThat(items(post(path, "action=add&choice=passport"))).hasSize(1);
  }

  @Test
  void every_page_speaks_three_languages() throws Exception {
    String path = asked();
    for (String lang : List.of("en", "de", "es")) {
      Document page = get(path + "?lang=" + lang, 200);
      assertThat(page.select("html").attr("lang")).isEqualTo(lang);
      page(post(path + "?lang=" + lang, "action=cancel"), 200);
      page(post(path + "?lang=" + lang, "action=add"), 422);
      get(asked(true, Optional.empty(), "file") + "?lang=" + lang, 200);
    }
  }
}
