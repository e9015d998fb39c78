package dev.laurel.grading.web.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.CanvasForTests;
import dev.laurel.testing.Doors;
import dev.laurel.testing.TestOperator;
import java.io.UnsupportedEncodingException;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveEventsPagesTest {

  private static final String PATH = "/operator/platforms/platform/live-events";

  private final CanvasForTests canvas = new CanvasForTests();
  private final TestOperator operator = new TestOperator();
  private final Doors doors =
      Doors.of(new LiveEventsResource(operator, canvas.platforms, canvas.streams));

  private Document page(String query) {
    try {
      return Jsoup.parse(doors.get(PATH + query, "Accept", "text/html").getContentAsString());
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private MockHttpResponse decides(String decision) {
    return doors.post(PATH + "/deployment", "decision=" + decision, "Accept", "text/html");
  }

  @Test
  void an_operator_sees_the_address_what_came_and_what_to_tick() {
    Document before = page("");
    assertThat(before.select("#copy-deployment").val())
        .isEqualTo("http://localhost:8080/lti/canvas-events/" + canvas.secret());
    assertThat(before.text()).contains("None yet", "Not known yet", "grade_change");
    canvas.hears(CanvasForTests.message("good", "final.a grade"));
    canvas.counts.runBatch();
    Document after = page("");
    assertThat(after.text()).contains(CanvasForTests.ROOT).doesNotContain("None yet");
    assertThat(after.select(".facts time")).hasSize(1);
  }

  @Test
  void live_events_are_switched_off_and_on() {
    assertThat(decides("stop").getStatus()).isEqualTo(303);
    assertThat(page("?done=stop").text()).contains("Live Events are switched off.");
    assertThat(page("").select("#copy-deployment")).isEmpty();
    assertThat(decides("start").getStatus()).isEqualTo(303);
    assertThat(page("?done=start").select("#copy-deployment").val()).contains(canvas.secret());
  }

  @Test
  void a_new_address_is_two_steps_away_and_replaces_the_old_one() {
    String old = canvas.secret();
    assertThat(page("").select("details form input[value=renew]")).hasSize(1);
    assertThat(decides("renew").getStatus()).isEqualTo(303);
    assertThat(page("").html()).doesNotContain(old);
  }

  @Test
  void grades_of_caliper_count_or_wait_as_the_operator_says() {
    assertThat(page("").select("input[value=count]")).hasSize(1);
    decides("count");
    assertThat(canvas.stream().countsUnstated()).isTrue();
    assertThat(page("").select("input[value=wait]")).hasSize(1);
    decides("wait");
    assertThat(canvas.stream().countsUnstated()).isFalse();
  }

  @Test
  void the_root_account_is_forgotten_on_demand() {
    assertThat(page("").select("input[value=unbind]")).isEmpty();
    canvas.hears(CanvasForTests.message("good", "final.a grade"));
    assertThat(page("").select("input[value=unbind]")).hasSize(1);
    decides("unbind");
    assertThat(canvas.stream().rootUuid()).isEmpty();
  }

  @Test
  void a_decision_that_is_none_and_a_deployment_of_another_lms_are_refused() {
    assertThat(decides("").getStatus()).isEqualTo(400);
    canvas.add("second", "second deployment", "8:b", "other tenant");
    assertThat(doors.post(PATH + "/second%20deployment", "decision=start").getStatus())
        .isEqualTo(404);
    assertThat(doors.get("/operator/platforms/other/live-events").getStatus()).isEqualTo(404);
    assertThat(
            doors
                .post("/operator/platforms/other/live-events/deployment", "decision=renew")
                .getStatus())
        .isEqualTo(404);
  }

  @Test
  void nobody_but_an_operator_sees_or_changes_anything() {
    String secret = canvas.secret();
    operator.signOut();
    assertThat(doors.get(PATH).getStatus()).isEqualTo(401);
    for (String decision : new String[] {"renew", "stop", "unbind", "count", "start"}) {
      assertThat(decides(decision).getStatus()).isEqualTo(401);
    }
    assertThat(canvas.secret()).isEqualTo(secret);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es"})
  void it_speaks_three_languages(String language) {
    assertThat(page("?lang=" + language).select("html").attr("lang")).isEqualTo(language);
    decides("stop");
    assertThat(page("?done=stop&lang=" + language).select("h2")).isNotEmpty();
  }
}
