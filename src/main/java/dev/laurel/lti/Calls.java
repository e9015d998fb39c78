package dev.laurel.lti;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Calls to one deployment's services with the scopes that the Platform offers. */
record Calls(PlatformConnection connection, Set<String> scopes) {
  /** The most pages of one list; a longer one is refused, not cut off. */
  static final int MOST_PAGES = 100;

  /** Refuses beforehand what the Platform does not offer. */
  void requireAnyOf(String... needed) {
    if (Set.of(needed).stream().noneMatch(scopes::contains)) {
      throw new Forbidden("the platform offers none of " + List.of(needed));
    }
  }

  /** Sends a call; a refused token is renewed once. */
  LtiResponse send(Call call) {
    AccessToken token = token();
    LtiResponse response = Exchange.send(connection.http(), call.with(token));
    if (response.status() == 401) {
      connection.tokens().discard(token);
      token = token();
      response = Exchange.send(connection.http(), call.with(token));
    }
    requireSuccess(response, call, token);
    return response;
  }

  JsonNode json(Call call) {
    return json(send(call), call);
  }

  /** Reads a list to its end, each page from the origin that the first one came from. */
  List<JsonNode> pages(Call first) {
    return read(first).stream().map(Page::json).toList();
  }

  /**
   * One page of a list.
   *
   * @param json what it holds
   * @param differences where changes since this page can be asked for (NRPS 2.0 §2.4.3)
   */
  record Page(JsonNode json, Optional<URI> differences) {}

  /** As {@link #pages}, with the links beside the next page. */
  List<Page> read(Call first) {
    List<Page> pages = new ArrayList<>();
    Set<URI> seen = new HashSet<>();
    Optional<URI> next = Optional.of(first.uri());
    while (next.isPresent()) {
      URI uri = next.get();
      requireNextPage(first, uri, seen.add(uri), pages.size());
      LtiResponse response = send(first.at(uri));
      pages.add(new Page(json(response, first.at(uri)), NextLink.in(response, uri, "differences")));
      next = NextLink.in(response, uri);
    }
    return pages;
  }

  private AccessToken token() {
    return connection.tokens().get(connection.registration(), scopes, connection.deploymentId());
  }

  private void requireSuccess(LtiResponse response, Call call, AccessToken token) {
    if (response.status() == 401 && !token.scopes().containsAll(scopes)) {
      throw new Forbidden(
          call + " gave 401; of the scopes only these were granted: " + token.scopes());
    }
    if (call.isOfOne() && isPageThatSaysGone(response)) {
      throw new Gone(call + " gave 404 in HTML, as Moodle does for a lost column");
    }
    if (response.status() / 100 != 2) {
      throw Failure.of(response, call.toString(), connection.clock());
    }
    if (Failure.isHtml(response)) {
      throw new NotUnderstood(call + " gave HTML: " + response.text());
    }
  }

  /** Moodle also says 404 when its own code fails, and then names the exception. */
  private static boolean isPageThatSaysGone(LtiResponse response) {
    return response.status() == 404
        && Failure.isHtml(response)
        && !response.text().contains("Exception - ");
  }

  private static JsonNode json(LtiResponse response, Call call) {
    return Json.answer(response.text())
        .orElseThrow(() -> new NotUnderstood(call + " gave broken JSON: " + response.text()));
  }

  private static void requireNextPage(Call first, URI uri, boolean isNew, int pages) {
    if (!Address.origin(uri).equals(Address.origin(first.uri()))) {
      throw new NotUnderstood("the next page of " + first + " is on another host: " + uri);
    }
    if (!isNew || pages >= MOST_PAGES) {
      throw new NotUnderstood(first + " has no end after " + pages + " pages");
    }
  }
}
