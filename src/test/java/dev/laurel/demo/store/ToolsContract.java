package dev.laurel.demo.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.demo.GradeItem;
import dev.laurel.demo.Selections.Selection;
import dev.laurel.demo.Tool;
import dev.laurel.demo.Tool.State;
import dev.laurel.demo.ToolRegistration;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every storage of tools and of chosen content does, whatever it is made of. */
abstract class ToolsContract {

  private static final Instant NOW = Instant.parse("2026-11-23T14:13:24Z");
  private static final String REQUEST =
      """
      {"response_types":["id_token"],"initiate_login_uri":"https://t.example/login",
       "redirect_uris":["https://t.example/a","https://t.example/b"],"client_name":"%s",
       "jwks_uri":"https://t.example/jwks","token_endpoint_auth_method":"private_key_jwt",
       "https://purl.imsglobal.org/spec/lti-tool-configuration":{"domain":"t.example"}}\
      """;

  abstract Stores stores();

  @Test
  void a_new_tool_is_pending_under_a_new_id_with_what_it_said() {
    ToolRegistration said = ToolRegistration.stored(REQUEST.formatted("Werkzeug 王 🎓"));

    Tool made = stores().tools().create("client-one", said).orElseThrow();

    assertThat(made.state()).isEqualTo(State.PENDING);
    assertThat(made.registration()).isEqualTo(said);
    assertThat(Long.parseLong(made.id())).isGreaterThan(601);
    assertThat(stores().tools().find(made.id())).contains(made);
    assertThat(stores().tools().client("client-one")).contains(made);
    assertThat(stores().tools().client("CLIENT-ONE")).isEmpty();
    assertThat(stores().tools().all()).contains(made);
  }

  @Test
  void a_tool_is_changed_and_deleted() {
    Tool made =
        stores()
            .tools()
            .create("client-two", ToolRegistration.stored(REQUEST.formatted("Old")))
            .orElseThrow();
    Tool changed =
        new Tool(
            made.id(),
            made.clientId(),
            State.ACTIVE,
            ToolRegistration.stored(REQUEST.formatted("New")));

    stores().tools().update(changed);
    assertThat(stores().tools().find(made.id())).contains(changed);

    stores().tools().delete(made.id());
    assertThat(stores().tools().find(made.id())).isEmpty();
    assertThat(
            Long.parseLong(
                stores().tools().create("client-three", made.registration()).orElseThrow().id()))
        .isGreaterThan(Long.parseLong(made.id()));
  }

  @Test
  void the_second_tool_with_a_client_id_is_not_taken() {
    ToolRegistration said = ToolRegistration.stored(REQUEST.formatted("Twice"));
    Tool made = stores().tools().create("client-four", said).orElseThrow();

    assertThat(stores().tools().create("client-four", said)).isEmpty();
    assertThat(stores().tools().client("client-four")).contains(made);
  }

  @Test
  void gives_chosen_content_once() {
    Selection selection = new Selection("s1", "1001", "201", "602", "[{\"a\":\"王\"}]", NOW);
    stores().selections().add(selection);

    assertThat(stores().selections().take("s1")).contains(selection);
    assertThat(stores().selections().take("s1")).isEmpty();
  }

  @Test
  void forgets_old_content() {
    stores().selections().add(new Selection("o", "1", "2", "3", "[]", NOW.minusSeconds(1)));
    stores().selections().add(new Selection("n", "1", "2", "3", "[]", NOW));

    stores().selections().forgetBefore(NOW);

    assertThat(stores().selections().take("o")).isEmpty();
    assertThat(stores().selections().take("n")).isPresent();
  }

  @Test
  void columns_are_of_one_course_and_of_one_tool() {
    GradeItem foreign = column("777", "", GradeItem.Kind.FOREIGN);
    GradeItem ours = column("777", "698", GradeItem.Kind.ACTIVITY);

    assertThat(stores().gradebook().itemsOf("777")).containsExactly(foreign, ours);
    stores().gradebook().deleteItemsOf("698");
    assertThat(stores().gradebook().itemsOf("777")).containsExactly(foreign);
    stores().gradebook().delete(foreign.id());
  }

  private GradeItem column(String course, String tool, GradeItem.Kind kind) {
    BigDecimal maximum = new BigDecimal("10.00000");
    Optional<String> link = kind == GradeItem.Kind.FOREIGN ? Optional.empty() : Optional.of("499");
    GradeItem made =
        stores()
            .gradebook()
            .create(new GradeItem(0, course, tool, "C", maximum, "r", "t", link, kind));
    assertThat(made.toolId()).isEqualTo(tool);
    assertThat(List.of(made.courseId(), made.kind())).isEqualTo(List.of(course, kind));
    return made;
  }
}
