package dev.laurel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.platform.MemoryFrames;
import dev.laurel.platform.PlatformOrigins;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.platform.Registering;
import dev.laurel.platform.RegistrationState;
import dev.laurel.platform.RegistrationState.Status;
import dev.laurel.testing.Doors;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may show Laurel inside of their pages (CSP frame-ancestors), and what a shut LMS is told. */
class FrameDoorsTest {

  private final Registering world = new Registering();
  private RegisteredPlatform lms;
  private final AskedMapper asked = new AskedMapper();
  private final Doors doors =
      Doors.of(
          new Anything(),
          new FrameFilter(new PlatformOrigins(world.platforms, new MemoryFrames(), world.clock)),
          asked,
          new RegistrationClosedMapper(new FramedProblems(asked)));

  /** Any page, and one that only people of a trusted LMS see. */
  @Path("/")
  public final class Anything {

    @GET
    @Path("{path: .*}")
    public String page(@PathParam("path") String path) {
      return path;
    }

    @GET
    @Path("lti/login")
    public String login() {
      world.platforms.byId(lms.id()).orElseThrow().requireOpen();
      return "open";
    }
  }

  @BeforeEach
  void one_lms_is_registered() {
    lms = world.add.add(Registering.entry("School <b>", "https://lms.example", "1"));
  }

  private String policy(String path) {
    MockHttpResponse answer = doors.get(path, "Accept", "text/html");
    String policy = String.valueOf(answer.getOutputHeaders().getFirst("Content-Security-Policy"));
    return policy.substring(policy.indexOf("frame-ancestors"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/lti/x", "/courses/1/badges", "/people/1", "/credentials/1", "/achievements/1"})
  void pages_of_courses_and_people_may_be_framed_by_registered_lmss(String path) {
    assertThat(policy(path)).isEqualTo("frame-ancestors 'self' https://lms.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/operator/keys", "/", "/check", "/coursesx/1", "/x/courses/1", "/operator;/lti/"})
  void pages_of_operators_and_strangers_are_framed_by_nobody(String path) {
    assertThat(policy(path)).isEqualTo("frame-ancestors 'none'");
  }

  @Test
  void an_lms_that_waits_for_approval_frames_nothing_yet() {
    world.platforms.change(lms.id(), lms.state().with(Status.PENDING));
    world.clock.forward(Duration.ofMinutes(1));
    assertThat(policy("/courses/1")).isEqualTo("frame-ancestors 'self'");
  }

  @Test
  void a_name_in_a_path_cannot_add_to_the_policy() {
    assertThat(policy("/courses/https:%2F%2Fevil.example%20*%0d%0aX:y"))
        .isEqualTo("frame-ancestors 'self' https://lms.example");
  }

  private MockHttpResponse arrive(Status status, String language) {
    world.platforms.change(lms.id(), RegistrationState.byHand().with(status));
    return doors.get("/lti/login?lang=" + language, "Accept", "text/html");
  }

  @Test
  void people_of_an_lms_that_is_shut_are_told_why_inside_of_it_in_their_language()
      throws Exception {
    for (String language : List.of("en", "de", "es")) {
      MockHttpResponse waits = arrive(Status.PENDING, language);
      MockHttpResponse paused = arrive(Status.PAUSED, language);
      assertThat(waits.getStatus()).isEqualTo(403);
      assertThat(paused.getStatus()).isEqualTo(403);
      assertThat(Jsoup.parse(waits.getContentAsString()).select("h1").text())
          .isNotBlank()
          .isNotEqualTo(Jsoup.parse(paused.getContentAsString()).select("h1").text());
      assertThat(String.valueOf(waits.getOutputHeaders().getFirst("Content-Security-Policy")))
          .endsWith("frame-ancestors 'self' https://lms.example");
    }
    assertThat(arrive(Status.ACTIVE, "en").getContentAsString()).isEqualTo("open");
  }

  @Test
  void a_program_gets_the_same_as_a_problem_without_inner_ids() throws Exception {
    world.platforms.change(lms.id(), RegistrationState.byHand().with(Status.PAUSED));
    MockHttpResponse answer = doors.get("/lti/login", "Accept", "application/json");
    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(answer.getContentAsString()).contains("platform-paused").doesNotContain(lms.id());
  }
}
