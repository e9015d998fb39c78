package dev.laurel.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.lti.Check;
import dev.laurel.lti.LaunchRejected;
import dev.laurel.lti.PlatformForTests;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartLoginTest {

  private final Arriving world = new Arriving();

  @Test
  void sends_the_browser_to_the_lms_with_state_and_nonce() {
    StartLogin.Started started = world.startLogin.start(Arriving.login(), Arriving.browser());
    assertThat(started.redirect().toString()).startsWith(PlatformForTests.ISSUER + "/auth?");
    assertThat(Arriving.query(started.redirect()))
        .containsEntry("redirect_uri", PlatformForTests.TOOL + "/lti/launch")
        .containsEntry("client_id", PlatformForTests.CLIENT_ID)
        .containsEntry("response_mode", "form_post")
        .containsEntry("login_hint", "hint")
        .containsKeys("state", "nonce");
  }

  @Test
  void hides_nonce_and_browser_in_the_state() {
    StartLogin.Started started = world.startLogin.start(Arriving.login(), Arriving.browser());
    Map<String, String> query = Arriving.query(started.redirect());
    PendingLogin pending = world.states.read(String.valueOf(query.get("state")));
    assertThat(pending.nonce()).isEqualTo(query.get("nonce"));
    assertThat(pending.browserHash()).isEqualTo(Browser.hash(started.browserSecret()));
    assertThat(pending.deploymentId()).contains(PlatformForTests.DEPLOYMENT_ID);
    assertThat(query.get("state")).doesNotContain(String.valueOf(query.get("nonce")));
    assertThat(started.redirect().toString()).doesNotContain(started.browserSecret());
    assertThat(started.toString()).doesNotContain(started.browserSecret());
  }

  @Test
  void gives_a_new_browser_a_secret_and_keeps_the_one_that_it_has() {
    String secret = world.startLogin.start(Arriving.login(), Arriving.browser()).browserSecret();
    assertThat(secret).hasSize(43);
    assertThat(world.startLogin.start(Arriving.login(), Arriving.browser()).browserSecret())
        .isNotEqualTo(secret);
    assertThat(world.startLogin.start(Arriving.login(), Arriving.browser(secret)).browserSecret())
        .isEqualTo(secret);
  }

  @Test
  void uses_no_nonce_twice() {
    StartLogin.Started one = world.startLogin.start(Arriving.login(), Arriving.browser());
    StartLogin.Started two = world.startLogin.start(Arriving.login(), Arriving.browser());
    assertThat(Arriving.query(one.redirect()).get("nonce"))
        .isNotEqualTo(Arriving.query(two.redirect()).get("nonce"));
  }

  @Test
  void refuses_an_lms_that_is_not_registered() {
    Map<String, List<String>> stranger = Arriving.login();
    stranger.put("iss", List.of("https://stranger.example"));
    assertThatThrownBy(() -> world.startLogin.start(stranger, Arriving.browser()))
        .isInstanceOfSatisfying(
            LaunchRejected.class,
            r -> {
              assertThat(r.check()).isEqualTo(Check.REGISTRATION_UNKNOWN);
              assertThat(r.detail()).contains("https://stranger.example");
            });
  }

  @Test
  void refuses_a_client_id_that_is_not_registered_and_takes_none_at_all() {
    Map<String, List<String>> login = Arriving.login();
    login.put("client_id", List.of("other"));
    assertThatThrownBy(() -> world.startLogin.start(login, Arriving.browser()))
        .isInstanceOfSatisfying(
            LaunchRejected.class, r -> assertThat(r.check()).isEqualTo(Check.REGISTRATION_UNKNOWN));
    login.remove("client_id");
    assertThat(world.startLogin.start(login, Arriving.browser()).redirect()).isNotNull();
  }

  @Test
  void refuses_a_broken_login() {
    Map<String, List<String>> login = Arriving.login();
    login.remove("login_hint");
    assertThatThrownBy(() -> world.startLogin.start(login, Arriving.browser()))
        .isInstanceOfSatisfying(
            LaunchRejected.class, r -> assertThat(r.check()).isEqualTo(Check.LOGIN_INITIATION));
  }
}
