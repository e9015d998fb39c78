package dev.laurel.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.keys.KeysForTests;
import dev.laurel.organisation.MemoryEndedSessions;
import dev.laurel.organisation.SignInOperator;
import dev.laurel.organisation.SignOutOperator;
import dev.laurel.shared.Problem;
import dev.laurel.shared.Secret;
import dev.laurel.shared.Settings;
import dev.laurel.testing.Doors;
import dev.laurel.testing.HandClock;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.UnsupportedEncodingException;
import java.lang.reflect.Proxy;
import java.net.URI;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

class OperatorDoorsTest {

  private static final String HTML = "text/html";

  private final HandClock clock = new HandClock();
  private final Settings settings = Doors.settings(URI.create("http://localhost:8080"));
  private final MemoryEndedSessions ended = new MemoryEndedSessions();
  private final SignInOperator signIn =
      new SignInOperator(() -> new Secret("open"), KeysForTests.sealing(clock), ended, clock);

  /** A page that forgot to ask who is there. */
  @Path("/operator/forgetful")
  public static final class Forgetful {
    @GET
    public String page() {
      return "the inside";
    }
  }

  /** Doors of one request: the operator is made anew for each. */
  private Doors doors(Settings ofServer) {
    RequestOperator operator = new RequestOperator();
    return Doors.of(
        new Forgetful(),
        new OperatorGate(signIn, operator, ofServer),
        new OperatorResource(
            signIn,
            new SignOutOperator(signIn, ended, clock),
            operator,
            ofServer,
            OperatorDoorsTest::request));
  }

  private Doors doors() {
    return doors(settings);
  }

  private static HttpServletRequest request() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            OperatorDoorsTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, args) -> method.getName().equals("getRemoteAddr") ? "1.2.3.4" : null);
  }

  private static String header(MockHttpResponse response, String name) {
    return String.valueOf(response.getOutputHeaders().getFirst(name));
  }

  @Test
  void send_whoever_has_not_signed_in_to_do_so_even_where_a_page_forgot_to_ask()
      throws UnsupportedEncodingException {
    for (String path : new String[] {"/operator", "/operator/forgetful", "/operator/forgetful/"}) {
      MockHttpResponse answer = doors().get(path);
      assertThat(answer.getStatus()).as(path).isEqualTo(303);
      assertThat(header(answer, "Location")).isEqualTo("http://localhost:8080/operator/login");
      assertThat(answer.getContentAsString()).doesNotContain("inside");
    }
  }

  @Test
  void ask_for_the_password() throws UnsupportedEncodingException {
    MockHttpResponse page = doors().get("/operator/login", "Accept", HTML);
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentAsString()).contains("Operator sign-in", "type=\"password\"");
    assertThat(header(page, "Content-Security-Policy")).contains("frame-ancestors 'none'");
  }

  @Test
  void let_the_operator_in_with_a_cookie_that_scripts_and_other_sites_do_not_get()
      throws UnsupportedEncodingException {
    MockHttpResponse answer = doors().post("/operator/login", "password=open");
    assertThat(answer.getStatus()).isEqualTo(303);
    String cookie = header(answer, "Set-Cookie");
    assertThat(cookie).contains("; HttpOnly", "; SameSite=Lax", "; Path=/operator");
    assertThat(cookie).doesNotContain("Secure");
    String pair = cookie.substring(0, cookie.indexOf(';'));
    assertThat(doors().get("/operator/forgetful", "Cookie", pair).getContentAsString())
        .isEqualTo("the inside");
    MockHttpResponse home = doors().get("/operator", "Cookie", pair);
    assertThat(header(home, "Location")).isEqualTo("http://localhost:8080/operator/platforms");
    MockHttpResponse login = doors().get("/operator/login", "Cookie", pair);
    assertThat(login.getStatus()).as("no second sign-in").isEqualTo(303);
  }

  @Test
  void mark_the_cookie_as_secure_where_the_server_is() {
    Settings https = Doors.settings(URI.create("https://laurel.example"));
    assertThat(header(doors(https).post("/operator/login", "password=open"), "Set-Cookie"))
        .endsWith("; Secure");
  }

  @Test
  void say_what_is_wrong_and_show_no_password() throws UnsupportedEncodingException {
    MockHttpResponse answer =
        doors().post("/operator/login", "password=s3cret-guess", "Accept", HTML);
    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(answer.getContentAsString())
        .contains("This is not the operator password")
        .doesNotContain("s3cret-guess");
    assertThat(answer.getOutputHeaders()).doesNotContainKey("Set-Cookie");
  }

  @Test
  void stop_whoever_guesses() throws UnsupportedEncodingException {
    for (int i = 0; i < 5; i++) {
      doors().post("/operator/login", "password=no");
    }
    MockHttpResponse answer = doors().post("/operator/login", "password=open", "Accept", HTML);
    assertThat(answer.getStatus()).isEqualTo(429);
    assertThat(answer.getContentAsString()).contains("Try again in 5 minutes");
  }

  @Test
  void take_the_cookie_away_at_the_end() {
    MockHttpResponse login = doors().post("/operator/login", "password=open");
    String pair = header(login, "Set-Cookie").split(";", 2)[0];
    MockHttpResponse out = doors().post("/operator/logout", "", "Cookie", pair);
    assertThat(header(out, "Set-Cookie")).contains("laurel-operator=;", "Max-Age=0");
    assertThat(doors().get("/operator/forgetful", "Cookie", pair).getStatus())
        .as("with a copy of the cookie")
        .isEqualTo(303);
  }

  @Test
  void refuse_whoever_is_not_the_operator_behind_the_gate_too() {
    assertThatThrownBy(() -> new RequestOperator().require())
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(401));
  }
}
