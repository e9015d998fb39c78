package dev.laurel.launch.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.launch.Arriving;
import dev.laurel.launch.FindSession;
import dev.laurel.launch.LaunchSession;
import dev.laurel.launch.StartLogin;
import dev.laurel.launch.Visitor;
import dev.laurel.lti.PlatformForTests;
import dev.laurel.testing.Doors;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may see what: another course, another tenant, another role, a foreign form. */
class VisitorDoorsTest {

  private static final String LEARNERS = "/courses/of-course-1/mine";
  private static final String STAFF = "/courses/of-course-1/staff";

  private final Arriving world = new Arriving();
  private final BrowserCookies cookies = new BrowserCookies(world.settings);
  private String secret = "";

  /** A door as other rooms have them. */
  @Path("/courses/{contextId}")
  public static final class Course {
    private final Visitor visitor;

    Course(Visitor visitor) {
      this.visitor = visitor;
    }

    @GET
    @Path("/mine")
    public String mine(@PathParam("contextId") String contextId) {
      LaunchSession session = visitor.requireMember(contextId);
      return session.tenantId() + " " + contextId + " " + session.learnerId();
    }

    @GET
    @Path("/staff")
    public String staff(@PathParam("contextId") String contextId) {
      return visitor.requireInstructor(contextId).learnerId();
    }

    /** A door that asks for a course which its address does not name. */
    @GET
    @Path("/confused")
    public String confused() {
      return visitor.requireMember("of-course-2").learnerId();
    }

    @POST
    @Path("/mine")
    public String change(@PathParam("contextId") String contextId) {
      return visitor.requireMember(contextId).learnerId();
    }
  }

  /** A door to what belongs to a person alone. */
  @Path("/people/{personId}")
  public static final class Person {
    private final Visitor visitor;

    Person(Visitor visitor) {
      this.visitor = visitor;
    }

    /** A door that asks for somebody whom its address does not name. */
    @GET
    @Path("/confused")
    public String confused() {
      return visitor.requirePerson("person-learner-2").learnerId();
    }

    @GET
    public String own(@PathParam("personId") String personId) {
      LaunchSession session = visitor.requirePerson(personId);
      return session.learnerId() + " " + session.contextId().orElse("nowhere");
    }
  }

  @BeforeEach
  void a_learner_arrives() {
    secret = launch(claims -> {});
  }

  private String launch(Consumer<Map<String, Object>> change) {
    StartLogin.Started started = world.startLogin.start(Arriving.login(), Arriving.browser());
    world.acceptLaunch.accept(
        world.answer(started, change), Arriving.browser(started.browserSecret()));
    return started.browserSecret();
  }

  /** Doors of one request: the visitor is made anew for each. */
  private Doors doors() {
    RequestVisitor visitor = new RequestVisitor();
    return Doors.of(
        new Course(visitor),
        new Person(visitor),
        new OriginFilter(world.settings),
        new VisitorFilter(new FindSession(world.sessions, world.clock), cookies, visitor));
  }

  private String cookie(String ofSecret) {
    String header = cookies.write(ofSecret);
    return header.substring(0, header.indexOf(';'));
  }

  private MockHttpResponse get(String path, String ofSecret) {
    return doors().get(path, "Cookie", cookie(ofSecret), "Accept", "text/html");
  }

  private MockHttpResponse post(String path, String... headers) {
    return doors().post(path, "", headers);
  }

  @Test
  void a_member_sees_what_is_theirs() throws UnsupportedEncodingException {
    MockHttpResponse answer = get(LEARNERS, secret);
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentAsString()).isEqualTo("tenant of-course-1 person-learner-1");
  }

  @Test
  void a_browser_that_never_arrived_sees_nothing() throws UnsupportedEncodingException {
    MockHttpResponse stranger = get(LEARNERS, "x".repeat(43));
    assertThat(stranger.getStatus()).isEqualTo(403);
    assertThat(stranger.getContentAsString()).contains("Open this course from your LMS");
    assertThat(doors().get(LEARNERS).getStatus()).isEqualTo(403);
  }

  @Test
  void a_member_of_one_course_sees_no_other_and_not_whether_it_exists()
      throws UnsupportedEncodingException {
    launch(c -> c.put(PlatformForTests.claim("context"), Map.of("id", "course-2")));
    MockHttpResponse existing = get("/courses/of-course-2/mine", secret);
    MockHttpResponse missing = get("/courses/of-nothing/mine", secret);
    assertThat(existing.getStatus()).isEqualTo(403);
    assertThat(missing.getStatus()).isEqualTo(403);
    assertThat(withoutNumber(existing)).isEqualTo(withoutNumber(missing));
  }

  private static String withoutNumber(MockHttpResponse answer) throws UnsupportedEncodingException {
    return answer
        .getContentAsString()
        .replaceAll("<code>[^<]*</code>", "")
        .replaceAll("/courses/[a-z0-9-]+/", "/courses/x/");
  }

  @Test
  void a_door_that_asks_for_another_course_than_its_address_gets_nobody() {
    secret = launch(c -> c.put(PlatformForTests.claim("context"), Map.of("id", "course-2")));
    assertThat(get("/courses/of-course-2/confused", secret).getStatus()).isEqualTo(200);
    assertThat(get("/courses/of-course-1/confused", secret).getStatus()).isEqualTo(403);
  }

  @Test
  void a_learner_sees_no_page_of_instructors() throws UnsupportedEncodingException {
    MockHttpResponse answer = get(STAFF, secret);
    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(answer.getContentAsString()).contains("This page is for instructors");
  }

  @Test
  void an_instructor_and_an_administrator_see_pages_of_instructors() {
    String roles = PlatformForTests.claim("roles");
    String administrator =
        "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator";
    assertThat(get(STAFF, launch(c -> c.put(roles, List.of("Instructor")))).getStatus())
        .isEqualTo(200);
    assertThat(get(STAFF, launch(c -> c.put(roles, List.of(administrator)))).getStatus())
        .isEqualTo(200);
  }

  @Test
  void a_person_sees_their_own_from_a_course_and_from_none() throws UnsupportedEncodingException {
    String own = "/people/person-learner-1";
    assertThat(get(own, secret).getContentAsString()).isEqualTo("person-learner-1 of-course-1");
    String alone = launch(c -> c.remove(PlatformForTests.claim("context")));
    assertThat(get(own, alone).getContentAsString()).isEqualTo("person-learner-1 nowhere");
    assertThat(get(LEARNERS, alone).getStatus()).as("no course comes with it").isEqualTo(403);
  }

  @Test
  void a_person_sees_nobody_else_and_not_whether_they_exist() throws UnsupportedEncodingException {
    launch(c -> c.put("sub", "learner-2"));
    assertThat(get("/people/person-learner-1/confused", secret).getStatus()).isEqualTo(403);
    MockHttpResponse existing = get("/people/person-learner-2", secret);
    MockHttpResponse missing = get("/people/person-nobody", secret);
    assertThat(existing.getStatus()).isEqualTo(403);
    assertThat(missing.getStatus()).isEqualTo(403);
    assertThat(existing.getContentAsString().replaceAll("<code>[^<]*</code>|person-[a-z0-9-]+", ""))
        .isEqualTo(
            missing.getContentAsString().replaceAll("<code>[^<]*</code>|person-[a-z0-9-]+", ""));
  }

  @Test
  void a_session_ends_when_it_rested_for_eight_hours() {
    world.clock.forward(Duration.ofHours(8).plusSeconds(1));
    assertThat(get(LEARNERS, secret).getStatus()).isEqualTo(403);
  }

  @Test
  void pages_speak_the_language_of_the_launch() throws UnsupportedEncodingException {
    String german =
        launch(c -> c.put(PlatformForTests.claim("launch_presentation"), Map.of("locale", "de")));
    assertThat(get(STAFF, german).getContentAsString()).contains("Diese Seite ist für Lehrende");
  }

  @Test
  void a_form_comes_in_from_laurels_own_pages_only() throws UnsupportedEncodingException {
    String mine = cookie(secret);
    String own = PlatformForTests.TOOL.toString();
    assertThat(post(LEARNERS, "Cookie", mine, "Origin", own).getStatus()).isEqualTo(200);
    for (String foreign :
        List.of("null", "https://evil.example", own + ".evil.example", "http://tool.example")) {
      MockHttpResponse refused = post(LEARNERS, "Cookie", mine, "Origin", foreign);
      assertThat(refused.getStatus()).as(foreign).isEqualTo(403);
    }
    assertThat(post(LEARNERS, "Cookie", mine).getStatus()).as("no origin").isEqualTo(403);
    assertThat(post(LEARNERS, "Cookie", mine, "Accept", "text/html").getContentAsString())
        .contains("This form was not sent from Laurel");
  }

  @Test
  void doors_for_strangers_take_forms_from_anywhere_but_their_neighbours_do_not() {
    for (String open : List.of("/lti/login", "/check", "/check/x", "/demo/enter")) {
      assertThat(post(open, "Origin", "https://lms.example").getStatus()).as(open).isEqualTo(404);
    }
    for (String shut : List.of("/ltix", "/checks", "/demolition", "/operator/login")) {
      assertThat(post(shut, "Origin", "https://lms.example").getStatus()).as(shut).isEqualTo(403);
    }
  }

  @Test
  void reading_needs_no_origin() {
    assertThat(doors().get(LEARNERS, "Cookie", cookie(secret), "Origin", "null").getStatus())
        .isEqualTo(200);
  }
}
