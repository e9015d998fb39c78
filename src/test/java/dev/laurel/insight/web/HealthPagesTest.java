package dev.laurel.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.insight.Backlog;
import dev.laurel.insight.Told;
import dev.laurel.insight.Waiting;
import dev.laurel.insight.store.SqlBacklog;
import dev.laurel.notification.Attempt;
import dev.laurel.notification.Telling;
import dev.laurel.shared.Settings;
import dev.laurel.shared.web.Messages;
import dev.laurel.testing.Databases;
import dev.laurel.testing.Doors;
import dev.laurel.testing.TestOperator;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operator sees of waiting work, and what a stranger sees first. */
class HealthPagesTest {

  private static final String HEALTH = "/operator/health";
  private static final Waiting QUIET =
      new Waiting("decide-awards", "standing_change", 1234, 0, Optional.empty());

  private final List<Waiting> waiting = new ArrayList<>(List.of(QUIET));
  private final List<Told> told = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();
  private final TestOperator operator = new TestOperator();

  private final Backlog backlog =
      new Backlog() {
        @Override
        public List<Waiting> waiting() {
          return waiting;
        }

        @Override
        public List<Told> told() {
          return told;
        }
      };

  private final Doors doors =
      Doors.of(
          new OperatorHealthResource(operator, backlog, () -> troubles),
          new HomeResource(Doors.settings(URI.create("http://localhost:8080"))));

  private Document page(String path) throws Exception {
    MockHttpResponse answer = doors.get(path, "Accept", "text/html");
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  @Test
  void numbers_are_written_as_the_operator_writes_them() throws Exception {
    assertThat(page(HEALTH + "?lang=en").select("#waiting td").eachText()).contains("1,234");
    assertThat(page(HEALTH + "?lang=de").select("#waiting td").eachText()).contains("1.234");
  }

  @Test
  void much_work_is_not_trouble_as_long_as_it_moves() throws Exception {
    assertThat(page(HEALTH).text()).contains("Nothing is stuck.");
  }

  @Test
  void one_stuck_row_ends_the_all_clear_and_its_error_is_shown_as_text() throws Exception {
    waiting.add(
        new Waiting("tell-people", "telling", 9, 1, Optional.of("<script>alert(1)</script>")));
    Document page = page(HEALTH);
    assertThat(page.text())
        .doesNotContain("Nothing is stuck.")
        .contains("<script>alert(1)</script>");
    assertThat(page.select("#waiting script")).isEmpty();
  }

  @Test
  void a_file_of_registrations_that_was_not_taken_is_an_alert() throws Exception {
    troubles.add("line 3: <issuer> is missing");
    Document page = page(HEALTH);
    assertThat(page.select("[role=alert] li").eachText())
        .containsExactly("line 3: <issuer> is missing");
    assertThat(page.text()).doesNotContain("Nothing is stuck.");
  }

  @Test
  void a_server_that_told_nobody_shows_no_empty_table() throws Exception {
    assertThat(page(HEALTH).select("#told")).isEmpty();
    told.add(new Told("MAIL", "NO_ADDRESS", 2));
    assertThat(page(HEALTH).select("#told tbody tr").text()).isEqualTo("Mail No address 2");
  }

  @Test
  void nobody_but_the_operator_learns_what_waits() throws Exception {
    operator.signOut();
    MockHttpResponse answer = doors.get(HEALTH, "Accept", "text/html");
    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(answer.getContentAsString()).doesNotContain("1,234");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es"})
  void whatever_can_wait_or_end_has_words_in_every_language(String language) throws Exception {
    waiting.clear();
    waiting.addAll(Databases.H2.call(em -> new SqlBacklog(em).waiting()));
    for (Telling.Kind kind : Telling.Kind.values()) {
      told.add(new Told(kind.name(), "WAITING", 1));
      Stream.of(Attempt.Ending.values())
          .map(ending -> new Told(kind.name(), ending.name(), 1))
          .forEach(told::add);
    }
    Document page = page(HEALTH + "?lang=" + language);
    assertThat(page.select("#waiting tbody tr")).hasSize(waiting.size());
    assertThat(page.select("#told tbody tr")).hasSize(told.size());
    assertThat(page.select("html").attr("lang")).isEqualTo(language);
  }

  @Test
  void two_places_are_never_called_the_same() {
    List<Waiting> places = Databases.H2.call(em -> new SqlBacklog(em).waiting());
    for (Locale language : Messages.LANGUAGES) {
      assertThat(places)
          .extracting(place -> Messages.strict().text(language, "insight.place." + place.what()))
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es"})
  void the_first_page_leads_to_no_demo_that_is_not_there(String language) throws Exception {
    Document page = page("/?lang=" + language);
    assertThat(page.select("main a[href]").eachAttr("href"))
        .contains("/check", "/operator/login")
        .doesNotContain("/demo");
    Document withDemo =
        Jsoup.parse(
            Doors.of(new HomeResource(demo()))
                .get("/?lang=" + language, "Accept", "text/html")
                .getContentAsString());
    assertThat(withDemo.select("main a[href=/demo]")).hasSize(1);
  }

  private static Settings demo() {
    Settings fresh = Doors.settings(URI.create("http://localhost:8080"));
    return new Settings(
        fresh.baseUrl(),
        fresh.dataDir(),
        true,
        fresh.allowLoopback(),
        fresh.registrationsFile(),
        fresh.secret(),
        fresh.operatorPassword(),
        fresh.smtp(),
        fresh.poll());
  }
}
