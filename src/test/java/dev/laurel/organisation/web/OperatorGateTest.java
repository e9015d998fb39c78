package dev.laurel.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.keys.KeysForTests;
import dev.laurel.organisation.MemoryEndedSessions;
import dev.laurel.organisation.SignInOperator;
import dev.laurel.shared.Secret;
import dev.laurel.shared.Settings;
import dev.laurel.testing.Doors;
import dev.laurel.testing.HandClock;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.Duration;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate holds for every spelling of an operator's address, and for none beside it. */
class OperatorGateTest {

  private final HandClock clock = new HandClock();
  private final Settings settings = Doors.settings(URI.create("http://localhost:8080"));
  private final SignInOperator signIn =
      new SignInOperator(
          () -> new Secret("open"), KeysForTests.sealing(clock), new MemoryEndedSessions(), clock);

  /** Pages that forgot to ask who is there. */
  @Path("/")
  public static final class Forgetful {

    @GET
    @Path("/operator/keys")
    public String keys() {
      return "the inside";
    }

    @GET
    @Path("/operators")
    public String beside() {
      return "beside";
    }

    @GET
    @Path("/courses/operator")
    public String below() {
      return "below";
    }
  }

  private Doors doors() {
    return Doors.of(new Forgetful(), new OperatorGate(signIn, new RequestOperator(), settings));
  }

  private String cookie() {
    return "laurel-operator=" + signIn.signIn("open", "192.0.2.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/operator/keys",
        "/operator;a=b/keys",
        "/operator;/keys",
        "/operator/keys;jsessionid=1"
      })
  void no_spelling_of_the_address_leads_inside(String path) throws Exception {
    MockHttpResponse answer = doors().get(path);
    assertThat(answer.getContentAsString()).doesNotContain("inside");
    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(doors().get(path, "Cookie", cookie()).getContentAsString()).isEqualTo("the inside");
  }

  @Test
  void what_only_looks_like_an_operators_address_is_open() throws Exception {
    assertThat(doors().get("/operators").getContentAsString()).isEqualTo("beside");
    assertThat(doors().get("/courses/operator").getContentAsString()).isEqualTo("below");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "laurel-operator", "null", "%00"})
  void a_cookie_that_somebody_made_up_opens_nothing(String value) {
    assertThat(doors().get("/operator/keys", "Cookie", "laurel-operator=" + value).getStatus())
        .isEqualTo(303);
  }

  @Test
  void the_token_under_another_name_opens_nothing() {
    String other = cookie().replace("laurel-operator", "laurel-lang");
    assertThat(doors().get("/operator/keys", "Cookie", other).getStatus()).isEqualTo(303);
  }

  @Test
  void a_session_ends_after_its_hours_also_when_it_is_used_all_the_time() throws Exception {
    String cookie = cookie();
    for (int hour = 1; hour < SignInOperator.HOLDS.toHours(); hour++) {
      clock.forward(Duration.ofHours(1));
      assertThat(doors().get("/operator/keys", "Cookie", cookie).getContentAsString())
          .isEqualTo("the inside");
    }
    clock.forward(Duration.ofHours(1));
    assertThat(doors().get("/operator/keys", "Cookie", cookie).getStatus()).isEqualTo(303);
  }

  @Test
  void one_cookie_does_not_let_the_next_request_in() {
    doors().get("/operator/keys", "Cookie", cookie());
    assertThat(doors().get("/operator/keys").getStatus()).isEqualTo(303);
  }
}
