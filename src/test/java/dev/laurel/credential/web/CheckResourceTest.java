package dev.laurel.credential.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.credential.Credential;
import dev.laurel.credential.CredentialWorld;
import dev.laurel.openbadges.file.PngBaker;
import dev.laurel.testing.Doors;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CheckResourceTest {

  private final CredentialWorld world = new CredentialWorld();
  private final Doors doors =
      Doors.of(new CheckResource(world.readBadge(), world.checkBadge(), world.clock));

  @AfterEach
  void close() {
    doors.close();
  }

  private String paste(String text, int status) throws IOException {
    return body(doors.post("/check/text", "text=" + URLEncoder.encode(text, UTF_8)), status);
  }

  private String link(String link, int status) throws IOException {
    return body(doors.post("/check/link", "link=" + URLEncoder.encode(link, UTF_8)), status);
  }

  private static String body(MockHttpResponse answer, int status) throws IOException {
    assertThat(answer.getStatus()).isEqualTo(status);
    return answer.getContentAsString();
  }

  /** As a browser without script sends a file. */
  private String upload(byte[] file, int status) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"badge\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n")
            .getBytes(UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--line--\r\n".getBytes(UTF_8));
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(doors.open() + "/check/file"))
                  .header("Content-Type", "multipart/form-data; boundary=line")
                  .header("Accept", "text/html")
                  .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(status);
      return answer.body();
    }
  }

  @Test
  void offers_three_ways_that_work_without_script() throws IOException {
    String page = body(doors.get("/check", "Accept", "text/html"), 200);
    assertThat(page)
        .contains("action=\"/check/file\" enctype=\"multipart/form-data\"")
        .contains("action=\"/check/link\"")
        .contains("action=\"/check/text\"")
        .contains("Nothing that you hand in here is kept");
  }

  @Test
  void a_pasted_badge_is_checked_line_by_line() throws IOException {
    Credential credential = world.issue("award", "Ada Lovelace", true);
    String page = paste(" \n" + new String(credential.bytes(), UTF_8) + "\n", 200);
    assertThat(page.split("<li class=\"passed\"", -1)).hasSize(6);
    assertThat(page).contains("Ada Lovelace").contains("Every check passed");
  }

  @Test
  void a_changed_badge_fails_and_still_shows_what_it_claims() throws IOException {
    Credential credential = world.issue("award", "Ada", true);
    String page = paste(new String(credential.bytes(), UTF_8).replace("Ada", "Eve"), 200);
    assertThat(page)
        .contains("Eve")
        .contains("<li class=\"failed\"")
        .contains("something was changed after it was issued")
        .contains("Do not rely on this badge");
  }

  @Test
  void what_cannot_be_told_is_neither_good_nor_bad_news() throws IOException {
    Credential credential = world.issue("award", "Ada", true);
    String foreign =
        new String(credential.bytes(), UTF_8)
            .replace("http://localhost:8080/status/", "https://other.example/status/");
    assertThat(paste(foreign, 200)).contains("<li class=\"unknown\"");
  }

  @Test
  void an_uploaded_image_is_checked() throws Exception {
    Credential credential = world.issue("award", "Ada", true);
    String page = upload(PngBaker.bake(OneImage.bytes(), credential.bytes()), 200);
    assertThat(page).contains("inside the PNG image").contains("Every check passed");
  }

  @Test
  void an_uploaded_json_file_is_checked() throws Exception {
    assertThat(upload(world.issue("award", "Ada", true).bytes(), 200)).contains("Every check");
  }

  @Test
  void a_linked_badge_is_fetched_and_checked() throws IOException {
    Credential credential = world.issue("award", "Ada", true);
    world.web.put("https://other.example/b", 200, "application/json", credential.bytes());
    assertThat(link(" https://other.example/b#top ", 200)).contains("Every check passed");
  }

  @Test
  void a_link_to_our_own_badge_is_not_asked_of_the_web() throws IOException {
    Credential credential = world.issue("award", "Ada", true);
    assertThat(link("http://localhost:8080/credentials/" + credential.id(), 200))
        .contains("Every check passed");
    assertThat(world.web.asked()).isEmpty();
  }

  @Test
  void a_link_to_a_badge_that_is_not_accepted_yet_shows_nothing() throws IOException {
    Credential credential = world.issue("award", "Ada Lovelace", false);
    assertThat(link("http://localhost:8080/credentials/" + credential.id(), 422))
        .doesNotContain("Ada Lovelace");
  }

  @Test
  void a_link_to_a_web_page_says_what_to_look_for() throws IOException {
    world.web.put("https://other.example/b", 200, "text/html;charset=utf-8", new byte[] {'<'});
    assertThat(link("https://other.example/b", 422)).contains("leads to a web page");
  }

  @Test
  void a_link_that_leads_on_is_not_followed() throws IOException {
    world.web.put("https://other.example/b", 302, "text/html", new byte[0]);
    assertThat(link("https://other.example/b", 422)).contains("leads on to another one");
    assertThat(world.web.asked()).hasSize(1);
  }

  @Test
  void a_link_without_an_answer_says_so() throws IOException {
    assertThat(link("https://other.example/b", 422)).contains("Nobody answered");
    world.web.put("https://other.example/b", 500, "text/plain", new byte[0]);
    assertThat(link("https://other.example/b", 422)).contains("no badge at this address");
  }

  @Test
  void what_is_no_link_says_so_and_comes_back_as_it_was() throws IOException {
    assertThat(link("not a link \"><script>", 422))
        .contains("This is not an address")
        .contains("not a link &#34;>&lt;script>")
        .doesNotContain("\"><script>");
  }

  @Test
  void text_that_is_no_badge_says_what_is_taken() throws IOException {
    assertThat(paste("hello", 422))
        .contains("No badge could be read from this")
        .contains("neither JSON nor a JWT")
        .contains("Laurel reads Open Badges 3.0 as JSON")
        .contains("hello");
    assertThat(paste("", 422)).contains("There is nothing in it");
    assertThat(paste("{\"a\":1}", 422)).contains("no Verifiable Credential");
    assertThat(paste("{\"a\":", 422)).contains("not well-formed");
    assertThat(paste("{\"a\":1,\"a\":2}", 422)).contains("names a member twice");
  }

  @Test
  void an_open_badge_2_is_told_apart() throws IOException {
    String ob2 = "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"Assertion\"}";
    assertThat(paste(ob2, 422)).contains("Open Badge 2");
  }

  @Test
  @Timeout(20)
  void deep_json_is_refused() throws IOException {
    assertThat(paste("[".repeat(100_000), 422)).contains("No badge could be read");
    assertThat(paste("{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000), 422))
        .contains("nested too deeply");
  }

  @Test
  @Timeout(20)
  void a_huge_text_is_refused() throws IOException {
    assertThat(paste("{\"a\":\"" + "x".repeat(2_000_000) + "\"}", 422)).contains("too large");
  }

  @Test
  @Timeout(20)
  void a_huge_file_is_refused() throws Exception {
    byte[] huge = new byte[11 * 1024 * 1024];
    huge[0] = '{';
    assertThat(upload(huge, 422)).contains("too large");
  }

  @Test
  @Timeout(20)
  void an_image_of_400_million_pixels_is_never_unpacked() throws Exception {
    byte[] bomb = png(20_000, 20_000, "", new byte[0]);
    assertThat(upload(bomb, 422)).contains("holds no badge");
  }

  @Test
  @Timeout(20)
  void a_text_in_an_image_that_unpacks_to_gigabytes_is_refused() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      byte[] zeros = new byte[1024 * 1024];
      for (int i = 0; i < 200; i++) {
        out.write(zeros);
      }
    }
    byte[] bomb = png(8, 8, "openbadgecredential\0\1\0\0\0", packed.toByteArray());
    assertThat(upload(bomb, 422)).contains("far too large when unpacked");
  }

  private static byte[] png(int width, int height, String text, byte[] packed) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(all);
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    DataOutputStream sizes = new DataOutputStream(head);
    sizes.writeInt(width);
    sizes.writeInt(height);
    sizes.write(new byte[] {8, 6, 0, 0, 0});
    chunk(out, "IHDR", head.toByteArray());
    if (!text.isEmpty()) {
      ByteArrayOutputStream data = new ByteArrayOutputStream();
      data.writeBytes(text.getBytes(UTF_8));
      data.writeBytes(packed);
      chunk(out, "iTXt", data.toByteArray());
    }
    chunk(out, "IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1});
    chunk(out, "IEND", new byte[0]);
    return all.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(type.getBytes(UTF_8));
    crc.update(data);
    out.writeInt(data.length);
    out.writeBytes(type);
    out.write(data);
    out.writeInt((int) crc.getValue());
  }

  @Test
  @Timeout(20)
  void an_svg_that_asks_for_files_of_the_server_is_refused() throws Exception {
    String xxe =
        "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + "<svg xmlns=\"http://www.w3.org/2000/svg\""
            + " xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\">"
            + "<openbadges:credential>&x;</openbadges:credential></svg>";
    assertThat(upload(xxe.getBytes(UTF_8), 422))
        .contains("SVG image is damaged")
        .doesNotContain("root:");
  }

  @Test
  @Timeout(20)
  void an_svg_whose_entities_grow_without_end_is_refused() throws Exception {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    laughs.append("]><svg xmlns=\"http://www.w3.org/2000/svg\">&a29;</svg>");
    assertThat(upload(laughs.toString().getBytes(UTF_8), 422)).contains("SVG image is damaged");
  }

  @Test
  void nothing_is_fetched_for_a_context_or_an_image_that_a_badge_names() throws IOException {
    Credential credential = world.issue("award", "Ada", true);
    String changed =
        new String(credential.bytes(), UTF_8)
            .replace(
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
                "https://evil.example/context.json")
            .replace("http://localhost:8080/images/", "https://evil.example/images/");
    paste(changed, 200);
    assertThat(world.web.asked()).isEmpty();
  }

  @Test
  void a_badge_cannot_bring_script_into_the_page() throws IOException {
    String evil =
        "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"type\":[\"VerifiableCredential\"],"
            + "\"issuer\":{\"id\":\"javascript:alert(1)\",\"name\":\"<script>alert(2)</script>\"},\"credentialSubject\":{\"achievement\":{\"name\":\"<img"
            + " src=x onerror=alert(3)>\",\"criteria\":{\"narrative\":\"<script>\"}}}}";
    String page = paste(evil, 200);
    assertThat(page)
        .doesNotContain("<script>alert")
        .doesNotContain("<img src=x")
        .doesNotContain("href=\"javascript")
        .contains("&lt;script&gt;alert(2)");
  }

  @Test
  void a_report_is_not_kept() {
    MockHttpResponse answer = doors.post("/check/text", "text=hello");
    assertThat(answer.getOutputHeaders().getFirst("Cache-Control")).isEqualTo("no-store");
  }
}
