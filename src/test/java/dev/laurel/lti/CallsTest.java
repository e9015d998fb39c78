package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every call has in common: the token, its renewal, and how a list is read to its end. */
class CallsTest {
  private static final URI ITEMS = URI.create("https://lms.example/items");

  private final ScriptedPlatform platform = new ScriptedPlatform();
  private final Calls calls = new Calls(platform.connection(), Set.of(Scopes.RESULT_READONLY));

  @Test
  void sends_one_literal_media_type_and_the_token_and_no_other_header() {
    platform.then(200, "[]");

    calls.send(Call.get(ITEMS, "application/vnd.ims.lis.v2.resultcontainer+json"));

    assertThat(platform.requests().get(0).headers())
        .isEqualTo(
            Map.of(
                "Accept", "application/vnd.ims.lis.v2.resultcontainer+json",
                "Authorization", "Bearer token-1"));
  }

  @Test
  void keeps_the_token_for_the_next_call() {
    platform.then(200, "[]").then(200, "[]");

    calls.send(get());
    calls.send(get());

    assertThat(platform.tokenRequests()).hasSize(1);
  }

  @Test
  void renews_a_refused_token_once_and_repeats_the_call() {
    platform.then(RecordedMoodle.exchange("2", "lineitems, bad token").toAnything());
    platform.then(200, "[]");

    calls.send(get());

    assertThat(platform.requests())
        .extracting(request -> request.headers().get("Authorization"))
        .containsExactly("Bearer token-1", "Bearer token-2");
  }

  @Test
  void gives_up_when_the_renewed_token_is_refused_too() {
    platform.then(401, "").then(401, "");

    assertThatThrownBy(() -> calls.send(get()))
        .isInstanceOfSatisfying(
            TokenRefused.class,
            e -> assertThat(e.detail()).contains("401").doesNotContain("token-"));
    assertThat(platform.requests()).hasSize(2);
  }

  @Test
  void calls_it_forbidden_when_the_scope_was_not_granted() {
    platform.granting(Scopes.SCORE);
    platform.then(
        RecordedMoodle.exchange("2", "lineitems, token with score scope only").toAnything());
    platform.then(401, "");

    assertThatThrownBy(() -> calls.send(get()))
        .isInstanceOfSatisfying(
            Forbidden.class, e -> assertThat(e.detail()).contains(Scopes.SCORE));
  }

  @Test
  void names_a_platform_that_does_not_answer() {
    platform.then(
        request -> {
          throw new IOException("connection refused");
        });

    assertThatThrownBy(() -> calls.send(get()))
        .isInstanceOf(PlatformUnreachable.class)
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void does_not_understand_a_page_for_people_or_broken_json() {
    platform
        .then(200, "\uFEFF <html>Please log in</html>")
        .then(200, "[{\"userId\":")
        .then(200, "")
        .then(200, "[] []")
        .then(200, "[".repeat(60) + "]".repeat(60));

    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> calls.json(get())).isInstanceOf(NotUnderstood.class);
    }
  }

  @Test
  void reads_pages_in_order_and_follows_the_address_as_given() {
    platform
        .then(200, "[1]", next("https://lms.example/items?page=b%2F2&x"))
        .then(200, "[2]", next("?page=3"))
        .then(200, "[3]");

    assertThat(calls.pages(get()))
        .extracting(Object::toString)
        .containsExactly("[1]", "[2]", "[3]");
    assertThat(platform.requests())
        .extracting(request -> request.uri().toString())
        .containsExactly(
            "https://lms.example/items",
            "https://lms.example/items?page=b%2F2&x",
            "https://lms.example/items?page=3");
  }

  @Test
  void never_takes_its_token_to_another_host_port_or_scheme() {
    for (String elsewhere :
        List.of(
            "https://evil.example/items",
            "https://lms.example:8443/items",
            "http://lms.example/items",
            "https://lms.example@evil.example/items",
            "//evil.example/items")) {
      ScriptedPlatform other = new ScriptedPlatform();
      other.then(200, "[]", next(elsewhere));
      Calls reading = new Calls(other.connection(), Set.of(Scopes.RESULT_READONLY));

      assertThatThrownBy(() -> reading.pages(get()))
          .as(elsewhere)
          .isInstanceOf(NotUnderstood.class);
      assertThat(other.requests()).as(elsewhere).hasSize(1);
    }
  }

  @Test
  void takes_the_usual_port_for_the_same_host() {
    platform.then(200, "[]", next("https://LMS.example:443/items?2")).then(200, "[]");

    assertThat(calls.pages(get())).hasSize(2);
  }

  @Test
  void stops_at_a_list_that_goes_in_circles() {
    platform
        .then(200, "[]", next("https://lms.example/items?2"))
        .then(200, "[]", next("https://lms.example/items"));

    assertThatThrownBy(() -> calls.pages(get())).isInstanceOf(NotUnderstood.class);
    assertThat(platform.requests()).hasSize(2);
  }

  @Test
  void reads_a_hundred_pages_and_refuses_a_longer_list_instead_of_cutting_it() {
    for (int page = 1; page < Calls.MOST_PAGES; page++) {
      platform.then(200, "[]", next("https://lms.example/items?" + page));
    }
    platform.then(200, "[]");
    assertThat(calls.pages(get())).hasSize(Calls.MOST_PAGES);

    for (int page = 1; page <= Calls.MOST_PAGES; page++) {
      platform.then(200, "[]", next("https://lms.example/items?" + page));
    }
    assertThatThrownBy(() -> calls.pages(get()))
        .isInstanceOfSatisfying(
            NotUnderstood.class, e -> assertThat(e.detail()).contains("no end after 100 pages"));
  }

  private static Call get() {
    return Call.get(ITEMS, "application/json");
  }

  private static Map<String, List<String>> next(String address) {
    return Map.of("link", List.of("<" + address + ">; rel=\"next\""));
  }
}
