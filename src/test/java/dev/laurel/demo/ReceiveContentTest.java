package dev.laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.demo.ReceiveContent.Content;
import dev.laurel.demo.ReceiveContent.NotAccepted;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiveContentTest {

  private final Room room = new Room();
  private final FakeTool fake = FakeTool.active(room);
  private final Person teacher = room.person("1001");
  private final Map<String, Object> link =
      Map.of("type", "ltiResourceLink", "title", "A", "lineItem", Map.of("scoreMaximum", 10));

  @Test
  void accepts_what_the_tool_signed() throws Exception {
    Content content = receive(fake.signed(fake.content(List.of(link))));

    assertThat(content.items()).extracting(ContentItem::title).containsExactly("A");
    assertThat(content.message()).isEmpty();
    assertThat(content.error()).isEmpty();
  }

  @Test
  void refuses_another_teachers_page() {
    Map<String, String> query = new LinkedHashMap<>(query());
    query.put("sesskey", room.session.sessionKey(room.person("1003")));

    refused(teacher, query, fake.signed(fake.content(List.of(link))));
  }

  @Test
  void refuses_a_learner() {
    Person learner = room.person("1003");
    Map<String, String> query = new LinkedHashMap<>(query());
    query.put("sesskey", room.session.sessionKey(learner));

    refused(learner, query, fake.signed(fake.content(List.of(link))));
  }

  @Test
  void refuses_the_client_id_of_another_tool() {
    Map<String, Object> claims = fake.content(List.of(link));
    claims.put("iss", room.site.clientId());

    refused(teacher, query(), fake.signed(claims));
  }

  @Test
  void refuses_what_another_key_signed() {
    String jwt = FakeTool.signed(fake.content(List.of(link)), FakeTool.newKey("tool-1"));

    refused(teacher, query(), jwt);
  }

  @Test
  void refuses_what_is_older_than_it_may_be() {
    String jwt = fake.signed(fake.content(List.of(link)));
    room.clock.forward(Duration.ofSeconds(300));

    refused(teacher, query(), jwt);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "a.b.c", "e30.e30."})
  void refuses_what_is_no_token(String jwt) {
    refused(teacher, query(), jwt);
  }

  @Test
  void refuses_while_the_keys_cannot_be_read() {
    room.http.silent = true;

    refused(teacher, query(), fake.signed(fake.content(List.of(link))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"601", "603", "", "x"})
  void refuses_the_return_address_of_another_tool(String tool) {
    Map<String, String> query = new LinkedHashMap<>(query());
    query.put("id", tool);

    refused(teacher, query, fake.signed(fake.content(List.of(link))));
  }

  @Test
  void nothing_chosen_is_shown_with_the_tools_words() throws Exception {
    Map<String, Object> claims = fake.content(List.of());
    claims.put("https://purl.imsglobal.org/spec/lti-dl/claim/errormsg", "No badge yet");

    Content content = receive(fake.signed(claims));

    assertThat(content.items()).isEmpty();
    assertThat(content.error()).isEqualTo("No badge yet");
    assertThat(room.saveContent.save(teacher, content.selection())).isEmpty();
  }

  @Test
  void other_kinds_of_content_are_left_out() throws Exception {
    Map<String, Object> page = Map.of("type", "link", "url", "https://x.example");

    assertThat(receive(fake.signed(fake.content(List.of(page, link)))).items()).hasSize(1);
  }

  @Test
  void is_saved_once_and_by_the_one_who_chose() throws Exception {
    Content first = receive(fake.signed(fake.content(List.of(link))));
    Content second = receive(fake.signed(fake.content(List.of(link))));

    assertThat(room.saveContent.save(room.person("1003"), first.selection())).isEmpty();
    assertThat(room.saveContent.save(teacher, second.selection()).orElseThrow()).hasSize(1);
    assertThat(room.saveContent.save(teacher, second.selection())).isEmpty();
    assertThat(room.courses.activities("201")).hasSize(4);
  }

  @Test
  void without_a_title_it_is_named_like_the_tool_whatever_the_column_is_called() throws Exception {
    Map<String, Object> column = Map.of("scoreMaximum", 5, "label", "Points");
    Map<String, Object> bare = Map.of("type", "ltiResourceLink", "lineItem", column);

    Activity made = saved(bare);

    assertThat(made.title()).isEqualTo("Fake tool");
    assertThat(room.gradebook.itemsOf("201").getLast().label()).isEqualTo("Fake tool");
  }

  static List<Object> unusable() {
    return List.of(0, -1, 100_001, "ten");
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void makes_no_column_without_a_usable_maximum(Object maximum) throws Exception {
    int before = room.gradebook.items().size();

    saved(Map.of("type", "ltiResourceLink", "lineItem", Map.of("scoreMaximum", maximum)));

    assertThat(room.gradebook.items()).hasSize(before);
  }

  @Test
  void a_tool_that_has_nothing_to_do_with_grades_gets_no_column() throws Exception {
    Map<String, Object> request = FakeTool.request();
    request.put("scope", Scopes.MEMBERSHIP);
    FakeTool other = FakeTool.active(room, request);
    int before = room.gradebook.items().size();
    Map<String, String> query = new LinkedHashMap<>(query());
    query.put("id", other.tool().id());

    Content content =
        room.receiveContent.receive(teacher, query, other.signed(other.content(List.of(link))));
    room.saveContent.save(teacher, content.selection());

    assertThat(room.gradebook.items()).hasSize(before);
  }

  private Activity saved(Map<String, Object> item) throws NotAccepted {
    Content content = receive(fake.signed(fake.content(List.of(item))));
    return room.saveContent.save(teacher, content.selection()).orElseThrow().get(0);
  }

  private Content receive(String jwt) throws NotAccepted {
    return room.receiveContent.receive(teacher, query(), jwt);
  }

  private Map<String, String> query() {
    return Map.of(
        "course", "201", "id", fake.tool().id(), "sesskey", room.session.sessionKey(teacher));
  }

  private void refused(Person person, Map<String, String> query, String jwt) {
    assertThatThrownBy(() -> room.receiveContent.receive(person, query, jwt))
        .isInstanceOf(NotAccepted.class);
  }
}
