package dev.laurel.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Course;
import dev.laurel.grading.Grades;
import dev.laurel.insight.People;
import dev.laurel.roster.Enrolled;
import dev.laurel.roster.LearnerKey;
import dev.laurel.roster.MemoryRoster;
import dev.laurel.roster.MergeLearners;
import dev.laurel.shared.Ids;
import dev.laurel.testing.Doors;
import dev.laurel.testing.HandClock;
import dev.laurel.testing.TestOperator;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator can do about two learners, and what nobody else can. */
class PeoplePagesTest {

  private static final String COMPARE = "/operator/people/compare?keep=ada&merge=bob";
  private static final String SAID = "by=Olu&reason=Both+shown";

  private final HandClock clock = new HandClock();
  private final Ids ids = new Ids(clock);
  private final Course course = Grades.course(ids);
  private final MemoryRoster roster = new MemoryRoster();
  private final TestOperator operator = new TestOperator();

  private final People people =
      new People() {
        @Override
        public List<Person> find(String text, String title, int limit) {
          return byIds(List.of("ada", "bob")).stream()
              .filter(p -> p.name().orElse("").contains(text))
              .toList();
        }

        @Override
        public List<Person> byIds(Collection<String> wanted) {
          return Stream.of("ada", "bob", "<b>")
              .filter(wanted::contains)
              .map(PeoplePagesTest.this::person)
              .toList();
        }

        @Override
        public List<Dispute> disputes(int limit) {
          return List.of();
        }
      };

  private final MergeLearners mergeLearners =
      new MergeLearners(roster.merges(), learners -> {}, contextId -> {}, ids, clock);

  private final Doors doors =
      Doors.of(
          new PeopleResource(operator, people),
          new MergeResource(
              operator, people, mergeLearners, Doors.settings(URI.create("http://localhost:8080"))),
          new MergesResource(
              operator,
              people,
              roster.merges(),
              mergeLearners,
              Doors.settings(URI.create("http://localhost:8080"))));

  private People.Person person(String id) {
    return new People.Person(
        id,
        Optional.of("Name of " + id),
        "School",
        List.of(
            new People.Key(
                "LMS", new LearnerKey(LearnerKey.Kind.SIS_ID, "k".repeat(90) + id), false)),
        List.of(),
        1,
        2,
        roster.merges().keptFor(id));
  }

  @BeforeEach
  void enrol() {
    roster.addPeople(
        Grades.context(course, "Plants"),
        Stream.of("ada", "bob", "<b>")
            .map(
                id ->
                    new Enrolled(
                        id,
                        "lms-" + id,
                        Optional.of(id),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true))
            .toList(),
        clock.instant());
  }

  private Document page(String path) throws Exception {
    MockHttpResponse answer = doors.get(path, "Accept", "text/html");
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  @Test
  void whoever_is_chosen_first_is_compared_with_the_next() throws Exception {
    assertThat(page("/operator/people?q=Name").select("#people tbody a").eachAttr("href"))
        .containsExactly("/operator/people?first=ada", "/operator/people?first=bob");
    Document second = page("/operator/people?q=Name&first=ada");
    assertThat(second.select("#people tbody a").eachAttr("href")).containsExactly(COMPARE);
    assertThat(second.select("input[name=first]").attr("value")).isEqualTo("ada");
    assertThat(page("/operator/people?q=Nobody").text()).contains("Nobody was found");
  }

  @Test
  void a_merge_wants_a_reason_and_a_name_and_stands_in_the_log() throws Exception {
    for (String missing : List.of("by=Olu&reason=+", "by=&reason=Both", "by=O%0Alu&reason=Both")) {
      assertThat(doors.post(COMPARE, missing).getStatus()).isEqualTo(422);
    }
    assertThat(doors.post(COMPARE, "by=Olu&reason=" + "r".repeat(1001)).getStatus()).isEqualTo(422);
    assertThat(roster.merges().idsOf("ada")).hasSize(1);
    MockHttpResponse done = doors.post(COMPARE, SAID);
    assertThat(done.getStatus()).isEqualTo(303);
    assertThat(done.getOutputHeaders().getFirst("Location").toString())
        .endsWith("/operator/people/merges?done=merged");
    assertThat(roster.merges().idsOf("bob")).containsExactlyInAnyOrder("ada", "bob");
    Document log = page("/operator/people/merges?done=merged");
    assertThat(log.select("#merges tbody tr").text())
        .contains("Name of bob was merged into Name of ada")
        .contains("Olu")
        .contains("Both shown");
    assertThat(log.select("#merges a").attr("href")).isEqualTo("/operator/people/merges/bob/undo");
  }

  @Test
  void what_is_in_the_way_is_said_and_nothing_is_merged() throws Exception {
    doors.post(COMPARE, SAID);
    Document refused = page(COMPARE);
    assertThat(refused.text()).contains("They are one person already");
    assertThat(refused.select("main form[method=post]")).isEmpty();
    assertThat(doors.post(COMPARE, SAID).getStatus()).isEqualTo(422);
    assertThat(roster.merges().log("", 10)).hasSize(1);
  }

  @Test
  void undoing_wants_a_reason_too_and_twice_changes_nothing() throws Exception {
    doors.post(COMPARE, SAID);
    clock.forward(Duration.ofMinutes(1));
    String undo = "/operator/people/merges/bob/undo";
    assertThat(page(undo).text()).contains("Name of bob was merged into Name of ada.");
    assertThat(doors.post(undo, "by=Olu").getStatus()).isEqualTo(422);
    assertThat(roster.merges().idsOf("ada")).hasSize(2);
    assertThat(doors.post(undo, SAID).getStatus()).isEqualTo(303);
    assertThat(roster.merges().idsOf("ada")).hasSize(1);
    assertThat(doors.post(undo, SAID).getOutputHeaders().getFirst("Location").toString())
        .endsWith("done=before");
    Document log = page("/operator/people/merges");
    assertThat(log.select("#merges tbody tr")).hasSize(2);
    assertThat(log.select("#merges a")).as("nothing is left to undo").isEmpty();
    assertThat(doors.get(undo, "Accept", "text/html").getStatus()).isEqualTo(404);
  }

  @Test
  void what_people_are_called_is_shown_as_text_and_long_keys_are_cut() throws Exception {
    Document page = page("/operator/people/compare?keep=ada&merge=%3Cb%3E");
    assertThat(page.select("#both b")).isEmpty();
    assertThat(page.select("#both").text()).contains("Name of <b>").contains("k…");
  }

  @Test
  void nobody_is_compared_with_somebody_unknown() {
    assertThat(
            doors
                .get("/operator/people/compare?keep=ada&merge=nobody", "Accept", "text/html")
                .getStatus())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/operator/people",
        COMPARE,
        "/operator/people/merges",
        "/operator/people/merges/bob/undo"
      })
  void nobody_but_the_operator_gets_in(String path) {
    operator.signOut();
    assertThat(doors.get(path, "Accept", "text/html").getStatus()).isEqualTo(401);
    assertThat(doors.post(COMPARE, SAID).getStatus()).isEqualTo(401);
    assertThat(doors.post("/operator/people/merges/bob/undo", SAID).getStatus()).isEqualTo(401);
    assertThat(roster.merges().log("", 10)).isEmpty();
  }
}
