package dev.laurel.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.demo.Course;
import dev.laurel.demo.DemoSite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tools of the demo LMS, and the mails that Laurel left for its people. */
class ToolsPagesTest {

  @TempDir private Path data;

  private final DemoDoors demo = new DemoDoors();

  @Test
  void the_tool_of_the_house_is_active_and_cannot_be_deleted() throws Exception {
    Document page = demo.page("/tools", 200);
    assertThat(page.select(".tools h3").eachText()).containsExactly("Laurel");
    assertThat(page.select(".tools form")).isEmpty();
    assertThat(demo.post("/tools/delete", Map.of("tool", DemoSite.TYPE_ID)).getStatus())
        .isEqualTo(303);
    assertThat(demo.page("/tools", 200).select(".tools h3")).hasSize(1);
    assertThat(demo.room.courses.activities(Course.FIRST)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "javascript:alert(1)", "ftp://tool.example", "//tool.example", "http:", "a b"})
  void an_address_that_no_browser_should_open_is_refused_and_stays_in_its_field(String address)
      throws Exception {
    Document page = DemoDoors.html(demo.post("/tools/register", Map.of("url", address)), 400);
    assertThat(page.select("[role=alert]").text()).contains("begins with http or https");
    assertThat(page.select("#url").val()).isEqualTo(address);
    assertThat(page.select("iframe")).isEmpty();
  }

  @Test
  void a_new_tool_gets_a_token_and_keeps_the_query_of_its_address() throws Exception {
    Document page =
        DemoDoors.html(
            demo.post("/tools/register", Map.of("url", " https://other.example/reg?a=1 ")), 200);
    String link = page.select("iframe").attr("src");
    assertThat(link)
        .startsWith("https://other.example/reg?a=1&openid_configuration=http%3A%2F%2F")
        .contains("&registration_token=");
    assertThat(page.select("a[target=_blank]").attr("href")).isEqualTo(link);
  }

  @Test
  void a_tool_of_a_known_domain_is_asked_whether_it_is_new() throws Exception {
    String waiting = demo.room.waitingTool();
    String address = "https://tool.example:9443/register";
    Document page = DemoDoors.html(demo.post("/tools/register", Map.of("url", address)), 200);
    assertThat(page.select(".choices input[name=tool]").eachAttr("value"))
        .containsExactly(waiting, "0");
    assertThat(page.text()).contains("Update Fake <tool>, deployment " + waiting);
    for (String chosen : new String[] {waiting, "0", "999"}) {
      Document next =
          DemoDoors.html(demo.post("/tools/register", Map.of("url", address, "tool", chosen)), 200);
      assertThat(next.select("iframe").attr("src")).as(chosen).contains("registration_token=");
    }
  }

  @Test
  void a_tool_that_registered_waits_until_the_administrator_activates_it() throws Exception {
    String waiting = demo.room.waitingTool();
    assertThat(demo.page("/tools", 200).text()).contains("Pending: nobody can use it");
    MockHttpResponse answer = demo.post("/tools/activate", Map.of("tool", waiting));
    assertThat(DemoDoors.header(answer, "Location")).endsWith("/tools#t" + waiting);
    assertThat(demo.page("/tools", 200).text()).doesNotContain("Pending:");
    demo.post("/tools/delete", Map.of("tool", waiting));
    assertThat(demo.page("/tools", 200).select(".tools h3")).hasSize(1);
  }

  @Test
  void a_tool_that_is_not_there_is_neither_activated_nor_pointed_at() {
    MockHttpResponse answer = demo.post("/tools/activate", Map.of("tool", "\r\nX: y"));
    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(DemoDoors.header(answer, "Location")).endsWith("/tools");
  }

  private void mail(String file, String subject, String text) throws Exception {
    Files.createDirectories(data.resolve("mail"));
    Files.writeString(
        data.resolve("mail").resolve(file),
        "To: <ana@example.invalid>\r\nSubject: "
            + subject
            + "\r\nDate: today\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
            + text);
  }

  @Test
  void an_empty_mailbox_says_when_something_comes() throws Exception {
    assertThat(demo.page("/mail", 200).text()).contains("No mail yet");
  }

  @Test
  void a_mail_is_listed_and_shown_as_text() throws Exception {
    mail("award-1.eml", "You <b>earned</b> it", "Hello <script>alert(1)</script>");
    mail("award-2.eml", "", "nothing");
    DemoDoors mails = new DemoDoors(data);
    Document list = mails.page("/mail", 200);
    assertThat(list.select(".mails a").eachText())
        .containsExactlyInAnyOrder("You <b>earned</b> it", "(no subject)");
    Document shown = mails.page("/mail/award-1.eml", 200);
    assertThat(shown.select("pre").text()).contains("<script>alert(1)</script>");
    assertThat(shown.select("main script, main b")).isEmpty();
  }

  @Test
  void only_addresses_of_laurel_itself_become_links() throws Exception {
    mail(
        "award-1.eml",
        "s",
        "See http://127.0.0.1:9181/awards/1. or http://evil.example/x"
            + " or http://127.0.0.1:9181.evil.example/y");
    Document shown = new DemoDoors(data).page("/mail/award-1.eml", 200);
    assertThat(shown.select("pre a").eachAttr("href"))
        .containsExactly("http://127.0.0.1:9181/awards/1");
    assertThat(shown.select("pre").text()).contains("/awards/1. or http://evil.example/x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"award-9.eml", "..%2Fsecret.eml", "%2Fetc%2Fpasswd", "mail.part", ".hidden.eml"})
  void no_other_file_is_ever_shown(String file) throws Exception {
    mail("award-1.eml", "s", "t");
    Files.writeString(data.resolve("secret.eml"), "Subject: key\r\n\r\nkey");
    Files.writeString(data.resolve("mail").resolve("mail.part"), "Subject: half\r\n\r\nhalf");
    Files.writeString(data.resolve("mail").resolve(".hidden.eml"), "Subject: h\r\n\r\nh");
    MockHttpResponse answer = new DemoDoors(data).get("/mail/" + file);
    assertThat(answer.getStatus()).isEqualTo(404);
    assertThat(answer.getContentAsString()).doesNotContain("key", "half", "root:");
  }
}
