package dev.laurel.openbadges.ld;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.json.StrictJson;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalizerTest {

  private final Canonicalizer canonicalizer = Canonicalizer.forStrangers(Contexts.shipped());

  @Test
  void blank_nodes_get_canonical_labels() {
    assertThat(
            canonicalizer.canonicalize(
                json("{'@context':{'knows':'urn:x:knows'},'knows':{'knows':'z'}}")))
        .isEqualTo(
            """
            _:c14n0 <urn:x:knows> "z" .
            _:c14n1 <urn:x:knows> _:c14n0 .
            """);
  }

  @Test
  void the_order_of_members_does_not_matter() {
    String context = "'@context':{'a':'urn:x:a','b':'urn:x:b'}";

    assertThat(canonicalizer.canonicalize(json("{%s,'a':'1','b':'2'}".formatted(context))))
        .isEqualTo(canonicalizer.canonicalize(json("{%s,'b':'2','a':'1'}".formatted(context))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'@context':{'a':'urn:x:a'},'a':null}",
        "{'@context':{'a':'urn:x:a'},'a':['1',null]}",
        "{'@context':{'a':'urn:x:a'},'@id':'relative','a':'1'}",
        "{'@context':{'a':'urn:x:a'},'@id':'https://example.org/a b','a':'1'}",
        "{'@context':{'a':{'@id':'urn:x:a','@type':'@id'}},'a':'../up'}",
        "{'@context':{'a':'urn:x:a'},'@type':'NotAbsolute','a':'1'}",
        "{'@context':{'a':'urn:x:a','b':null},'a':'1','b':'2'}",
        "{'@context':{'a':'urn:x:a'},'a':'1','@graph':['stray']}"
      })
  void what_would_be_dropped_is_refused(String text) {
    assertThatThrownBy(() -> canonicalizer.canonicalize(json(text)))
        .isInstanceOf(LinkedDataProblem.class);
  }

  @Test
  void an_undefined_member_is_refused_as_such() {
    assertThat(problem("{'@context':{'a':'urn:x:a'},'a':'1','b':'2'}").kind())
        .isEqualTo(LinkedDataProblem.Kind.UNDEFINED_TERM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'https://unknown.example/c.json'",
        "'file:///etc/passwd'",
        "['https://www.w3.org/ns/credentials/v2','http://127.0.0.1/c']",
        "{'@import':'https://unknown.example/c.json'}",
        "{'a':{'@id':'urn:x:a','@context':'https://unknown.example/c.json'}}"
      })
  void an_unknown_context_is_refused_wherever_it_stands(String context) {
    LinkedDataProblem problem = problem("{'@context':%s,'a':{'a':'1'}}".formatted(context));

    assertThat(problem.kind()).isEqualTo(LinkedDataProblem.Kind.UNKNOWN_CONTEXT);
  }

  @Test
  void an_unknown_context_inside_a_member_is_refused_and_named() {
    LinkedDataProblem problem =
        problem(
            "{'@context':{'a':'urn:x:a'},'a':{'@context':'https://unknown.example/c','a':'1'}}");

    assertThat(problem.kind()).isEqualTo(LinkedDataProblem.Kind.UNKNOWN_CONTEXT);
    assertThat(problem).hasMessageContaining("https://unknown.example/c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{'@context':7}", "{'@context':{'@version':9}}", "{'@id':{'a':1}}", "{'@list':7}"})
  void what_is_no_json_ld_is_refused(String text) {
    assertThatThrownBy(() -> canonicalizer.canonicalize(json(text)))
        .isInstanceOf(LinkedDataProblem.class);
  }

  /** A clique of blank nodes that all look alike: RDFC-1.0 would try every permutation. */
  @Test
  @Timeout(20)
  void a_poison_graph_ends_soon_as_too_complex() {
    long start = System.nanoTime();

    LinkedDataProblem problem =
        catchThrowableOfType(LinkedDataProblem.class, () -> canonicalizer.canonicalize(clique(12)));

    assertThat(problem.kind()).isEqualTo(LinkedDataProblem.Kind.TOO_COMPLEX);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
  }

  @Test
  void many_harmless_blank_nodes_are_not_too_complex() {
    ObjectNode document = json("{'@context':{'a':'urn:x:a'}}");
    ArrayNode nodes = document.putArray("a");
    for (int i = 0; i < 300; i++) {
      nodes.addObject().put("a", "value " + i);
    }

    assertThat(canonicalizer.canonicalize(document).lines()).hasSize(600);
  }

  private LinkedDataProblem problem(String text) {
    return catchThrowableOfType(
        LinkedDataProblem.class, () -> canonicalizer.canonicalize(json(text)));
  }

  private static ObjectNode clique(int size) {
    ObjectNode document = json("{'@context':{'knows':{'@id':'urn:x:knows','@type':'@id'}}}");
    ArrayNode graph = document.putArray("@graph");
    for (int i = 0; i < size; i++) {
      ArrayNode knows = JsonNodeFactory.instance.arrayNode();
      for (int j = 0; j < size; j++) {
        if (i != j) {
          knows.add("_:b" + j);
        }
      }
      graph.addObject().put("@id", "_:b" + i).set("knows", knows);
    }
    return document;
  }

  private static ObjectNode json(String text) {
    return StrictJson.object(text.replace('\'', '"').getBytes(UTF_8));
  }
}
