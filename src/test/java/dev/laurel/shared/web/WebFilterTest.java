package dev.laurel.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.shared.Problem;
import dev.laurel.testing.Doors;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UnsupportedEncodingException;
import org.jboss.logging.MDC;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages through the real filter; the problem page serves as the page. */
class WebFilterTest {

  private static final String CSP = "Content-Security-Policy";

  private final Doors doors = Doors.of(new SampleResource());

  @Test
  void renders_a_page_in_html_that_nobody_may_keep() throws UnsupportedEncodingException {
    MockHttpResponse answer = doors.get("/sample/page");

    assertThat(answer.getStatus()).isEqualTo(418);
    assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(answer, "Content-Language")).isEqualTo("en");
    assertThat(answer.getContentAsString()).startsWith("<!doctype html>").contains("not here");
  }

  @Test
  void keeps_the_caching_that_a_resource_chose() {
    assertThat(header(doors.get("/sample/kept"), "Cache-Control")).isEqualTo("public, max-age=60");
  }

  @Test
  void allows_nothing_but_its_own_and_no_frame_unless_told() {
    String policy = header(doors.get("/sample/page"), CSP);

    assertThat(policy)
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
        .contains("form-action 'self'; frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void lets_those_frame_and_receive_forms_whom_a_resource_names() {
    String policy = header(doors.get("/sample/framed"), CSP);

    assertThat(policy)
        .contains("frame-ancestors 'self' https://lms.example")
        .contains("form-action https://lms.example");
  }

  @Test
  void sends_the_other_security_headers_with_every_answer() {
    for (String path : new String[] {"/sample/page", "/nowhere", "/sample/broken"}) {
      MockHttpResponse answer = doors.get(path);
      assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(answer, "Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
      assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
      assertThat(header(answer, CSP)).contains("default-src 'none'");
    }
  }

  @Test
  void takes_over_a_good_correlation_id_and_clears_the_log_context() {
    MockHttpResponse answer = doors.get("/sample/page", "X-Correlation-ID", "abc-12345");

    assertThat(header(answer, "X-Correlation-ID")).isEqualTo("abc-12345");
    assertThat(MDC.get("correlationId")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "has spaces in it", "<script>alert(1)</script>"})
  void replaces_a_bad_correlation_id(String bad) {
    String id = header(doors.get("/sample/page", "X-Correlation-ID", bad), "X-Correlation-ID");

    assertThat(id).isNotEqualTo(bad).hasSize(36);
  }

  @Test
  void links_other_languages_with_what_the_page_was_asked_for()
      throws UnsupportedEncodingException {
    String page =
        doors.get("/sample/page?login=a-_9&lang=en&x=%0d%0aSet-Cookie&y").getContentAsString();

    assertThat(page).contains("href=\"/sample/page?login=a-_9&amp;y&amp;lang=de\"");
  }

  @Test
  void speaks_the_language_of_the_browser() throws UnsupportedEncodingException {
    MockHttpResponse answer = doors.get("/sample/page", "Accept-Language", "fi, de-AT;q=0.8");

    assertThat(header(answer, "Content-Language")).isEqualTo("de-AT");
    assertThat(answer.getContentAsString()).contains("<html lang=\"de-AT\"", "gibt es hier nicht");
  }

  @Test
  void prefers_the_language_of_the_launch_to_the_browser_and_a_choice_to_both() {
    String[] german = {"Accept-Language", "de"};

    assertThat(language(doors.get("/sample/spanish", german))).isEqualTo("es-MX");
    assertThat(language(doors.get("/sample/spanish", "Cookie", "laurel-lang=de"))).isEqualTo("de");
    assertThat(language(doors.get("/sample/spanish?lang=en", "Cookie", "laurel-lang=de")))
        .isEqualTo("en");
  }

  @Test
  void remembers_a_chosen_language_but_no_strange_one() {
    assertThat(header(doors.get("/sample/page?lang=de"), "Set-Cookie"))
        .isEqualTo("laurel-lang=de; Path=/; Max-Age=31536000; SameSite=None; Secure; Partitioned");
    assertThat(doors.get("/sample/page?lang=xx%0D%0AX:y").getOutputHeaders())
        .doesNotContainKey("Set-Cookie");
  }

  @Test
  void lets_only_known_themes_into_the_page() throws UnsupportedEncodingException {
    assertThat(doors.get("/sample/page", "Cookie", "laurel-theme=dark").getContentAsString())
        .contains("data-theme=\"dark\"");
    assertThat(doors.get("/sample/page", "Cookie", "laurel-theme=x").getContentAsString())
        .contains("data-theme=\"auto\"");
  }

  @Test
  void bears_a_broken_zone() {
    assertThat(doors.get("/sample/page", "Cookie", "laurel-zone=No.Where").getStatus())
        .isEqualTo(418);
    assertThat(doors.get("/sample/page", "Cookie", "laurel-zone=Europe.Berlin").getStatus())
        .isEqualTo(418);
  }

  private static String language(MockHttpResponse answer) {
    return header(answer, "Content-Language");
  }

  static String header(MockHttpResponse answer, String name) {
    return String.valueOf(answer.getOutputHeaders().getFirst(name));
  }

  @Path("/sample")
  public static final class SampleResource {

    @GET
    @Path("page")
    @Produces(MediaType.TEXT_HTML)
    public Pages.Page page() {
      return Pages.page("shared/problem", Problem.notFound("page-unknown")).withStatus(418);
    }

    @GET
    @Path("kept")
    public Response kept() {
      return Response.ok(page()).header("Cache-Control", "public, max-age=60").build();
    }

    @GET
    @Path("framed")
    public Pages.Page framed() {
      return page()
          .with(WebFilter.FRAME_ANCESTORS, "'self' https://lms.example")
          .with(WebFilter.FORM_ACTION, "https://lms.example");
    }

    @GET
    @Path("spanish")
    public Pages.Page spanish() {
      return page().with(WebFilter.LOCALE, "es_MX");
    }

    @GET
    @Path("broken")
    public Pages.Page broken() {
      throw new IllegalStateException("secret detail 4711");
    }

    @GET
    @Path("wrapped")
    public Pages.Page wrapped() {
      throw new IllegalStateException(Problem.forbidden("not-allowed"));
    }

    @GET
    @Path("unrenderable")
    public Pages.Page unrenderable() {
      return Pages.page("shared/problem", "not a problem");
    }
  }
}
