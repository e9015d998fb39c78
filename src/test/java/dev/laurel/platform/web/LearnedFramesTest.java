package dev.laurel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.platform.Frames.Learned;
import dev.laurel.platform.Registering;
import dev.laurel.testing.Doors;
import dev.laurel.testing.TestOperator;
import dev.laurel.testing.Visitor;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operator sees where an LMS shows Laurel, and forgets what should not be there. */
class LearnedFramesTest {

  private static final String SCHOOL = "https://canvas.school.example";

  private final Registering world = new Registering();
  private final TestOperator operator = new TestOperator();
  private final Doors doors = Doors.of(PlatformPages.of(world, operator));
  private String path = "";
  private String id = "";

  @BeforeEach
  void an_lms_shows_laurel_at_a_host_of_its_own() {
    id = world.add.add(Registering.entry("School", "https://lms.example", "1")).id();
    path = "/operator/platforms/" + id;
    world.frames.add(id, SCHOOL, world.clock.instant());
  }

  private Document page(String query) throws UnsupportedEncodingException {
    MockHttpResponse answer = doors.get(path + query, "Accept", "text/html");
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  private MockHttpResponse forget(String to, String decision, String origin) {
    Map<String, String> form = Map.of("decision", decision, "seen", origin);
    return doors.post(to + "/frames", Visitor.encode(form), "Accept", "text/html");
  }

  @Test
  void the_page_of_the_lms_lists_them_with_the_day() throws UnsupportedEncodingException {
    Document page = page("");
    assertThat(page.select("#frames th[scope=row]").eachText()).containsExactly(SCHOOL);
    assertThat(page.select("#frames time")).hasSize(1);
    assertThat(page.select("#frames form").attr("action")).isEqualTo(path + "/frames");
    assertThat(page.select("#frames form input[name=seen]").val()).isEqualTo(SCHOOL);
  }

  @Test
  void one_that_is_forgotten_may_not_show_laurel_from_then_on()
      throws UnsupportedEncodingException {
    world.frames.add(id, "https://second.example", world.clock.instant());
    assertThat(world.origins.all()).contains(SCHOOL);
    assertThat(forget(path, "forget", SCHOOL).getStatus()).isEqualTo(303);
    assertThat(world.origins.all()).doesNotContain(SCHOOL).contains("https://second.example");
    assertThat(world.frames.of(id)).extracting(Learned::origin).doesNotContain(SCHOOL);
    forget(path, "forget", "https://second.example");
    assertThat(page("?done=frame").select("#frames")).isEmpty();
  }

  @Test
  void nothing_else_is_decided_here() {
    assertThat(forget(path, "", SCHOOL).getStatus()).isEqualTo(400);
    assertThat(forget("/operator/platforms/other", "forget", SCHOOL).getStatus()).isEqualTo(404);
    assertThat(world.frames.all()).containsExactly(SCHOOL);
  }

  @Test
  void nobody_but_an_operator_forgets_one() {
    operator.signOut();
    assertThat(forget(path, "forget", SCHOOL).getStatus()).isEqualTo(401);
    assertThat(world.frames.all()).containsExactly(SCHOOL);
  }

  @ParameterizedTest
  @CsvSource({
    "en, Hosts that may show Laurel, The host may no longer show Laurel.",
    "de, 'Hosts, die Laurel zeigen dürfen', Der Host darf Laurel nicht mehr zeigen.",
    "es, Hosts que pueden mostrar Laurel, El host ya no puede mostrar Laurel."
  })
  void it_speaks_three_languages(String language, String caption, String done)
      throws UnsupportedEncodingException {
    assertThat(page("?done=frame&lang=" + language).text()).contains(caption, done);
  }
}
