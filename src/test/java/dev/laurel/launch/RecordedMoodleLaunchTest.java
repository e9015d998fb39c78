package dev.laurel.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.laurel.keys.KeysForTests;
import dev.laurel.lti.CachedPlatformKeys;
import dev.laurel.lti.Check;
import dev.laurel.lti.IdTokenVerifier;
import dev.laurel.lti.LaunchRejected;
import dev.laurel.lti.Registration;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.KeepConsumers;
import dev.laurel.platform.KnownPlatforms;
import dev.laurel.platform.MemoryConsumers;
import dev.laurel.platform.MemoryPlatforms;
import dev.laurel.platform.MemoryWaitingDeployments;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.platform.Registering;
import dev.laurel.roster.LearnerKey;
import dev.laurel.roster.Member;
import dev.laurel.roster.MemoryRoster;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Settings;
import dev.laurel.testing.Doors;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ID tokens of a live Moodle 5.0 walk the whole way from state to session. */
class RecordedMoodleLaunchTest {

  private static final Browser BROWSER = Arriving.browser("b".repeat(43));

  private final MemoryPlatforms platforms = new MemoryPlatforms();
  private final MemorySessions sessions = new MemorySessions();
  private final MemoryRoster roster = new MemoryRoster();

  private static JsonNode moodle(String path) {
    String name = "/platforms/moodle-5.0/" + path;
    try (InputStream in = RecordedMoodleLaunchTest.class.getResourceAsStream(name)) {
      return new ObjectMapper().readTree(in);
    } catch (IOException broken) {
      throw new IllegalStateException(name, broken);
    }
  }

  private String accept(String recording, Duration later) {
    JsonNode token = moodle("id-tokens/" + recording + ".json");
    JsonNode claims = token.get("claims");
    Instant then = Instant.ofEpochSecond(claims.get("iat").asLong()).plus(later);
    Clock clock = Clock.fixed(then, ZoneOffset.UTC);
    Settings settings = Doors.settings(URI.create("http://127.0.0.1:9181"));
    platforms.add(registered(claims), then);
    LoginStates states = new LoginStates(KeysForTests.sealing(clock), clock);
    AcceptLaunch acceptLaunch =
        new AcceptLaunch(
            states,
            Registering.trusted(
                new KnownPlatforms(platforms, clock), new MemoryWaitingDeployments(), clock),
            new IdTokenVerifier(
                new CachedPlatformKeys(
                    uri -> moodle("platform/jwks.json").get("rawBody").asText(), clock),
                clock,
                Duration.ofSeconds(60)),
            letIn(clock),
            settings);
    PendingLogin login =
        new PendingLogin(
            claims.get("nonce").asText(),
            "moodle",
            Optional.of("601"),
            BROWSER.hashes().getFirst(),
            then.plusSeconds(60),
            Optional.empty());
    return acceptLaunch.accept(
        Arriving.form(token.get("jwt").asText(), states.write(login)), BROWSER);
  }

  private LetIn letIn(Clock clock) {
    Ids ids = new Ids(clock);
    return Arriving.letIn(
        roster.ports().recordArrival(ids, clock),
        sessions,
        new OpenSession(
            sessions,
            new NoteLaunches(platforms),
            ids,
            clock,
            new RecogniseFormer(
                new KeepConsumers(
                    new MemoryConsumers(), platforms, KeysForTests.sealing(clock), clock),
                new MemoryFormerKeys(),
                clock),
            new ChoosePage(new MemoryPendingSelections(), ids, clock)));
  }

  private static RegisteredPlatform registered(JsonNode claims) {
    String site = claims.get("iss").asText();
    Registration registration =
        new Registration(
            site,
            claims.get("aud").asText(),
            URI.create(site + "/mod/lti/auth.php"),
            URI.create(site + "/mod/lti/token.php"),
            "",
            URI.create(site + "/mod/lti/certs.php"),
            Set.of("601"));
    return new RegisteredPlatform(
        "moodle",
        registration,
        "Moodle",
        List.of(new Deployment("row", "601", "tenant", Optional.empty())));
  }

  @ParameterizedTest
  @CsvSource({
    "manual-student1, false",
    "manual-nograde-student1, false",
    "manual-teacher1, true",
    "manual-tassist1, true",
    "manual-admin, true"
  })
  void opens_a_session_in_the_recorded_role(String recording, boolean instructor) {
    String path = accept(recording, Duration.ZERO);
    String contextId = path.substring("/courses/".length());
    LaunchSession session = sessions.find(BROWSER.hashes(), contextId, Instant.EPOCH).orElseThrow();
    assertThat(session.isInstructor()).isEqualTo(instructor);
    assertThat(roster.byId(contextId).orElseThrow().title()).isEqualTo("LTI test course");
    assertThat(roster.of(contextId))
        .extracting(Member::learnerId)
        .containsExactly(session.learnerId());
  }

  @Test
  void keeps_names_whole_and_services_as_said() {
    String contextId = accept("manual-student1", Duration.ZERO).substring("/courses/".length());
    assertThat(roster.of(contextId).getFirst().name()).contains("Ana Öztürk");
    assertThat(roster.byId(contextId).orElseThrow().lineItemsUrl())
        .contains(
            URI.create("http://127.0.0.1:8081/mod/lti/services.php/201/lineitems?type_id=601"));
  }

  @ParameterizedTest
  @CsvSource({"manual-student1, S-1, student1", "manual-teacher1, T-1, teacher1"})
  void knows_people_by_their_id_number_and_user_name(String recording, String number, String name) {
    String contextId = accept(recording, Duration.ZERO).substring("/courses/".length());
    Set<LearnerKey.Kind> all = EnumSet.allOf(LearnerKey.Kind.class);
    assertThat(roster.ports().keys().ofCourse("row", contextId, all).keySet())
        .containsExactlyInAnyOrder(
            new LearnerKey(LearnerKey.Kind.LIS_SOURCED_ID, number),
            new LearnerKey(LearnerKey.Kind.MOODLE_USERNAME, name));
  }

  @Test
  void refuses_the_recorded_token_an_hour_later() {
    assertThatThrownBy(() -> accept("manual-student1", Duration.ofHours(1)))
        .isInstanceOfSatisfying(
            LaunchRejected.class, r -> assertThat(r.check()).isEqualTo(Check.EXPIRED));
    assertThat(sessions.size()).isZero();
  }

  @Test
  void refuses_the_recorded_token_a_second_time() {
    accept("manual-student1", Duration.ZERO);
    assertThatThrownBy(() -> accept("manual-student1", Duration.ZERO))
        .isInstanceOfSatisfying(
            LaunchRejected.class, r -> assertThat(r.check()).isEqualTo(Check.NONCE));
  }
}
