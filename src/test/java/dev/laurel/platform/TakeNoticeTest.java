package dev.laurel.platform;

import static dev.laurel.lti.NoticesForTests.LTI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.lti.NoticesForTests;
import dev.laurel.lti.PlatformForTests;
import dev.laurel.lti.Registration;
import dev.laurel.platform.RegistrationState.Status;
import dev.laurel.platform.web.NoticesResource;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TakeNoticeTest {

  private final PlatformForTests lms = new PlatformForTests();
  private final MemoryPlatforms platforms = new MemoryPlatforms();
  private final Set<String> used = new HashSet<>();
  private final List<String> copied = new ArrayList<>();
  private final NoticeNonces nonces =
      (platform, nonce, now, until) -> used.add(platform + " " + nonce);
  private final CourseCopies copies =
      (deployment, copy, origins) -> copied.add(deployment.id() + ": " + copy + " of " + origins);
  private final List<String> heard = new ArrayList<>();
  private final OtherNotices others =
      (deployment, notice) -> heard.add(deployment.id() + ": " + notice.head().type());
  private final KeepNoticeSecrets secrets =
      MemoryNoticeSecrets.kept(platforms, PlatformForTests.CLOCK);
  private final NoticesResource door =
      new NoticesResource(
          new TakeNotice(
              platforms, lms.keys(), secrets, nonces, copies, others, PlatformForTests.CLOCK));

  @BeforeEach
  void register() {
    Deployment ours =
        new Deployment("row", PlatformForTests.DEPLOYMENT_ID, "tenant", Optional.empty());
    platforms.add(
        new RegisteredPlatform("platform", lms.registration(), "University", List.of(ours)),
        Instant.EPOCH);
  }

  private Response post(String body) throws IOException {
    return door.take(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }

  private String token(String nonce) {
    return lms.idToken(NoticesForTests.copied(nonce));
  }

  private static void assertRefused(Response answer, String checks) {
    assertRefused(400, answer, checks);
  }

  /** Nothing shows who sends it. */
  private static void assertUnproven(Response answer, String check) {
    assertRefused(403, answer, "\"" + check + "\"");
  }

  private static void assertRefused(int status, Response answer, String checks) {
    assertThat(answer.getStatus()).isEqualTo(status);
    assertThat(answer.getEntity()).isEqualTo("{\"refused\":[" + checks + "]}");
  }

  @Test
  void copy_of_a_course_is_noted_for_its_deployment() throws IOException {
    assertThat(post(NoticesForTests.envelope(token("1"))).getStatus()).isEqualTo(200);
    assertThat(copied).containsExactly("row: course-2 of [course-1]");
  }

  @Test
  void replayed_notice_is_refused_by_name() throws IOException {
    String body = NoticesForTests.envelope(token("1"));
    post(body);
    assertRefused(post(body), "\"nonce\"");
    assertThat(copied).hasSize(1);
  }

  @Test
  void one_bad_notice_does_not_take_the_others_with_it() throws IOException {
    Map<String, Object> foreign = NoticesForTests.copied("2");
    foreign.put(LTI + "deployment_id", "another");
    Response answer = post(NoticesForTests.envelope(lms.idToken(foreign), "rubbish", token("3")));
    assertRefused(answer, "\"deployment_unknown\",\"malformed\"");
    assertThat(copied).hasSize(1);
  }

  @Test
  void notice_of_a_stranger_is_refused_and_uses_no_nonce_up() throws IOException {
    Map<String, Object> stranger = NoticesForTests.copied("4");
    stranger.put("iss", "https://stranger.example");
    assertUnproven(post(NoticesForTests.envelope(lms.idToken(stranger))), "registration_unknown");
    assertThat(used).isEmpty();
  }

  @Test
  void body_without_notices_or_without_end_is_refused() throws IOException {
    assertRefused(post("{}"), "\"malformed\"");
    assertThat(post("x".repeat(600_000)).getStatus()).isEqualTo(413);
  }

  @Test
  void notice_of_another_type_reaches_who_knows_it_once() throws IOException {
    Map<String, Object> other = NoticesForTests.copied("5");
    other.put(LTI + "notice", Map.of("id", "1", "type", "LaurelGradesNotice"));
    String body = NoticesForTests.envelope(lms.idToken(other));
    assertThat(post(body).getStatus()).isEqualTo(200);
    assertRefused(post(body), "\"nonce\"");
    assertThat(heard).containsExactly("row: LaurelGradesNotice");
    assertThat(copied).isEmpty();
  }

  private static Map<String, Object> grades(String nonce) {
    Map<String, Object> claims = NoticesForTests.copied(nonce);
    claims.put(LTI + "notice", Map.of("id", nonce, "type", "LaurelGradesNotice"));
    return claims;
  }

  private Response post(KeepNoticeSecrets.Made secret, Map<String, Object> claims)
      throws IOException {
    return post(NoticesForTests.envelope(NoticesForTests.signedWith(secret.text(), claims)));
  }

  @Test
  void notice_that_is_signed_with_a_secret_of_its_platform_is_heard_once() throws IOException {
    KeepNoticeSecrets.Made secret = secrets.make("platform");
    assertThat(secrets.of("platform").getFirst().lastUsedAt()).isEmpty();
    assertThat(post(secret, grades("6")).getStatus()).isEqualTo(200);
    assertRefused(post(secret, grades("6")), "\"nonce\"");
    assertThat(heard).containsExactly("row: LaurelGradesNotice");
    assertThat(secrets.of("platform").getFirst().lastUsedAt()).contains(PlatformForTests.NOW);
  }

  @Test
  void nonce_of_a_notice_with_a_key_is_used_up_for_one_with_a_secret_too() throws IOException {
    assertThat(post(NoticesForTests.envelope(lms.idToken(grades("7")))).getStatus()).isEqualTo(200);
    assertRefused(post(secrets.make("platform"), grades("7")), "\"nonce\"");
  }

  @Test
  void both_secrets_are_good_while_one_replaces_the_other() throws IOException {
    KeepNoticeSecrets.Made old = secrets.make("platform");
    KeepNoticeSecrets.Made young = secrets.make("platform");
    assertThat(post(old, grades("8")).getStatus()).isEqualTo(200);
    assertThat(post(young, grades("9")).getStatus()).isEqualTo(200);
    secrets.withdraw("platform", old.id());
    assertUnproven(post(old, grades("10")), "key_id");
    assertThat(post(young, grades("11")).getStatus()).isEqualTo(200);
  }

  @Test
  void secret_of_another_platform_proves_nothing_here() throws IOException {
    platforms.add(
        new RegisteredPlatform(
            "other",
            new Registration(
                "https://other.example",
                "client-2",
                URI.create("https://other.example/auth"),
                URI.create("https://other.example/token"),
                "",
                URI.create("https://other.example/jwks"),
                Set.of("deployment-2")),
            "Other",
            List.of(new Deployment("other row", "deployment-2", "other", Optional.empty()))),
        Instant.EPOCH);
    KeepNoticeSecrets.Made foreign = secrets.make("other");
    assertUnproven(post(foreign, grades("12")), "key_id");
    Map<String, Object> ofOther = grades("13");
    ofOther.put("iss", "https://other.example");
    ofOther.put("aud", "client-2");
    ofOther.put("azp", "client-2");
    assertRefused(post(foreign, ofOther), "\"deployment_unknown\"");
    ofOther.put(LTI + "deployment_id", "deployment-2");
    assertUnproven(post(secrets.make("platform"), ofOther), "key_id");
    assertThat(heard).isEmpty();
    assertThat(secrets.of("other").getFirst().lastUsedAt()).isEmpty();
    assertThat(post(foreign, ofOther).getStatus()).isEqualTo(200);
    assertThat(heard).containsExactly("other row: LaurelGradesNotice");
  }

  @Test
  void notice_of_a_platform_that_is_paused_is_refused() throws IOException {
    RegistrationState open = platforms.byId("platform").orElseThrow().state();
    platforms.change("platform", open.with(Status.PAUSED));
    assertUnproven(post(NoticesForTests.envelope(token("14"))), "registration_unknown");
    assertThat(used).isEmpty();
    platforms.change("platform", open);
    assertThat(post(NoticesForTests.envelope(token("14"))).getStatus()).isEqualTo(200);
  }
}
