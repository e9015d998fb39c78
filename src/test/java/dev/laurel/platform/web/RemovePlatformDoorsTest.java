package dev.laurel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.platform.Registering;
import dev.laurel.platform.RemoveRegistration;
import dev.laurel.testing.Doors;
import dev.laurel.testing.TestOperator;
import dev.laurel.testing.Visitor;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Removing an LMS takes a typed name, and is refused while anything would be lost. */
class RemovePlatformDoorsTest {

  private final Registering world = new Registering();
  private String id = "";
  private long courses;
  private final TestOperator operator = new TestOperator();
  private final Doors doors =
      Doors.of(
          new RemovePlatformResource(
              operator,
              world.platforms,
              platformId -> courses,
              new RemoveRegistration(world.platforms, platformId -> courses),
              Doors.settings(URI.create("https://laurel.example"))));

  @BeforeEach
  void one_lms_is_registered() {
    RegisteredPlatform added =
        world.add.add(Registering.entry("School <b>", "https://lms.example", "1"));
    id = added.id();
  }

  private String path() {
    return "/operator/platforms/" + id + "/remove";
  }

  private MockHttpResponse remove(String name) {
    return doors.post(path(), Visitor.encode(Map.of("name", name)), "Accept", "text/html");
  }

  private Document page() throws Exception {
    MockHttpResponse answer = doors.get(path(), "Accept", "text/html");
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  @Test
  void the_page_says_what_to_type_and_whose_name_it_is() throws Exception {
    assertThat(page().text()).contains("School <b>");
    assertThat(page().select("form input[name=name]")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "School", "school <b>", "School &lt;b&gt;", "School <b> x"})
  void another_name_removes_nothing_and_is_told_at_its_field(String name) throws Exception {
    MockHttpResponse answer = remove(name);
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.getContentAsString()).select("[id^=mistake]").text())
        .isNotBlank();
    assertThat(world.platforms.all()).hasSize(1);
  }

  @Test
  void the_right_name_removes_it_also_with_blanks_at_its_ends() {
    MockHttpResponse answer = remove("  School <b> ");
    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(String.valueOf(answer.getOutputHeaders().getFirst("Location")))
        .isEqualTo("https://laurel.example/operator/platforms?done=removed");
    assertThat(world.platforms.all()).isEmpty();
  }

  @Test
  void while_courses_hang_on_it_it_stays_and_the_refusal_says_how_many() throws Exception {
    courses = 3;
    assertThat(page().text()).contains("3");
    MockHttpResponse answer = remove("School <b>");
    assertThat(answer.getStatus()).isEqualTo(409);
    assertThat(Jsoup.parse(answer.getContentAsString()).text()).contains("3");
    assertThat(world.platforms.all()).hasSize(1);
  }

  @Test
  void what_somebody_else_removed_meanwhile_is_not_found() {
    world.platforms.remove(id);
    assertThat(doors.get(path()).getStatus()).isEqualTo(404);
    assertThat(remove("School <b>").getStatus()).isEqualTo(404);
  }

  @Test
  void nobody_but_the_operator_asks_or_removes() {
    operator.signOut();
    assertThat(doors.get(path()).getStatus()).isEqualTo(401);
    assertThat(remove("School <b>").getStatus()).isEqualTo(401);
    assertThat(world.platforms.all()).hasSize(1);
  }

  @Test
  void the_page_speaks_three_languages_with_and_without_courses() {
    for (String language : List.of("en", "de", "es")) {
      for (long count : new long[] {0, 1, 2}) {
        courses = count;
        assertThat(doors.get(path() + "?lang=" + language, "Accept", "text/html").getStatus())
            .isEqualTo(200);
      }
    }
  }
}
