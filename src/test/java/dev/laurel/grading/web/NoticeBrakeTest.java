package dev.laurel.grading.web;

import static dev.laurel.grading.web.GateForTests.assertThatWaits;
import static dev.laurel.grading.web.GateForTests.knock;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.lti.Check;
import dev.laurel.lti.LaunchRejected;
import dev.laurel.lti.NoticesForTests;
import dev.laurel.lti.PlatformForTests;
import dev.laurel.lti.Registration;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.KeepNoticeSecrets;
import dev.laurel.platform.MemoryNoticeSecrets;
import dev.laurel.platform.MemoryPlatforms;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.platform.SubscribeToNotices;
import dev.laurel.platform.TakeNotice;
import dev.laurel.platform.web.NoticesResource;
import dev.laurel.testing.Doors;
import dev.laurel.testing.HandClock;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to somebody whose notices are proven by nothing, again and again. */
class NoticeBrakeTest {

  private static final String SILENT = "https://silent.example";

  private final HandClock clock = new HandClock();
  private final GateForTests gate = new GateForTests(clock);
  private final PlatformForTests lms = new PlatformForTests();
  private final MemoryPlatforms platforms = new MemoryPlatforms();
  private final Set<String> used = new HashSet<>();
  private int number;
  private final KeepNoticeSecrets secrets =
      MemoryNoticeSecrets.kept(platforms, PlatformForTests.CLOCK);
  private final Doors doors =
      Doors.of(
          gate.gate,
          new NoticesResource(
              new TakeNotice(
                  platforms,
                  this::key,
                  secrets,
                  (platform, nonce, now, until) -> used.add(nonce),
                  (deployment, copy, origins) -> {},
                  (deployment, notice) -> {
                    throw new LaunchRejected(Check.CLAIMS, "nobody opened the course yet");
                  },
                  PlatformForTests.CLOCK)));

  @BeforeEach
  void register() {
    Deployment ours =
        new Deployment("row", PlatformForTests.DEPLOYMENT_ID, "tenant", Optional.empty());
    platforms.add(
        new RegisteredPlatform("platform", lms.registration(), "University", List.of(ours)),
        Instant.EPOCH);
    Registration silent =
        new Registration(
            SILENT,
            PlatformForTests.CLIENT_ID,
            URI.create(SILENT + "/auth"),
            URI.create(SILENT + "/token"),
            "",
            URI.create(SILENT + "/jwks"),
            Set.of(PlatformForTests.DEPLOYMENT_ID));
    platforms.add(new RegisteredPlatform("silent", silent, "Silent", List.of(ours)), Instant.EPOCH);
  }

  private Optional<RSAPublicKey> key(URI keySet, String kid) throws IOException {
    if (keySet.toString().startsWith(SILENT)) {
      throw new IOException("it does not answer");
    }
    return lms.keys().find(keySet, kid);
  }

  private MockHttpResponse post(String token) {
    return doors.call(
        "POST", SubscribeToNotices.PATH, "application/json", NoticesForTests.envelope(token));
  }

  private Map<String, Object> claims() {
    number++;
    return NoticesForTests.copied("nonce-" + number);
  }

  private MockHttpResponse good() {
    return post(lms.idToken(claims()));
  }

  private MockHttpResponse forged() {
    return post(PlatformForTests.impostor().idToken(claims()));
  }

  private MockHttpResponse unregistered() {
    Map<String, Object> stranger = claims();
    stranger.put("iss", "https://stranger.example/" + number);
    return post(lms.idToken(stranger));
  }

  private MockHttpResponse unwanted() {
    Map<String, Object> early = claims();
    early.put(NoticesForTests.LTI + "notice", Map.of("id", "1", "type", "LaurelGradesNotice"));
    return post(lms.idToken(early));
  }

  /** Nothing in it is right, its signature neither. */
  private MockHttpResponse forgedBeside(String token) {
    String forged = PlatformForTests.impostor().idToken(claims());
    return doors.call(
        "POST",
        SubscribeToNotices.PATH,
        "application/json",
        NoticesForTests.envelope(forged, token));
  }

  private static String body(MockHttpResponse answer) {
    return new String(answer.getOutput(), StandardCharsets.UTF_8);
  }

  @Test
  void address_whose_notices_are_proven_by_nothing_is_told_to_wait_and_still_why() {
    knock(403, this::forged);
    MockHttpResponse answer = forged();
    assertThatWaits(answer, 60);
    assertThat(body(answer)).isEqualTo("{\"refused\":[\"signature\"]}");
    clock.forward(Duration.ofSeconds(60));
    assertThat(forged().getStatus()).isEqualTo(403);
  }

  @Test
  void ever_other_senders_that_nobody_registered_count_together() {
    knock(403, this::unregistered);
    assertThatWaits(unregistered(), 60);
    assertThatWaits(forged(), 60);
  }

  @Test
  void registered_lms_behind_the_same_address_is_taken_at_once() {
    knock(403, this::forged);
    assertThatWaits(forged(), 60);
    assertThat(good().getStatus()).isEqualTo(200);
    assertThat(used).hasSize(1);
  }

  @Test
  void notice_that_is_proven_is_never_told_to_wait_even_where_it_cannot_be_used_yet() {
    knock(400, this::unwanted);
    assertThat(unwanted().getStatus()).as("these are not counted").isEqualTo(400);
    knock(403, this::forged);
    assertThat(unwanted().getStatus()).as("nor braked").isEqualTo(400);
  }

  @Test
  void body_with_one_notice_that_is_proven_is_not_counted() {
    String one = PlatformForTests.impostor().idToken(claims());
    knock(
        400,
        () ->
            doors.call(
                "POST",
                SubscribeToNotices.PATH,
                "application/json",
                NoticesForTests.envelope(one, lms.idToken(claims()))));
    assertThat(forged().getStatus()).isEqualTo(403);
  }

  @Test
  void forged_notice_counts_beside_one_that_anybody_could_write() {
    String nobody = PlatformForTests.impostor().idToken(Map.of());
    knock(403, () -> forgedBeside(nobody));
    assertThatWaits(forgedBeside(nobody), 60);
  }

  @Test
  void forged_notice_counts_beside_one_whose_keys_cannot_be_fetched() {
    String silent = PlatformForTests.impostor().idToken(claimsOfSilent());
    assertThat(body(post(silent))).isEqualTo("{\"refused\":[\"platform_keys_unreachable\"]}");
    knock(403, () -> forgedBeside(silent));
    assertThatWaits(forgedBeside(silent), 60);
  }

  /** Of an LMS that is registered and does not answer. */
  private Map<String, Object> claimsOfSilent() {
    Map<String, Object> silent = claims();
    silent.put("iss", SILENT);
    return silent;
  }

  @Test
  void notice_of_lti_that_a_good_secret_signs_is_proven_though_it_is_not_taken() {
    KeepNoticeSecrets.Made secret = secrets.make("platform");
    knock(400, () -> post(NoticesForTests.signedWith(secret.text(), claims())));
    assertThat(forged().getStatus()).isEqualTo(403);
  }

  @Test
  void neither_another_address_nor_another_network_of_ipv6_waits_but_the_same_network_does() {
    gate.comeFrom("2001:db8:0:1:0:0:0:1");
    knock(403, this::forged);
    gate.comeFrom("2001:db8:0:1:a:b:c:d");
    assertThatWaits(forged(), 60);
    gate.comeFrom("2001:db8:0:2:0:0:0:1");
    assertThat(forged().getStatus()).isEqualTo(403);
    gate.comeFrom("198.51.100.7");
    assertThat(forged().getStatus()).isEqualTo(403);
  }

  @Test
  void header_that_both_send_alike_stops_no_lms() {
    gate.comeFrom("198.51.100.8");
    for (int i = 0; i <= 20; i++) {
      withHeader(PlatformForTests.impostor().idToken(claims()));
    }
    assertThat(withHeader(lms.idToken(claims())).getStatus()).isEqualTo(200);
  }

  private MockHttpResponse withHeader(String token) {
    return doors.call(
        "POST",
        SubscribeToNotices.PATH,
        "application/json",
        NoticesForTests.envelope(token),
        "Authorization",
        "Bearer none");
  }
}
