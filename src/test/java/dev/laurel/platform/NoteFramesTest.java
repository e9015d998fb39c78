package dev.laurel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.lti.PlatformForTests;
import dev.laurel.lti.Registration;
import dev.laurel.lti.VerifiedLaunch;
import dev.laurel.testing.HandClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schools of a hosted LMS have hosts of their own, which only their launches tell. */
class NoteFramesTest {

  private final HandClock clock = new HandClock();
  private final PlatformForTests lms = new PlatformForTests();
  private final MemoryPlatforms stored = new MemoryPlatforms();
  private final MemoryFrames frames = new MemoryFrames();
  private final PlatformOrigins origins = new PlatformOrigins(stored, frames, clock);
  private final NoteFrames note = new NoteFrames(origins, frames, clock);

  private static RegisteredPlatform platform(String issuer) {
    Registration registration =
        new Registration(
            issuer,
            "1",
            URI.create(issuer + "/auth"),
            URI.create(issuer + "/token"),
            "",
            URI.create(issuer + "/jwks"),
            Set.of());
    return new RegisteredPlatform("p", registration, "LMS", List.of());
  }

  private VerifiedLaunch returningTo(String address) {
    Map<String, Object> claims = lms.resourceLinkClaims();
    claims.put(
        PlatformForTests.claim("launch_presentation"),
        Map.of("document_target", "iframe", "return_url", address));
    return lms.launch(claims);
  }

  @Test
  void learns_the_host_of_a_school_and_lets_it_frame_at_once() {
    RegisteredPlatform canvas = platform("https://canvas.instructure.com");
    stored.add(canvas, Instant.EPOCH);
    assertThat(origins.all()).doesNotContain("https://canvas.school.example");
    note.note(canvas, returningTo("https://Canvas.School.Example/courses/1/external_content"));
    assertThat(origins.all()).contains("https://canvas.school.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://canvas.instructure.com/x",
        "https://school.instructure.com/x",
        "http://school.example/x"
      })
  void learns_nothing_that_is_known_or_could_not_stand_in_a_header(String address) {
    note.note(platform("https://canvas.instructure.com"), returningTo(address));
    assertThat(frames.all()).isEmpty();
  }

  @Test
  void host_that_only_ends_like_canvas_is_not_one_of_its_schools() {
    note.note(
        platform("https://canvas.instructure.com"), returningTo("https://evilinstructure.com/x"));
    assertThat(frames.all()).containsExactly("https://evilinstructure.com");
  }

  @Test
  void lms_with_too_many_hosts_gets_no_more_and_costs_no_reading_anew() {
    RegisteredPlatform canvas = platform("https://canvas.instructure.com");
    fill(canvas);
    Set<String> before = origins.all();
    note.note(canvas, returningTo("https://one-more.example/x"));
    assertThat(frames.all()).hasSize(Frames.MOST).doesNotContain("https://one-more.example");
    assertThat(origins.all()).isSameAs(before);
  }

  private void fill(RegisteredPlatform canvas) {
    for (int i = 0; i < Frames.MOST; i++) {
      note.note(canvas, returningTo("https://school" + i + ".example/x"));
    }
  }

  @Test
  void host_for_which_there_is_no_room_is_asked_for_once_an_hour() {
    RegisteredPlatform canvas = platform("https://canvas.instructure.com");
    fill(canvas);
    for (int i = 0; i < 50; i++) {
      note.note(canvas, returningTo("https://one-more.example/" + i));
      note.note(canvas, returningTo("https://two-more.example/" + i));
      clock.forward(Duration.ofMinutes(1));
    }
    assertThat(frames.adds).isEqualTo(Frames.MOST + 2);
    clock.forward(Duration.ofMinutes(10));
    note.note(canvas, returningTo("https://one-more.example/x"));
    assertThat(frames.adds).as("an hour later").isEqualTo(Frames.MOST + 3);
  }

  @Test
  void host_gets_the_place_that_an_operator_has_made_for_it_at_once() {
    RegisteredPlatform canvas = platform("https://canvas.instructure.com");
    fill(canvas);
    note.note(canvas, returningTo("https://one-more.example/x"));
    note.forget("p", "https://school7.example");
    note.note(canvas, returningTo("https://one-more.example/x"));
    assertThat(frames.all()).contains("https://one-more.example");
  }

  @Test
  void another_lms_is_asked_for_though_the_same_host_had_no_room_at_the_first() {
    RegisteredPlatform canvas = platform("https://canvas.instructure.com");
    fill(canvas);
    note.note(canvas, returningTo("https://one-more.example/x"));
    RegisteredPlatform other =
        new RegisteredPlatform("other", canvas.registration(), "LMS", List.of());
    note.note(other, returningTo("https://one-more.example/x"));
    assertThat(frames.of("other")).hasSize(1);
  }

  @Test
  void launch_that_names_no_address_to_return_to_teaches_nothing() {
    note.note(platform("https://lms.example"), lms.launch(lms.resourceLinkClaims()));
    assertThat(frames.all()).isEmpty();
  }
}
