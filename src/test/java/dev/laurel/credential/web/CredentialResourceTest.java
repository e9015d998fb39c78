package dev.laurel.credential.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.credential.Credential;
import dev.laurel.credential.CredentialWorld;
import dev.laurel.openbadges.Verdict;
import dev.laurel.openbadges.file.BadgeFile;
import dev.laurel.testing.Doors;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialResourceTest {

  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8";

  private final CredentialWorld world = new CredentialWorld();
  private final Doors doors =
      Doors.of(
          new CredentialResource(
              world.publicCredentials(),
              world.checkBadge(),
              new OneImage(),
              world.urls,
              world.clock),
          new AwardCredentialResource(world.publicCredentials(), world.urls),
          new StatusResource(world.publishStatusList()));

  @AfterEach
  void close() {
    doors.close();
  }

  private static String path(Credential credential) {
    return "/credentials/" + credential.id();
  }

  private String page(Credential credential) throws IOException {
    MockHttpResponse answer = doors.get(path(credential), "Accept", BROWSER);
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString();
  }

  private static String header(MockHttpResponse answer, String name) {
    return String.valueOf(answer.getOutputHeaders().getFirst(name));
  }

  @Test
  void a_page_tells_who_earned_what_from_whom_when_and_how() throws IOException {
    String page = page(world.issue("award", "Ada Lovelace", true));
    assertThat(page)
        .contains("Límites y continuidad")
        .contains("Ada Lovelace")
        .contains("Universidad de La Laguna")
        .contains("23 Nov 2026")
        .contains("UTC")
        .contains("At least 80 % in the final exam")
        .contains("Can compute limits")
        .contains("/images/" + CredentialWorld.IMAGE + ".png")
        .contains("alt=\"Badge “Límites y continuidad”, awarded by Universidad de La Laguna\"");
  }

  @Test
  void a_page_shows_five_checks_that_were_made() throws IOException {
    String page = page(world.issue("award", "Ada", true));
    assertThat(page.split("<li class=\"passed\"", -1)).hasSize(6);
    assertThat(page)
        .contains("Every check passed")
        .contains("23 Nov 2026, 14:00 UTC")
        .contains("Passed");
  }

  @Test
  void a_page_can_be_shared_with_its_image() throws IOException {
    Credential credential = world.issue("award", "Ada", true);
    String page = page(credential);
    assertThat(page)
        .contains("<meta property=\"og:title\" content=\"Límites y continuidad\">")
        .contains("content=\"http://localhost:8080/images/" + CredentialWorld.IMAGE + ".png\"")
        .contains("content=\"http://localhost:8080" + path(credential) + "\"");
  }

  @Test
  void names_from_an_lms_are_text_and_nothing_else() throws IOException {
    world.badge = "\"><script>alert(1)</script>";
    world.criteria = "<img src=x onerror=alert(2)>";
    String page = page(world.issue("award", "<svg/onload=alert(3)>", true));
    assertThat(page).doesNotContain("<script>alert").doesNotContain("<img src=x");
    assertThat(page).doesNotContain("<svg/onload").contains("&lt;svg/onload=alert(3)&gt;");
  }

  @Test
  void a_page_is_neither_kept_nor_framed() {
    Credential credential = world.issue("award", "Ada", true);
    MockHttpResponse answer = doors.get(path(credential), "Accept", BROWSER);
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(answer, "Content-Security-Policy")).contains("frame-ancestors 'none'");
  }

  @ParameterizedTest
  @CsvSource({
    "application/vc+ld+json,application/vc+ld+json",
    "application/vc,application/vc",
    "application/ld+json,application/ld+json",
    "application/json,application/json",
    "'application/json, text/html;q=0.5',application/json",
    "application/*,application/vc+ld+json"
  })
  void a_verifier_gets_the_stored_bytes_in_the_type_that_it_asks_for(String accept, String type) {
    Credential credential = world.issue("award", "Ada", true);
    MockHttpResponse answer = doors.get(path(credential), "Accept", accept);
    assertThat(answer.getOutput()).isEqualTo(credential.bytes());
    assertThat(header(answer, "Content-Type")).isEqualTo(type);
    assertThat(header(answer, "Vary")).isEqualTo("Accept");
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @Test
  void whoever_asks_for_nothing_in_particular_gets_the_bytes() {
    Credential credential = world.issue("award", "Ada", true);
    MockHttpResponse answer = doors.get(path(credential));
    assertThat(answer.getOutput()).isEqualTo(credential.bytes());
    assertThat(header(answer, "Content-Type")).isEqualTo("application/vc+ld+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "*/*", "text/*", "application/xhtml+xml", BROWSER})
  void whoever_takes_a_page_gets_the_page(String accept) throws IOException {
    Credential credential = world.issue("award", "Ada", true);
    MockHttpResponse answer = doors.get(path(credential), "Accept", accept);
    assertThat(answer.getContentAsString()).startsWith("<!doctype html>");
  }

  @Test
  void whoever_wants_something_else_is_told_so() {
    Credential credential = world.issue("award", "Ada", true);
    assertThat(doors.get(path(credential), "Accept", "image/gif").getStatus()).isEqualTo(406);
  }

  @Test
  void bytes_that_are_known_already_are_not_sent_again() {
    Credential credential = world.issue("award", "Ada", true);
    MockHttpResponse first = doors.get(path(credential));
    assertThat(header(first, "Cache-Control")).isEqualTo("public, max-age=300");
    MockHttpResponse second = doors.get(path(credential), "If-None-Match", header(first, "ETag"));
    assertThat(second.getStatus()).isEqualTo(304);
    assertThat(second.getOutput()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/credential.json", "/badge.png"})
  void before_the_learner_accepts_it_nobody_can_tell_whether_it_exists(String file) {
    Credential credential = world.issue("award", "Ada", false);
    MockHttpResponse hidden = doors.get(path(credential) + file, "Accept", "application/json");
    MockHttpResponse none = doors.get("/credentials/unknown" + file, "Accept", "application/json");
    assertThat(hidden.getStatus()).isEqualTo(404);
    assertThat(none.getStatus()).isEqualTo(404);
    assertThat(withoutTrace(hidden)).isEqualTo(withoutTrace(none)).doesNotContain("Ada");
    assertThat(header(hidden, "Cache-Control")).isEqualTo("no-store");
  }

  private static String withoutTrace(MockHttpResponse answer) {
    return new String(answer.getOutput(), UTF_8).replaceAll("\"correlationId\":\"[^\"]*\"", "");
  }

  @Test
  void a_person_is_told_that_it_is_not_published_yet() throws IOException {
    Credential credential = world.issue("award", "Ada", false);
    MockHttpResponse answer = doors.get(path(credential), "Accept", BROWSER);
    assertThat(answer.getStatus()).isEqualTo(404);
    assertThat(answer.getContentAsString()).contains("not published (yet)").doesNotContain("Ada");
  }

  @Test
  void it_becomes_visible_when_the_learner_accepts_it() {
    Credential credential = world.issue("award", "Ada", false);
    world.awards.claim("award", world.clock.instant());
    assertThat(doors.get(path(credential)).getStatus()).isEqualTo(200);
  }

  @Test
  void an_award_leads_to_its_credential() {
    Credential credential = world.issue("award", "Ada", true);
    MockHttpResponse answer = doors.get("/awards/award", "Accept", BROWSER);
    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(header(answer, "Location")).isEqualTo("http://localhost:8080" + path(credential));
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"offered", "unknown"})
  void an_award_that_is_not_accepted_leads_nowhere(String award) {
    world.issue("offered", "Ada", false);
    assertThat(doors.get("/awards/" + award, "Accept", BROWSER).getStatus()).isEqualTo(404);
  }

  @Test
  void the_json_file_is_the_stored_bytes() {
    Credential credential = world.issue("award", "Ada", true);
    MockHttpResponse answer = doors.get(path(credential) + "/credential.json");
    assertThat(answer.getOutput()).isEqualTo(credential.bytes());
    assertThat(header(answer, "Content-Disposition")).contains("attachment");
  }

  @Test
  void the_image_carries_the_badge_stays_an_image_and_never_changes() throws IOException {
    Credential credential = world.issue("award", "Zoë 🏅", true);
    byte[] baked = doors.get(path(credential) + "/badge.png").getOutput();
    BadgeFile inside = BadgeFile.read(baked);
    assertThat(world.checkBadge().check(inside).verdict()).isEqualTo(Verdict.VERIFIED);
    assertThat(ImageIO.read(new ByteArrayInputStream(baked)).getWidth()).isEqualTo(8);
    world.clock.forward(Duration.ofDays(400));
    assertThat(doors.get(path(credential) + "/badge.png").getOutput()).isEqualTo(baked);
  }

  @Test
  void a_revoked_badge_stays_visible_and_says_so() throws IOException {
    Credential credential = world.issue("award", "Ada", true);
    world.revokeCredential().revoke(credential.id(), "A mistake of Dr. Who");
    String page = page(credential);
    assertThat(page)
        .contains("This badge has been withdrawn")
        .contains("<li class=\"failed\"")
        .contains("The issuer has withdrawn it.")
        .doesNotContain("Dr. Who")
        .doesNotContain("Every check passed");
    assertThat(doors.get(path(credential)).getOutput()).isEqualTo(credential.bytes());
  }

  @ParameterizedTest
  @CsvSource({"de,Verliehen von", "es,Concedida por", "fr,Awarded by"})
  void speaks_the_language_of_the_reader(String language, String words) throws IOException {
    Credential credential = world.issue("award", "Ada", true);
    MockHttpResponse answer =
        doors.get(path(credential), "Accept", "text/html", "Accept-Language", language);
    assertThat(answer.getContentAsString()).contains(words);
  }

  @Test
  void a_status_list_may_be_kept_for_a_minute_and_read_by_anybody() {
    Credential credential = world.issue("award", "Ada", true);
    MockHttpResponse answer = doors.get("/status/" + credential.intention().statusListId());
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(new String(answer.getOutput(), UTF_8)).contains("BitstringStatusListCredential");
    assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=60");
    assertThat(header(answer, "Content-Type")).isEqualTo("application/vc+ld+json");
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @Test
  void a_status_list_changes_its_tag_with_its_bits() {
    Credential credential = world.issue("award", "Ada", true);
    String list = "/status/" + credential.intention().statusListId();
    String before = header(doors.get(list), "ETag");
    assertThat(header(doors.get(list), "ETag")).isEqualTo(before);
    world.revokeCredential().revoke(credential.id(), "");
    assertThat(header(doors.get(list), "ETag")).isNotEqualTo(before);
  }

  @Test
  void an_unknown_status_list_is_none() {
    assertThat(doors.get("/status/unknown").getStatus()).isEqualTo(404);
  }
}
