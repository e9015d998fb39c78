package dev.laurel.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.laurel.testing.Doors;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemMapperTest {

  private final Doors doors = Doors.of(new WebFilterTest.SampleResource());

  @Test
  void shows_a_browser_what_happened_and_what_to_do() throws UnsupportedEncodingException {
    MockHttpResponse answer =
        doors.get(
            "/nowhere",
            "Accept",
            "text/html,application/xhtml+xml,*/*;q=0.8",
            "X-Correlation-ID",
            "abc-12345");

    assertThat(answer.getStatus()).isEqualTo(404);
    assertThat(answer.getContentAsString())
        .contains("This page is not here", "Check the address", "abc-12345");
  }

  @Test
  void tells_a_program_in_problem_json() throws IOException {
    MockHttpResponse answer =
        doors.get(
            "/nowhere",
            "Accept",
            "application/json",
            "X-Correlation-ID",
            "abc-12345",
            "Accept-Language",
            "de");

    JsonNode problem = new ObjectMapper().readTree(answer.getOutput());
    assertThat(WebFilterTest.header(answer, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(problem.get("status").asInt()).isEqualTo(404);
    assertThat(problem.get("type").asText()).isEqualTo("urn:laurel:problem:page-unknown");
    assertThat(problem.get("title").asText()).isEqualTo("Diese Seite gibt es hier nicht");
    assertThat(problem.get("correlationId").asText()).isEqualTo("abc-12345");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html | text/html;charset=UTF-8",
        "text/html, application/json;q=0.5 | text/html;charset=UTF-8",
        "application/vc+json, text/html;q=0.5 | application/problem+json",
        "*/* | application/problem+json",
        "image/png | application/problem+json"
      })
  void answers_in_the_format_that_is_asked_for(String accept, String type) {
    MockHttpResponse answer = doors.get("/nowhere", "Accept", accept);

    assertThat(WebFilterTest.header(answer, "Content-Type")).isEqualTo(type);
  }

  @Test
  void answers_htmx_with_a_page() {
    MockHttpResponse answer = doors.get("/nowhere", "Accept", "*/*", "HX-Request", "true");

    assertThat(WebFilterTest.header(answer, "Content-Type")).startsWith("text/html");
  }

  @ParameterizedTest
  @CsvSource({"text/html", "application/json"})
  void keeps_the_cause_of_an_unexpected_error_to_itself(String accept) throws IOException {
    MockHttpResponse answer = doors.get("/sample/broken", "Accept", accept);

    assertThat(answer.getStatus()).isEqualTo(500);
    assertThat(answer.getContentAsString())
        .contains("Something went wrong here")
        .doesNotContain("4711", "IllegalState", "dev.laurel", "RESTEASY");
  }

  @Test
  void finds_the_problem_inside_another_exception() {
    assertThat(doors.get("/sample/wrapped").getStatus()).isEqualTo(403);
  }

  @Test
  void says_that_a_method_is_not_allowed_and_which_are() {
    MockHttpResponse answer = doors.post("/sample/page", "a=b", "Accept", "text/html");

    assertThat(answer.getStatus()).isEqualTo(405);
    assertThat(WebFilterTest.header(answer, "Allow")).contains("GET");
  }

  @Test
  void answers_a_page_that_cannot_be_rendered_with_a_problem() throws IOException {
    MockHttpResponse answer = doors.get("/sample/unrenderable", "Accept", "text/html");

    assertThat(answer.getStatus()).isEqualTo(500);
    assertThat(answer.getContentAsString()).contains("Something went wrong here");
  }
}
