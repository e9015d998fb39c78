package dev.laurel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.keys.KeysForTests;
import dev.laurel.platform.OfferRegistration;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.platform.Registering;
import dev.laurel.platform.RegistrationAsks;
import dev.laurel.platform.RegistrationState.Status;
import dev.laurel.platform.remote.CallsForTests;
import dev.laurel.shared.Settings;
import dev.laurel.shared.Settings.WhoMayRegister;
import dev.laurel.testing.Doors;
import dev.laurel.testing.FakeLms;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Dynamic Registration over HTTP, from the address that the LMS opens to the closing window. */
class RegisterDoorsTest {

  private static final String HTML = "text/html";

  private final Registering world = new Registering();
  private final FakeLms lms;
  private Doors doors = doors(WhoMayRegister.ANYONE);

  RegisterDoorsTest() throws IOException {
    lms = new FakeLms();
  }

  @AfterEach
  void close() {
    lms.close();
  }

  private Doors doors(WhoMayRegister who) {
    Settings base = Doors.settings(URI.create("http://localhost:8080"));
    Settings settings =
        new Settings(
            base.baseUrl(),
            base.dataDir(),
            false,
            true,
            base.registrationsFile(),
            base.secret(),
            base.operatorPassword(),
            base.smtp(),
            base.poll(),
            who);
    OfferRegistration offer =
        new OfferRegistration(
            CallsForTests.registration(),
            world.admit,
            world.invite,
            world.describe,
            settings,
            world.clock);
    RegistrationAsks asks = new RegistrationAsks(KeysForTests.sealing(world.clock), world.clock);
    AskedMapper mapper = new AskedMapper();
    FramedProblems problems = new FramedProblems(mapper);
    return Doors.of(
        mapper, new RegisterResource(offer, asks, problems, settings, RegisterDoorsTest::request));
  }

  private static HttpServletRequest request() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            RegisterDoorsTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, args) -> method.getName().equals("getRemoteAddr") ? "1.2.3.4" : null);
  }

  private static String header(MockHttpResponse answer, String name) {
    return String.valueOf(answer.getOutputHeaders().getFirst(name));
  }

  /** The address that the LMS opens leads here. */
  private String open(String query) {
    MockHttpResponse answer = doors.get("/lti/register?" + query, "Accept", HTML);
    assertThat(answer.getStatus()).isEqualTo(303);
    return header(answer, "Location").replace("http://localhost:8080", "");
  }

  private MockHttpResponse press(String clientId, String more) {
    lms.tokens.put("token-" + clientId, clientId);
    return doors.post(open(lms.query("token-" + clientId) + more), "", "Accept", HTML);
  }

  private RegisteredPlatform only() {
    assertThat(world.platforms.all()).hasSize(1);
    return world.platforms.all().getFirst();
  }

  @Test
  void take_the_token_out_of_the_address() {
    String path = open(lms.query("secret-token"));
    assertThat(path).startsWith("/lti/register/").doesNotContain("secret-token");
    assertThat(lms.asked).as("nothing is called for it").isEmpty();
  }

  @Test
  void say_what_laurel_asks_for_and_why() throws UnsupportedEncodingException {
    MockHttpResponse page = doors.get(open(lms.query("token-of-the-test")), "Accept", HTML);
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentAsString())
        .contains("Register Laurel with 127.0.0.1")
        .contains("Reading the results in those columns")
        .contains("The list of course members")
        .contains("The e-mail address")
        .contains("As an activity in courses")
        .contains("has to approve your LMS")
        .doesNotContain("Being told when a course is copied")
        .doesNotContain("token-of-the-test");
    assertThat(lms.asked)
        .containsExactly("GET /mod/lti/openid-configuration.php Bearer token-of-the-test");
    assertThat(world.platforms.all()).isEmpty();
  }

  @Test
  void let_the_lms_that_asks_frame_the_page_and_nobody_else() {
    MockHttpResponse page = doors.get(open(lms.query("t1")), "Accept", HTML);
    assertThat(header(page, "Content-Security-Policy"))
        .endsWith("frame-ancestors 'self' " + lms.url(""));
  }

  @Test
  void keep_a_stranger_waiting_without_a_tenant() throws UnsupportedEncodingException {
    MockHttpResponse done = press("c1", "");
    assertThat(done.getStatus()).isEqualTo(200);
    assertThat(done.getContentAsString())
        .contains("waits for approval", "data-closes", "register.js", "press “Activate”");
    assertThat(only().status()).isEqualTo(Status.PENDING);
    assertThat(only().registration().clientId()).isEqualTo("c1");
    assertThat(only().deployments()).isEmpty();
    assertThat(world.tenants).isEmpty();
    assertThat(world.waiting.of(only().id())).hasSize(1);
    assertThat(lms.tools.get("c1").path("initiate_login_uri").asText())
        .isEqualTo("https://laurel.example/lti/login");
  }

  @Test
  void let_an_invited_lms_in_at_once_and_use_the_invitation_up() throws Exception {
    String invitation = world.invite.make("School", 7);
    MockHttpResponse page =
        doors.get(open(lms.query("x") + "&invitation=" + invitation), "Accept", HTML);
    assertThat(page.getContentAsString()).doesNotContain("has to approve your LMS");
    press("c1", "&invitation=" + invitation);
    assertThat(only().status()).isEqualTo(Status.ACTIVE);
    assertThat(only().deployment("of-c1")).isPresent();
    assertThat(world.tenants).hasSize(1);
    assertThat(world.invitations.all().getFirst().usedBy()).contains(lms.url(""));
    assertThat(press("c2", "&invitation=" + invitation).getStatus()).isEqualTo(403);
    assertThat(lms.tools).doesNotContainKey("c2");
  }

  @Test
  void give_the_invitation_back_when_the_lms_refuses() {
    String invitation = world.invite.make("School", 7);
    String query = lms.query("used-token") + "&invitation=" + invitation;
    MockHttpResponse refused = doors.post(open(query), "", "Accept", HTML);
    assertThat(refused.getStatus()).isEqualTo(400);
    assertThat(world.platforms.all()).isEmpty();
    press("c1", "&invitation=" + invitation);
    assertThat(only().status()).isEqualTo(Status.ACTIVE);
  }

  @Test
  void refuse_invitations_that_are_expired_revoked_or_made_up() {
    String expired = world.invite.make("one", 1);
    String revoked = world.invite.make("two", 7);
    world.invite.revoke(
        world.invitations.all().stream()
            .filter(i -> i.note().equals("two"))
            .findFirst()
            .orElseThrow()
            .id());
    world.clock.forward(Duration.ofDays(1));
    for (String invitation : new String[] {expired, revoked, "made-up", "x".repeat(200)}) {
      MockHttpResponse answer =
          doors.get(open(lms.query("t") + "&invitation=" + invitation), "Accept", HTML);
      assertThat(answer.getStatus()).isEqualTo(403);
    }
    assertThat(lms.asked).isEmpty();
  }

  @Test
  void name_the_errors_of_the_lms_in_its_own_frame() throws UnsupportedEncodingException {
    MockHttpResponse answer = doors.post(open(lms.query("unknown")), "", "Accept", HTML);
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentAsString()).contains("This registration was made already");
    assertThat(header(answer, "Content-Security-Policy")).contains(lms.url(""));
  }

  @Test
  void refuse_an_lms_that_says_it_is_another() throws UnsupportedEncodingException {
    lms.issuer = "https://moodle.example.edu";
    MockHttpResponse answer = doors.get(open(lms.query("t")), "Accept", HTML);
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentAsString()).contains("This LMS says it is another one");
  }

  @Test
  void refuse_what_no_lms_sent() {
    for (String query :
        new String[] {
          "",
          "openid_configuration=",
          "openid_configuration=javascript:x",
          "openid_configuration=https://u:p@x"
        }) {
      MockHttpResponse answer = doors.get("/lti/register?" + query, "Accept", HTML);
      assertThat(answer.getStatus()).as(query).isEqualTo(400);
    }
    assertThat(doors.get("/lti/register/made-up", "Accept", HTML).getStatus()).isEqualTo(400);
  }

  @Test
  void hold_for_an_hour() {
    String path = open(lms.query("t"));
    world.clock.forward(Duration.ofHours(1));
    assertThat(doors.get(path, "Accept", HTML).getStatus()).isEqualTo(400);
  }

  @Test
  void ask_who_may_register() {
    doors = doors(WhoMayRegister.INVITED);
    assertThat(press("c1", "").getStatus()).isEqualTo(403);
    String invitation = world.invite.make("School", 7);
    assertThat(press("c2", "&invitation=" + invitation).getStatus()).isEqualTo(200);
    doors = doors(WhoMayRegister.NOBODY);
    String another = world.invite.make("School", 7);
    assertThat(press("c3", "&invitation=" + another).getStatus()).isEqualTo(403);
    assertThat(lms.tools).containsOnlyKeys("c2");
  }

  @Test
  void take_only_so_many_that_wait() throws UnsupportedEncodingException {
    for (int i = 0; i < 5; i++) {
      assertThat(press("c" + i, "").getStatus()).isEqualTo(200);
    }
    MockHttpResponse full = press("c5", "");
    assertThat(full.getStatus()).isEqualTo(429);
    assertThat(full.getContentAsString()).contains("Too many registrations wait");
    assertThat(lms.tools).doesNotContainKey("c5");
    String invitation = world.invite.make("School", 7);
    assertThat(press("c6", "&invitation=" + invitation).getStatus())
        .as("an invitation goes before")
        .isEqualTo(200);
    world.clock.forward(Duration.ofDays(31));
    assertThat(press("c7", "").getStatus()).as("those that waited long are gone").isEqualTo(200);
    assertThat(world.platforms.all())
        .extracting(p -> p.registration().clientId())
        .containsExactlyInAnyOrder("c6", "c7");
  }

  @Test
  void slow_down_whoever_asks_again_and_again() {
    for (int i = 0; i < 20; i++) {
      doors.get(open(lms.query("t")), "Accept", HTML);
    }
    assertThat(doors.get(open(lms.query("t")), "Accept", HTML).getStatus()).isEqualTo(429);
    assertThat(lms.asked).hasSize(20);
    world.clock.forward(Duration.ofMinutes(5));
    assertThat(doors.get(open(lms.query("t")), "Accept", HTML).getStatus()).isEqualTo(200);
  }

  @Test
  void keep_the_courses_of_a_registration_that_is_updated() throws UnsupportedEncodingException {
    press("c1", "&invitation=" + world.invite.make("School", 7));
    RegisteredPlatform before = only();
    MockHttpResponse again = press("c1", "");
    assertThat(again.getContentAsString()).contains("The registration is up to date");
    assertThat(only().id()).isEqualTo(before.id());
    assertThat(only().deployments()).isEqualTo(before.deployments());
    assertThat(only().status()).isEqualTo(Status.ACTIVE);
  }

  @Test
  void let_no_stranger_change_the_addresses_of_a_trusted_lms() throws UnsupportedEncodingException {
    press("c1", "&invitation=" + world.invite.make("School", 7));
    URI keys = only().registration().jwksUri();
    lms.jwks = "https://evil.example/jwks";
    MockHttpResponse answer = press("c1", "");
    assertThat(answer.getContentAsString()).contains("has to look at this");
    assertThat(only().registration().jwksUri()).isEqualTo(keys);
    assertThat(only().status()).isEqualTo(Status.ACTIVE);
    assertThat(only().state().proposal().orElseThrow().jwksUri())
        .hasToString("https://evil.example/jwks");
    press("c1", "&invitation=" + world.invite.make("School", 7));
    assertThat(only().registration().jwksUri()).hasToString("https://evil.example/jwks");
    assertThat(only().state().proposal()).isEmpty();
  }

  @Test
  void refuse_an_lms_whose_addresses_laurel_does_not_call() throws UnsupportedEncodingException {
    lms.jwks = "http://keys.example/jwks";
    MockHttpResponse answer = press("c1", "");
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentAsString()).contains("does not call the addresses");
    assertThat(lms.tools).isEmpty();
  }
}
