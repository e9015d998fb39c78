package dev.laurel.lti;

import static dev.laurel.lti.PlatformForTests.CLOCK;
import static dev.laurel.lti.PlatformForTests.NOW;
import static dev.laurel.lti.PlatformForTests.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTokenVerifierTest {
  private static final String INSTRUCTOR =
      "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor";

  private final PlatformForTests platform = new PlatformForTests();
  private final Map<String, Object> claims = platform.resourceLinkClaims();

  @Test
  void accepts_a_valid_launch_and_tells_what_it_said() {
    VerifiedLaunch launch = platform.launch(claims);
    assertThat(launch.issuer()).isEqualTo(PlatformForTests.ISSUER);
    assertThat(launch.clientId()).isEqualTo(PlatformForTests.CLIENT_ID);
    assertThat(launch.deploymentId()).isEqualTo(PlatformForTests.DEPLOYMENT_ID);
    assertThat(launch.nonce()).isEqualTo(PlatformForTests.NONCE);
    assertThat(launch.expiresAt()).isEqualTo(NOW.plusSeconds(60));
    assertThat(launch.message()).isEqualTo(new LaunchMessage.ResourceLinkLaunch());
    assertThat(launch.resourceLink())
        .contains(new ResourceLink("link-1", Optional.of("A link"), Optional.empty()));
    assertThat(launch.ags()).isEmpty();
    assertThat(launch.nrps()).isEmpty();
    assertThat(launch.lis()).isEmpty();
    assertThat(launch.toolPlatform()).isEmpty();
    assertThat(launch.launchPresentation()).isEmpty();
    assertThat(launch.custom()).isEmpty();
  }

  @Test
  void accepts_a_person_with_several_short_and_unknown_roles() {
    claims.put(claim("roles"), List.of(INSTRUCTOR, "Learner", "urn:example:Wizard"));
    Roles roles = platform.launch(claims).user().roles();
    assertThat(roles.all()).extracting(Role::name).contains("Instructor", "Learner");
    assertThat(roles.all())
        .contains(
            new Role(
                "urn:example:Wizard", RoleKind.UNKNOWN, "urn:example:Wizard", Optional.empty()));
  }

  @Test
  void accepts_a_person_without_any_role() {
    claims.put(claim("roles"), List.of());
    assertThat(platform.launch(claims).user().roles().all()).isEmpty();
  }

  @Test
  void accepts_a_person_of_whom_only_the_id_is_told() {
    claims.remove("name");
    claims.remove("email");
    User user = platform.launch(claims).user();
    assertThat(user.name()).isEmpty();
    assertThat(user.email()).isEmpty();
  }

  @Test
  void reads_blank_and_null_optional_claims_as_absent() {
    claims.put("name", " ");
    claims.put("email", null);
    claims.put(claim("lis"), null);
    VerifiedLaunch launch = platform.launch(claims);
    assertThat(launch.user().name()).isEmpty();
    assertThat(launch.user().email()).isEmpty();
    assertThat(launch.lis()).isEmpty();
  }

  @Test
  void accepts_a_launch_without_course() {
    claims.remove(claim("context"));
    assertThat(platform.launch(claims).context()).isEmpty();
  }

  @Test
  void accepts_one_audience_as_a_list() {
    claims.put("aud", List.of(PlatformForTests.CLIENT_ID));
    assertThatCode(() -> platform.launch(claims)).doesNotThrowAnyException();
  }

  @Test
  void accepts_several_audiences_when_the_authorized_party_is_this_tool() {
    claims.put("aud", List.of("another", PlatformForTests.CLIENT_ID));
    claims.put("azp", PlatformForTests.CLIENT_ID);
    assertThat(platform.launch(claims).clientId()).isEqualTo(PlatformForTests.CLIENT_ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://tool.example/deep?x=1#y",
        "https://TOOL.example:443",
        "HTTPS://tool.example/"
      })
  void accepts_every_target_on_its_own_origin(String target) {
    claims.put(claim("target_link_uri"), target);
    assertThat(platform.launch(claims).targetLinkUri()).contains(URI.create(target));
  }

  @Test
  void accepts_deep_linking_without_target_link() {
    Map<String, Object> deepLinking = platform.deepLinkingClaims();
    deepLinking.remove(claim("target_link_uri"));
    assertThat(platform.launch(deepLinking).targetLinkUri()).isEmpty();
  }

  @Test
  void accepts_any_deployment_when_the_caller_decides_about_deployments() {
    claims.put(claim("deployment_id"), "new-one");
    Registration known = platform.registration();
    Registration open =
        new Registration(
            known.issuer(),
            known.clientId(),
            known.authorizationEndpoint(),
            known.tokenEndpoint(),
            "",
            known.jwksUri(),
            Set.of());
    ExpectedLaunch expected =
        new ExpectedLaunch(PlatformForTests.NONCE, Optional.empty(), Set.of(PlatformForTests.TOOL));
    VerifiedLaunch launch =
        verifier(CLOCK, Duration.ZERO).verify(platform.idToken(claims), open, expected);
    assertThat(launch.deploymentId()).isEqualTo("new-one");
  }

  @Test
  void allows_the_clocks_to_differ_by_the_skew_and_no_more() {
    String token = platform.idToken(claims);
    Duration skew = Duration.ofSeconds(30);
    assertThat(isAccepted(token, NOW.minusSeconds(30), skew)).isTrue();
    assertThat(isAccepted(token, NOW.minusSeconds(31), skew)).isFalse();
    assertThat(isAccepted(token, NOW.plusSeconds(89), skew)).isTrue();
    assertThat(isAccepted(token, NOW.plusSeconds(90), skew)).isFalse();
  }

  @Test
  void honours_a_long_expiry_for_one_hour_only() {
    claims.put("exp", NOW.plus(Duration.ofDays(1)).getEpochSecond());
    String token = platform.idToken(claims);
    assertThat(isAccepted(token, NOW.plusSeconds(3600), Duration.ZERO)).isTrue();
    assertThat(isAccepted(token, NOW.plusSeconds(3601), Duration.ZERO)).isFalse();
  }

  @Test
  void reads_times_with_a_fraction() {
    claims.put("exp", NOW.getEpochSecond() + 60.5);
    claims.put("nbf", NOW.getEpochSecond() - 0.5);
    assertThat(platform.launch(claims).expiresAt()).isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void leaves_out_variables_that_the_platform_did_not_expand() {
    Map<String, Object> custom = new HashMap<>();
    custom.put("unknown", "$Canvas.user.id");
    custom.put("price", "$5 off");
    custom.put("number", 12);
    custom.put("list", List.of("a", 1));
    custom.put("nothing", null);
    custom.put("text", "$Foo and $Bar");
    claims.put(claim("custom"), custom);
    assertThat(platform.launch(claims).custom())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "price", "$5 off", "number", "12", "list", "[\"a\",1]", "text", "$Foo and $Bar"));
  }

  @Test
  void reads_a_blank_line_item_as_absent() {
    claims.put(
        "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
        Map.of("scope", List.of(Scopes.SCORE), "lineitem", "", "lineitems", "https://p.example/l"));
    AgsEndpoint ags = platform.launch(claims).ags().orElseThrow();
    assertThat(ags.lineItem()).isEmpty();
    assertThat(ags.lineItems()).contains(URI.create("https://p.example/l"));
  }

  @Test
  void completes_short_context_types_and_keeps_unknown_ones() {
    claims.put(claim("context"), Map.of("id", "c", "type", Arrays.asList("Group", "Guild")));
    assertThat(platform.launch(claims).context().orElseThrow().types())
        .containsExactlyInAnyOrder("http://purl.imsglobal.org/vocab/lis/v2/course#Group", "Guild");
  }

  @Test
  void carries_the_settings_of_deep_linking() {
    assertThat(platform.launch(platform.deepLinkingClaims()).message())
        .isInstanceOfSatisfying(
            LaunchMessage.DeepLinkingLaunch.class,
            message -> {
              assertThat(message.settings().data()).contains("opaque");
              assertThat(message.settings().acceptMultiple()).isTrue();
            });
  }

  @Test
  void refuses_a_skew_that_would_switch_the_clock_off() {
    assertThatIllegalArgumentException().isThrownBy(() -> verifier(CLOCK, Duration.ofMinutes(6)));
    assertThatIllegalArgumentException().isThrownBy(() -> verifier(CLOCK, Duration.ofSeconds(-1)));
  }

  @Test
  void refuses_to_expect_a_launch_without_nonce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExpectedLaunch(" ", Optional.empty(), Set.of()));
  }

  private boolean isAccepted(String token, Instant now, Duration skew) {
    try {
      verifier(Clock.fixed(now, ZoneOffset.UTC), skew)
          .verify(token, platform.registration(), platform.expected());
      return true;
    } catch (LaunchRejected rejected) {
      assertThat(rejected.check()).isIn(Check.EXPIRED, Check.ISSUED_AT);
      return false;
    }
  }

  private IdTokenVerifier verifier(Clock clock, Duration skew) {
    return new IdTokenVerifier(platform.keys(), clock, skew);
  }
}
