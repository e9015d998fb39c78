package dev.laurel.platform.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.keys.KeysForTests;
import dev.laurel.lti.LtiCallFailed;
import dev.laurel.lti.Membership;
import dev.laurel.lti.Scopes;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.platform.Registering;
import dev.laurel.shared.Ids;
import dev.laurel.shared.OutgoingHttp;
import dev.laurel.shared.Problem;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpPlatformConnectionsTest {

  private static final URI MEMBERS = URI.create("https://moodle.example/members");

  private final Registering world = new Registering();
  private final OutgoingForTests out =
      new OutgoingForTests()
          .answer(
              "https://moodle.example/token",
              200,
              "{\"access_token\":\"t0ken\",\"token_type\":\"Bearer\",\"expires_in\":3600,"
                  + "\"scope\":\""
                  + Scopes.CONTEXT_MEMBERSHIP_READONLY
                  + "\"}")
          .answer(
              MEMBERS.toString(),
              200,
              "{\"id\":\"x\",\"context\":{\"id\":\"1\"},\"members\":"
                  + "[{\"user_id\":\"7\",\"roles\":[\"Learner\"],\"status\":\"Active\"}]}");
  private final HttpPlatformConnections connections =
      new HttpPlatformConnections(
          world.platforms,
          out,
          KeysForTests.toolKeys(world.clock),
          new Ids(world.clock),
          world.clock);
  private String deployment = "";

  @BeforeEach
  void register() {
    RegisteredPlatform platform =
        world.add.add(Registering.entry("Moodle", "https://moodle.example", "1"));
    deployment = platform.deployments().getFirst().id();
  }

  @Test
  void asks_for_a_token_once_and_sends_it_with_each_call() {
    List<Membership> first = connections.namesAndRoles(deployment).members(MEMBERS);
    connections.namesAndRoles(deployment).members(MEMBERS);
    assertThat(first).extracting(Membership::userId).containsExactly("7");
    assertThat(out.asked)
        .extracting(request -> request.uri().getPath())
        .containsExactly("/token", "/members", "/members");
    assertThat(out.asked.getLast().headers()).containsEntry("Authorization", "Bearer t0ken");
  }

  @Test
  void signs_for_the_token_with_the_key_of_the_tool() {
    connections.namesAndRoles(deployment).members(MEMBERS);
    OutgoingHttp.Request asked = out.asked.getFirst();
    assertThat(new String(asked.body(), StandardCharsets.UTF_8))
        .contains("grant_type=client_credentials", "client_assertion=ey");
    assertThat(asked.headers()).doesNotContainKey("Authorization");
  }

  @Test
  void sends_the_token_to_no_address_that_is_not_of_the_lms() {
    URI elsewhere = URI.create("https://evil.example/members");
    assertThatThrownBy(() -> connections.namesAndRoles(deployment).members(elsewhere))
        .isInstanceOf(LtiCallFailed.class);
    assertThat(out.asked).noneMatch(request -> request.uri().getHost().equals("evil.example"));
  }

  @Test
  void opens_the_gradebook_of_a_deployment() {
    assertThat(connections.gradeBook(deployment, Set.of(Scopes.LINE_ITEM))).isNotNull();
  }

  @Test
  void knows_no_deployment_that_is_not_registered() {
    assertThatThrownBy(() -> connections.namesAndRoles("nothing"))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(404));
  }
}
