package dev.laurel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.platform.Registering;
import dev.laurel.platform.RegistrationClosed;
import dev.laurel.platform.RegistrationEntry;
import dev.laurel.platform.RegistrationState;
import dev.laurel.platform.RegistrationState.Proposal;
import dev.laurel.platform.RegistrationState.Status;
import dev.laurel.shared.Problem;
import dev.laurel.testing.Doors;
import dev.laurel.testing.FakeLms;
import dev.laurel.testing.TestOperator;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

/** What the operator sees and decides. */
class PlatformDoorsTest {

  private static final String HTML = "text/html";

  private final Registering world = new Registering();
  private final TestOperator operator = new TestOperator();
  private final Doors doors =
      Doors.of(
          PlatformPages.of(world, operator),
          new PlatformsResource(
              operator,
              world.platforms,
              world.add,
              List::of,
              world.waiting,
              Doors.settings(URI.create("http://localhost:8080"))),
          new InvitationsResource(
              operator,
              world.invitations,
              world.invite,
              Doors.settings(URI.create("http://localhost:8080")),
              world.clock),
          new CanvasResource(world.describe));

  /** Where people from an LMS arrive. */
  @jakarta.ws.rs.Path("/lti/login")
  public static final class Login {
    private final RegisteredPlatform platform;

    Login(RegisteredPlatform platform) {
      this.platform = platform;
    }

    @jakarta.ws.rs.GET
    public String login() {
      platform.requireOpen();
      return "open";
    }
  }

  private String page(String path) throws UnsupportedEncodingException {
    MockHttpResponse answer = doors.get(path, "Accept", HTML);
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
    return answer.getContentAsString();
  }

  private RegisteredPlatform pending() {
    RegisteredPlatform platform =
        world.add.add(
            Registering.entry("Asking <b>", "https://moodle.example"),
            new RegistrationState(
                Status.PENDING,
                "moodle",
                "5.0",
                Optional.of(world.clock.instant()),
                Set.of(),
                Optional.empty(),
                Optional.empty()));
    world.note.note(platform.id(), "7", "");
    return platform;
  }

  private RegisteredPlatform now(RegisteredPlatform platform) {
    return world.platforms.byId(platform.id()).orElseThrow();
  }

  private int decide(RegisteredPlatform platform, String decision) {
    String path = "/operator/platforms/" + platform.id() + "/decision";
    return doors.post(path, "decision=" + decision, "Accept", HTML).getStatus();
  }

  @Test
  void show_nothing_and_do_nothing_for_strangers() {
    RegisteredPlatform platform = pending();
    operator.signOut();
    String path = "/operator/platforms/" + platform.id();
    assertThat(doors.get(path, "Accept", HTML).getStatus()).isEqualTo(401);
    assertThat(doors.get("/operator/invitations", "Accept", HTML).getStatus()).isEqualTo(401);
    assertThat(decide(platform, "approve")).isEqualTo(401);
    for (String post :
        List.of(
            path + "/test",
            path + "/deployments",
            path + "/waiting/x",
            "/operator/invitations",
            "/operator/invitations/x/revoke")) {
      assertThat(doors.post(post, "", "Accept", HTML).getStatus()).as(post).isEqualTo(401);
    }
    assertThat(now(platform).status()).isEqualTo(Status.PENDING);
    assertThat(world.invitations.all()).isEmpty();
  }

  @Test
  void list_who_waits_first_and_say_so() throws UnsupportedEncodingException {
    world.add.add(Registering.entry("Active", "https://active.example", "1"));
    pending();
    String list = page("/operator/platforms");
    assertThat(list)
        .contains("waits for approval", "Moodle 5.0", "Something waits for your decision")
        .contains("/lti/register", "/lti/canvas.json", "not tested yet", "Asking &lt;b&gt;");
    assertThat(list.indexOf("Asking")).isLessThan(list.indexOf(">Active<"));
  }

  @Test
  void approve_a_registration_with_the_deployment_that_it_named() throws Exception {
    RegisteredPlatform platform = pending();
    assertThat(page("/operator/platforms/" + platform.id())).contains("Check that all addresses");
    assertThat(decide(platform, "approve")).isEqualTo(303);
    assertThat(now(platform).status()).isEqualTo(Status.ACTIVE);
    assertThat(now(platform).deployment("7")).isPresent();
    assertThat(world.tenants).extracting(t -> t.name()).containsExactly("Asking <b>");
    assertThat(world.waiting.all()).isEmpty();
    assertThat(decide(platform, "approve")).as("decided already").isEqualTo(409);
  }

  @Test
  void reject_pause_and_resume() {
    RegisteredPlatform platform = pending();
    assertThat(decide(platform, "pause")).isEqualTo(409);
    assertThat(decide(platform, "reject")).isEqualTo(303);
    assertThat(world.platforms.all()).isEmpty();
    RegisteredPlatform active =
        world.add.add(Registering.entry("Active", "https://active.example", "1"));
    assertThat(decide(active, "reject")).as("only what waits").isEqualTo(409);
    assertThat(decide(active, "pause")).isEqualTo(303);
    assertThat(now(active).status()).isEqualTo(Status.PAUSED);
    assertThat(decide(active, "resume")).isEqualTo(303);
    assertThat(now(active).status()).isEqualTo(Status.ACTIVE);
    assertThat(decide(active, "dance")).isEqualTo(400);
  }

  @Test
  void approve_or_forget_a_deployment_that_was_noted() throws UnsupportedEncodingException {
    RegisteredPlatform active =
        world.add.add(Registering.entry("Active", "https://active.example", "1"));
    world.note.note(active.id(), "106:abc", "Sub-account");
    String path = "/operator/platforms/" + active.id();
    assertThat(page(path)).contains("106:abc", "Sub-account", "wait for approval");
    String id = world.waiting.all().getFirst().id();
    assertThat(doors.post(path + "/waiting/other", "decision=approve", "Accept", HTML).getStatus())
        .isEqualTo(409);
    doors.post(path + "/waiting/" + id, "decision=approve", "Accept", HTML);
    assertThat(now(active).deployment("106:abc")).isPresent();
    assertThat(world.tenants).hasSize(2);
    world.note.note(active.id(), "third", "");
    String third = world.waiting.all().getFirst().id();
    doors.post(path + "/waiting/" + third, "decision=forget", "Accept", HTML);
    assertThat(world.waiting.all()).isEmpty();
    assertThat(now(active).deployment("third")).isEmpty();
  }

  @Test
  void add_a_deployment_by_hand() throws UnsupportedEncodingException {
    RegisteredPlatform active = world.add.add(Registering.entry("A", "https://a.example", "1"));
    String path = "/operator/platforms/" + active.id() + "/deployments";
    assertThat(doors.post(path, "deploymentId=+2+", "Accept", HTML).getStatus()).isEqualTo(303);
    assertThat(now(active).deployment("2")).isPresent();
    MockHttpResponse flawed = doors.post(path, "deploymentId=+", "Accept", HTML);
    assertThat(flawed.getStatus()).isEqualTo(422);
    assertThat(flawed.getContentAsString()).contains("please fill this in");
  }

  @Test
  void take_other_addresses_only_as_they_were_seen() throws UnsupportedEncodingException {
    RegisteredPlatform active = world.add.add(Registering.entry("A", "https://a.example", "1"));
    Proposal proposal =
        new Proposal(
            URI.create("https://b.example/auth"),
            URI.create("https://b.example/token"),
            "https://b.example/token",
            URI.create("https://b.example/jwks"));
    world.platforms.change(active.id(), active.state().with(Optional.of(proposal)));
    String path = "/operator/platforms/" + active.id();
    assertThat(page(path)).contains("https://b.example/jwks", "(not at the issuer’s address)");
    assertThat(
            doors.post(path + "/decision", "decision=accept&seen=else", "Accept", HTML).getStatus())
        .isEqualTo(409);
    String seen = "decision=accept&seen=" + String.join("+", proposal.lines());
    assertThat(doors.post(path + "/decision", seen, "Accept", HTML).getStatus()).isEqualTo(303);
    assertThat(now(active).registration().jwksUri()).hasToString("https://b.example/jwks");
    assertThat(now(active).state().proposal()).isEmpty();
    world.platforms.change(active.id(), active.state().with(Optional.of(proposal)));
    assertThat(decide(active, "keep")).isEqualTo(303);
    assertThat(now(active).state().proposal()).isEmpty();
  }

  @Test
  void say_in_words_what_the_self_test_found_and_which_setting_to_change() throws IOException {
    try (FakeLms lms = new FakeLms()) {
      RegisteredPlatform platform =
          world.add.add(
              new RegistrationEntry(
                  "Fake",
                  lms.url(""),
                  "c",
                  List.of("1"),
                  lms.url("/mod/lti/auth.php"),
                  lms.url("/mod/lti/token.php"),
                  lms.url("/mod/lti/certs.php"),
                  ""));
      String path = "/operator/platforms/" + platform.id();
      MockHttpResponse tested = doors.post(path + "/test", "", "Accept", HTML);
      assertThat(tested.getContentAsString())
          .contains("usable keys: 1", "Both clocks differ by 0 s", "The LMS gave a token")
          .contains("grade sync and column management")
          .contains("Moodle answers so to whoever does not come from one of its courses");
      assertThat(page("/operator/platforms")).contains("1 of 4");
      assertThat(page(path)).contains("Last self-test");
      assertThat(lms.asked).noneMatch(a -> a.contains("Bearer"));
    }
  }

  @Test
  void say_that_an_lms_is_down() throws UnsupportedEncodingException {
    RegisteredPlatform platform =
        world.add.add(
            new RegistrationEntry(
                "Down",
                "http://127.0.0.1:9",
                "c",
                List.of(),
                "http://127.0.0.1:9/a",
                "http://127.0.0.1:9/t",
                "http://127.0.0.1:9/k",
                ""));
    String path = "/operator/platforms/" + platform.id() + "/test";
    assertThat(doors.post(path, "", "Accept", HTML).getContentAsString())
        .contains("The keys cannot be fetched", "Could not tell", "Check the access token URL");
    assertThat(now(platform).state().trial()).as("nothing is known of scopes").isEmpty();
  }

  @Test
  void show_an_invitation_once_and_take_it_back() throws UnsupportedEncodingException {
    MockHttpResponse made =
        doors.post("/operator/invitations", "note=University&days=3", "Accept", HTML);
    String token = made.getContentAsString().replaceFirst("(?s).*invitation=([\\w-]{43}).*", "$1");
    assertThat(token).hasSize(43);
    world.invite.requireOpen(token);
    assertThat(page("/operator/invitations")).contains("University", "open").doesNotContain(token);
    String id = world.invitations.all().getFirst().id();
    doors.post("/operator/invitations/" + id + "/revoke", "", "Accept", HTML);
    assertThat(page("/operator/invitations")).contains("taken back");
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> world.invite.requireOpen(token))
        .isInstanceOf(Problem.class);
  }

  @Test
  void serve_the_developer_key_of_canvas_with_the_right_host() throws UnsupportedEncodingException {
    MockHttpResponse key = doors.get("/lti/canvas.json");
    assertThat(String.valueOf(key.getOutputHeaders().getFirst("Content-Type")))
        .startsWith("application/json");
    assertThat(key.getContentAsString())
        .contains("https://laurel.example/lti/jwks.json")
        .contains("\"domain\" : \"laurel.example\"");
  }

  @Test
  void tell_people_in_the_frame_of_an_lms_that_waits_why_nothing_opens() throws Exception {
    RegisteredPlatform platform = pending();
    AskedMapper mapper = new AskedMapper();
    Doors closed =
        Doors.of(
            mapper, new Login(platform), new RegistrationClosedMapper(new FramedProblems(mapper)));
    MockHttpResponse answer = closed.get("/lti/login", "Accept", HTML);
    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(answer.getContentAsString()).contains("Your LMS waits for approval");
    assertThat(String.valueOf(answer.getOutputHeaders().getFirst("Content-Security-Policy")))
        .contains("frame-ancestors 'self' https://moodle.example");
    org.assertj.core.api.Assertions.assertThatThrownBy(platform::requireOpen)
        .isInstanceOf(RegistrationClosed.class);
  }
}
