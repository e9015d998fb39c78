package dev.laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.demo.AccessTokens.AccessToken;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which token opens which service: each does what it was given for, and nothing beside it. */
class ServiceTokensTest {

  private static final String ITEMS = "application/vnd.ims.lis.v2.lineitemcontainer+json";
  private static final String ITEM = "application/vnd.ims.lis.v2.lineitem+json";
  private static final String RESULTS = "application/vnd.ims.lis.v2.resultcontainer+json";
  private static final String SCORE = "application/vnd.ims.lis.v1.score+json";
  private static final String MEMBERS = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";

  private final Room room = new Room();

  private int status(String method, String path, String type, Optional<String> bearer) {
    boolean reads = method.equals("GET");
    return room.calls
        .answer(
            new ServiceRequest(
                method,
                path,
                Map.of(),
                path,
                Optional.of(type).filter(t -> reads),
                Optional.of(type).filter(t -> !reads),
                bearer,
                "{\"label\":\"x\",\"scoreMaximum\":10}"))
        .status();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /201/lineitems, " + ITEMS + ", lineitem lineitem.readonly",
    "POST, /201/lineitems, " + ITEM + ", lineitem",
    "GET, /201/lineitems/504/lineitem, " + ITEM + ", lineitem lineitem.readonly",
    "PUT, /201/lineitems/504/lineitem, " + ITEM + ", lineitem",
    "GET, /201/lineitems/504/lineitem/results, " + RESULTS + ", result.readonly",
    "POST, /201/lineitems/504/lineitem/scores, " + SCORE + ", score",
    "GET, /CourseSection/201/bindings/601/memberships, " + MEMBERS + ", contextmembership.readonly"
  })
  void only_the_scopes_that_the_standard_names_open_a_service(
      String method, String path, String type, String opening) {
    Set<String> right = Set.of(opening.split(" "));
    for (String scope : Scopes.PERMITTED) {
      boolean opens = right.contains(scope.substring(scope.lastIndexOf('/') + 1));
      int status = status(method, path, type, room.token(scope));
      assertThat(status == 401).as(scope + " for " + method + " " + path).isNotEqualTo(opens);
    }
    assertThat(status(method, path, type, Optional.empty())).isEqualTo(401);
    assertThat(status(method, path, type, Optional.of("made-up"))).isEqualTo(401);
    assertThat(status(method, path, type, Optional.of(""))).isEqualTo(401);
  }

  @Test
  void a_token_ends_at_its_second() {
    room.tokens.add(
        new AccessToken(
            "short", DemoSite.TYPE_ID, Set.copyOf(Scopes.PERMITTED), Room.START.plusSeconds(1)));
    assertThat(status("GET", "/201/lineitems", ITEMS, Optional.of("short"))).isEqualTo(200);
    room.clock.set(Room.START.plusSeconds(1));
    assertThat(status("GET", "/201/lineitems", ITEMS, Optional.of("short"))).isEqualTo(401);
  }

  @Test
  void the_token_of_a_tool_that_was_deleted_opens_nothing() {
    Optional<String> token = room.tokenOf("999", Scopes.PERMITTED.toArray(String[]::new));
    assertThat(status("GET", "/201/lineitems", ITEMS, token)).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/999/lineitems",
        "/201/lineitems/999/lineitem",
        "/201/lineitems/501/lineitem",
        "/202/lineitems/504/lineitem"
      })
  void a_course_or_a_column_that_is_not_the_tools_is_not_found(String path) {
    String type = path.endsWith("lineitems") ? ITEMS : ITEM;
    assertThat(status("GET", path, type, room.everything())).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/201", "/x/lineitems", "/201/lineitems/", "/1234567890123456789/lineitems"})
  void an_address_that_no_service_has_is_refused_without_a_fault(String path) {
    assertThat(status("GET", path, ITEMS, room.everything())).isEqualTo(400);
  }

  @Test
  void a_page_beyond_the_end_is_empty_and_odd_numbers_are_none() {
    for (String query : new String[] {"?from=99", "?from=99&limit=2"}) {
      assertThat(room.get("/CourseSection/201/bindings/601/memberships" + query, MEMBERS).body())
          .contains("\"members\":[]");
    }
    for (String query : new String[] {"?limit=-1", "?limit=0", "?limit=x", "?from=-5"}) {
      ServiceAnswer answer =
          room.get("/CourseSection/201/bindings/601/memberships" + query, MEMBERS);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(Recorded.json(answer.body()).path("members")).as(query).hasSize(5);
    }
    assertThat(room.get("/201/lineitems?from=2147483648&limit=99999999999", ITEMS).status())
        .isEqualTo(200);
  }

  @Test
  void a_list_can_be_asked_for_one_badge_of_one_kind() {
    String list = "/201/lineitems?type_id=601";
    room.send(
        "POST",
        list,
        ITEM,
        "{\"label\":\"A\",\"scoreMaximum\":1,\"resourceId\":\"r\",\"tag\":\"laurel-badge\"}");
    assertThat(room.get(list + "&resource_id=r&tag=laurel-badge", ITEMS).body()).contains("\"A\"");
    assertThat(room.get(list + "&resource_id=r&tag=other", ITEMS).body()).isEqualTo("[]");
    assertThat(room.get(list + "&resource_id=R", ITEMS).body()).isEqualTo("[]");
    assertThat(room.get(list + "&resource_link_id=401", ITEMS).body()).doesNotContain("\"A\"");
  }
}
