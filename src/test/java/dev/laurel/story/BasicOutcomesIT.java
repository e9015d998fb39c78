package dev.laurel.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.laurel.testing.Await;
import dev.laurel.testing.Browser;
import dev.laurel.testing.LmsVisit;
import dev.laurel.testing.Visitor;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A learner opens a tool of LTI 1.1 from the running server, in the frame of an LMS of another
 * site, the tool passes a grade back, and the learner can claim the badge that looks at it.
 */
class BasicOutcomesIT {

  private static final String PORT = System.getProperty("laurel.http.port", "8080");
  private static final String LMS = "http://127.0.0.1:" + PORT + "/demo";
  private static final String LAUREL = "http://localhost:" + PORT;
  private static final String TOOL = "Simulations of a test";
  private static final String BADGE = "Passed in an old tool";

  private final LmsVisit teacher = new LmsVisit(LMS, LAUREL).enter("1001");
  private final LmsVisit learner = new LmsVisit(LMS, LAUREL).enter("1003");
  private final Browser browser = Browser.start("localhost", "127.0.0.1");
  private final OldTool tool;
  private String toolPage = "";

  BasicOutcomesIT() throws IOException {
    tool = new OldTool();
  }

  @AfterEach
  void close() {
    tool.close();
    browser.close();
  }

  @Test
  void an_older_tool_passes_a_grade_back_and_the_learner_can_claim() throws Exception {
    teacher.launch();
    learner.launch();
    addsTool();
    teacher.publishBadge(BADGE, TOOL, "80");
    opensTool();
    assertThat(code(tool.passes("0.5"))).isEqualTo("success");
    assertThat(code(tool.passes("0,93"))).isEqualTo("failure");
    assertThat(code(tool.passes("0.93"))).isEqualTo("success");
    assertThat(tool.asks("readResult", "").body()).contains("<textString>0.93</textString>");
    learnerCanClaim();
    strangersAreRefused();
    endsTool();
    assertThat(tool.passes("1.0").statusCode()).isEqualTo(401);
  }

  private void addsTool() {
    Visitor.Page channels = teacher.visitor().get(teacher.course() + "/channels");
    String link = channels.html().selectFirst("a[href$=/older-tools]").absUrl("href");
    Visitor.Page added =
        teacher
            .visitor()
            .submit(
                teacher.visitor().get(link).form("form[action$=older-tools]"),
                Map.of("name", TOOL, "launchUrl", tool.launchUrl()));
    assertThat(added.status()).as(added.text()).isEqualTo(200);
    String key = added.html().select("#copy-key").val();
    tool.knows(key, added.html().select("#copy-secret").val());
    toolPage = teacher.course() + "/older-tools/" + key;
  }

  /** From the learner's badges, inside the LMS, into a window of the tool's own; and once more. */
  private void opensTool() {
    Page page = browser.page(1100, 900, ColorScheme.LIGHT);
    page.navigate(LMS);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Launch as Ana")).click();
    FrameLocator frame = page.frameLocator("iframe");
    frame.getByRole(AriaRole.LINK, inside("Activities in other tools")).click();
    for (int times = 0; times < 2; times++) {
      Page window =
          page.waitForPopup(() -> frame.getByRole(AriaRole.LINK, inside("Open " + TOOL)).click());
      window.waitForURL(URI.create(tool.launchUrl()).toASCIIString());
      assertThat(window.locator("h1").textContent()).isEqualTo("Welcome to unit 3");
      window.close();
    }
    browser.screenshot(page, "basic-outcomes-1-tools");
    assertThat(tool.launch())
        .containsEntry("roles", "Learner")
        .containsEntry("lis_outcome_service_url", LAUREL + "/api/lti11/outcomes")
        .containsKeys("lis_result_sourcedid", "user_id");
    assertThat(browser.takeComplaints()).isEmpty();
  }

  private static FrameLocator.GetByRoleOptions inside(String text) {
    return new FrameLocator.GetByRoleOptions().setName(text);
  }

  private void learnerCanClaim() {
    Await.atMost(Duration.ofSeconds(15), () -> offered().contains(BADGE));
    assertThat(offered()).contains("Claim " + BADGE);
  }

  private String offered() {
    Visitor.Page mine = learner.visitor().get(learner.course() + "/my-badges");
    return String.join("\n", mine.html().select("a[href*=claim]").eachAttr("aria-label"));
  }

  private void strangersAreRefused() throws Exception {
    String body = "<not/>";
    String header = tool.header(body);
    assertThat(tool.sends(header, body).statusCode()).as("signed nonsense").isEqualTo(400);
    assertThat(tool.sends(header, body).statusCode()).as("replay").isEqualTo(401);
    assertThat(tool.sends(header, body + " ").statusCode()).as("another body").isEqualTo(401);
    assertThat(tool.sends("OAuth x", body).statusCode()).isEqualTo(401);
    String bomb =
        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><imsx_POXEnvelopeRequest>&a;"
            + "</imsx_POXEnvelopeRequest>";
    HttpResponse<String> answer = tool.sends(tool.header(bomb), bomb);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("document type").doesNotContain("root:");
    assertThat(answerToTenMegabytes()).contains(" 413 ");
    cutsOff(tool.header(body));
    assertThat(code(tool.asks("readResult", ""))).as("all is well after that").isEqualTo("success");
  }

  /** Says that ten megabytes come, sends what the server takes, and reads the status line. */
  private String answerToTenMegabytes() throws IOException {
    URI address = URI.create(tool.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(10_000);
      begin(socket.getOutputStream(), address, tool.header(""), 10_000_000);
      socket.getOutputStream().write(new byte[80_000]);
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readNBytes(40), StandardCharsets.US_ASCII);
    }
  }

  /** A message that ends before its end. */
  private void cutsOff(String header) throws IOException {
    URI address = URI.create(tool.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      begin(socket.getOutputStream(), address, header, 1_000);
      socket.getOutputStream().write(new byte[10]);
    }
  }

  private static void begin(OutputStream out, URI address, String header, int length)
      throws IOException {
    String head =
        "POST "
            + address.getPath()
            + " HTTP/1.1\r\nHost: "
            + address.getAuthority()
            + "\r\nContent-Type: application/xml\r\nAuthorization: "
            + header
            + "\r\nContent-Length: "
            + length
            + "\r\n\r\n";
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private void endsTool() {
    Visitor.Page page = teacher.visitor().get(toolPage);
    Visitor.Page kept =
        teacher.visitor().submit(page.form("form[action$=end]"), Map.of("tool", "another"));
    assertThat(kept.status()).isEqualTo(422);
    Visitor.Page after =
        teacher.visitor().submit(page.form("form[action$=end]"), Map.of("tool", TOOL));
    assertThat(after.html().select("#ended").text()).contains(TOOL);
  }

  private static String code(HttpResponse<String> answer) {
    return answer.body().replaceFirst("(?s).*<imsx_codeMajor>(\\w+)</imsx_codeMajor>.*", "$1");
  }
}
