package dev.laurel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.lti.PlatformConfiguration;
import dev.laurel.lti.RegistrationAnswer;
import dev.laurel.lti.RegistrationRequest;
import dev.laurel.platform.Admitted.Outcome;
import dev.laurel.platform.RegistrationState.Status;
import dev.laurel.shared.Problem;
import dev.laurel.shared.Settings;
import dev.laurel.shared.Settings.WhoMayRegister;
import dev.laurel.testing.Doors;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an LMS that registers itself, by who asked and what it says of itself. */
class OfferRegistrationTest {

  private static final String HOST = "https://lms.example";
  private static final URI ADDRESS = URI.create(HOST + "/.well-known/openid-configuration");

  private final Registering world = new Registering();
  private final List<String> asked = new ArrayList<>();
  private String jwks = HOST + "/jwks";
  private String family = "moodle";
  private Optional<String> account = Optional.of("School");
  private RegistrationAnswer answer = new RegistrationAnswer("client-1", Optional.of("1"));
  private final OfferRegistration offering = offering(WhoMayRegister.ANYONE);

  /** An LMS that says what the test wants. */
  private final class Lms implements RegistrationCalls {
    @Override
    public PlatformConfiguration configuration(URI address, Optional<String> token) {
      asked.add("configuration " + token.orElse("-"));
      return new PlatformConfiguration(
          address,
          HOST,
          URI.create(HOST + "/auth"),
          URI.create(HOST + "/token"),
          Optional.empty(),
          URI.create(jwks),
          URI.create(HOST + "/register"),
          Set.copyOf(DescribeTool.SCOPES),
          Set.of(),
          new PlatformConfiguration.Product(family, "5.0", account, Map.of(), Set.of()));
    }

    @Override
    public RegistrationAnswer register(
        PlatformConfiguration platform, RegistrationRequest request, Optional<String> token) {
      asked.add("register " + token.orElse("-"));
      return answer;
    }
  }

  private OfferRegistration offering(WhoMayRegister who) {
    Settings base = Doors.settings(URI.create("https://laurel.example"));
    Settings settings =
        new Settings(
            base.baseUrl(),
            base.dataDir(),
            false,
            false,
            base.registrationsFile(),
            base.secret(),
            base.operatorPassword(),
            base.smtp(),
            base.poll(),
            who);
    return new OfferRegistration(
        new Lms(), world.admit, world.invite, world.describe, settings, world.clock);
  }

  private static RegistrationAsk ask(String invitation) {
    return new RegistrationAsk(
        ADDRESS, Optional.of("t0ken"), Optional.of(invitation).filter(text -> !text.isEmpty()));
  }

  private Admitted register(String invitation) {
    RegistrationAsk ask = ask(invitation);
    return offering.register(ask, offering.offer(ask, "192.0.2.1"));
  }

  private static void assertProblem(int status, String key, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.key()).isEqualTo(key);
              assertThat(problem.status()).isEqualTo(status);
            });
  }

  private RegisteredPlatform only() {
    assertThat(world.platforms.all()).hasSize(1);
    return world.platforms.all().getFirst();
  }

  @Test
  void an_offer_is_looked_at_before_anything_is_registered() {
    RegistrationOffer offer = offering.offer(ask(""), "192.0.2.1");
    assertThat(offer.invited()).isFalse();
    assertThat(offer.request().scopes()).containsExactlyInAnyOrderElementsOf(DescribeTool.SCOPES);
    assertThat(asked).containsExactly("configuration t0ken");
    assertThat(world.platforms.all()).isEmpty();
  }

  @Test
  void a_stranger_waits_and_an_invited_lms_works_at_once() {
    assertThat(register("").outcome()).isEqualTo(Outcome.PENDING);
    assertThat(only().name()).isEqualTo("School");
    assertThat(only().state().product()).isEqualTo("moodle");
    assertThat(world.waiting.of(only().id())).hasSize(1);
    answer = new RegistrationAnswer("client-2", Optional.of("1"));
    Admitted invited = register(world.invite.make("School", 7));
    assertThat(invited.outcome()).isEqualTo(Outcome.ACTIVE);
    assertThat(invited.platform().deployment("1")).isPresent();
  }

  @Test
  void an_invitation_lets_in_who_waited_with_the_same_name_at_the_lms() {
    register("");
    Admitted again = register(world.invite.make("School", 7));
    assertThat(again.outcome()).isEqualTo(Outcome.ACTIVE);
    assertThat(only().status()).isEqualTo(Status.ACTIVE);
  }

  @Test
  void a_paused_lms_does_not_let_itself_in_again() {
    register(world.invite.make("School", 7));
    world.decide.pause(only().id());
    assertThat(register("").outcome()).isEqualTo(Outcome.UPDATED);
    assertThat(only().status()).isEqualTo(Status.PAUSED);
    register(world.invite.make("School", 7));
    assertThat(only().status()).isEqualTo(Status.PAUSED);
  }

  @Test
  void a_known_lms_that_names_a_new_deployment_gets_it_only_from_an_operator_or_an_invitation() {
    register(world.invite.make("School", 7));
    answer = new RegistrationAnswer("client-1", Optional.of("2"));
    register("");
    assertThat(only().deployment("2")).isEmpty();
    assertThat(world.waiting.of(only().id())).hasSize(1);
    answer = new RegistrationAnswer("client-1", Optional.of("3"));
    register(world.invite.make("School", 7));
    assertThat(only().deployment("3")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "client\u0000", "long"})
  void an_answer_that_cannot_be_kept_gives_the_invitation_back(String clientId) {
    String invitation = world.invite.make("School", 7);
    String given = clientId.equals("long") ? "x".repeat(256) : clientId;
    answer = new RegistrationAnswer(given, Optional.of("1"));
    assertProblem(400, "registration-answer-unreadable", () -> register(invitation));
    assertThat(world.platforms.all()).isEmpty();
    world.invite.requireOpen(invitation);
    answer = new RegistrationAnswer("client-1", Optional.of("1"));
    assertThat(register(invitation).outcome()).isEqualTo(Outcome.ACTIVE);
  }

  @Test
  void a_deployment_id_that_cannot_be_kept_is_left_out_and_the_rest_is_taken() {
    answer = new RegistrationAnswer("client-1", Optional.of("x".repeat(256)));
    assertThat(register(world.invite.make("School", 7)).outcome()).isEqualTo(Outcome.ACTIVE);
    assertThat(only().deployments()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://keys.example/jwks", "https://user:x@keys.example/", "urn:keys"})
  void an_lms_with_addresses_that_laurel_does_not_call_is_told_before_it_registers(String address) {
    jwks = address;
    assertProblem(400, "registration-address", () -> offering.offer(ask(""), "192.0.2.1"));
    assertThat(asked).noneMatch(call -> call.startsWith("register"));
  }

  @Test
  void the_name_of_an_lms_is_its_account_or_its_host_and_always_one_line() {
    account = Optional.of("\u202e\n ");
    assertThat(register("").platform().name()).isEqualTo("lms.example");
    account = Optional.of("University\nof X");
    answer = new RegistrationAnswer("client-2", Optional.empty());
    assertThat(register("").platform().name()).isEqualTo("University of X");
  }

  @Test
  void a_product_with_a_long_name_is_cut_and_not_refused() {
    family = "m".repeat(5000);
    assertThat(register("").platform().state().product()).hasSize(100);
  }

  @Test
  void whoever_waited_for_a_month_makes_room_for_others() {
    for (int i = 0; i < AdmitRegistration.MOST_PENDING_OF_ONE; i++) {
      answer = new RegistrationAnswer("client-" + i, Optional.empty());
      register("");
    }
    assertProblem(429, "registration-full", () -> register(""));
    world.clock.forward(AdmitRegistration.PENDING_KEPT.plus(Duration.ofSeconds(1)));
    register("");
    assertThat(world.platforms.all()).hasSize(1);
  }

  @Test
  void where_nobody_may_register_no_lms_is_even_asked() {
    String invitation = world.invite.make("School", 7);
    OfferRegistration nobody = offering(WhoMayRegister.NOBODY);
    assertProblem(403, "registration-off", () -> nobody.offer(ask(invitation), "192.0.2.1"));
    OfferRegistration invited = offering(WhoMayRegister.INVITED);
    assertProblem(403, "registration-invited-only", () -> invited.offer(ask(""), "192.0.2.1"));
    assertProblem(403, "registration-invitation", () -> invited.offer(ask("made-up"), "192.0.2.1"));
    assertThat(asked).isEmpty();
    assertThat(invited.offer(ask(invitation), "192.0.2.1").invited()).isTrue();
  }

  @Test
  void the_brake_says_for_how_many_minutes_and_an_invitation_goes_past_it() {
    for (int i = 0; i < RegistrationBrake.FROM_ONE; i++) {
      offering.offer(ask(""), "192.0.2.1");
    }
    assertThatThrownBy(() -> offering.offer(ask(""), "192.0.2.1"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(429);
              assertThat(problem.args()).isEqualTo(List.of(5L));
            });
    assertThat(offering.offer(ask(world.invite.make("S", 7)), "192.0.2.1").invited()).isTrue();
  }
}
