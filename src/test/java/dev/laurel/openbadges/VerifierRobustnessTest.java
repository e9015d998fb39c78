package dev.laurel.openbadges;

import static dev.laurel.openbadges.CredentialsForTests.key;
import static dev.laurel.openbadges.CredentialsForTests.signAnything;
import static dev.laurel.openbadges.CredentialsForTests.signedJson;
import static dev.laurel.openbadges.CredentialsForTests.verifier;
import static dev.laurel.openbadges.OutcomeAssert.assertOutcome;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.file.ParsedCredential;
import dev.laurel.openbadges.json.StrictJson;
import dev.laurel.openbadges.ld.Canonicalizer;
import dev.laurel.openbadges.ld.Contexts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strangers hand in anything; the verifier answers every question, soon, and never throws. */
class VerifierRobustnessTest {

  private static final List<String> ODD =
      List.of(
          "null",
          "7",
          "-0.0",
          "1e400",
          "true",
          "''",
          "'x'",
          "[]",
          "{}",
          "[[]]",
          "[null]",
          "['x',{'y':[1]}]",
          "{'@value':'x'}",
          "{'@value':'x','@language':'en'}",
          "{'@value':{'a':1},'@type':'@json'}",
          "{'@id':'_:b'}",
          "{'@list':['a',['b']]}",
          "{'@set':[]}",
          "{'@graph':[{}]}",
          "{'@reverse':{'name':{'@id':'urn:x:1'}}}",
          "{'@context':null,'name':'x'}",
          "{'@context':'https://www.w3.org/ns/credentials/v2'}",
          "{'id':'urn:x:1','id2':'urn:x:2'}",
          "'https://example.org/%zz'",
          "'\\u0000'",
          "'\\ud800'");

  @Test
  void random_values_anywhere_are_answered_and_never_verified_as_something_else() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261123);
    CredentialVerifier verifier = verifier();
    ObjectNode good = signedJson();
    Canonicalizer canonicalizer = Canonicalizer.forStrangers(Contexts.shipped());
    String said = canonicalizer.canonicalize(Proofs.unsecured(good));
    for (int round = 0; round < 400; round++) {
      ObjectNode damaged = good.deepCopy();
      damage(damaged, random);

      VerificationReport report = verifier.verify(new ParsedCredential(damaged));

      assertThat(report.checks()).hasSize(CheckName.values().length);
      if (report.verdict() == Verdict.VERIFIED) { // a stray proof or an empty set says nothing
        assertThat(canonicalizer.canonicalize(Proofs.unsecured(damaged))).isEqualTo(said);
      }
    }
  }

  @Test
  void random_values_that_were_signed_are_answered() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    CredentialVerifier verifier = verifier();
    for (int round = 0; round < 200; round++) {
      ObjectNode document = CredentialsForTests.badge().build().toJson();
      damage(document, random);
      ObjectNode signed = document.deepCopy();
      signed.set("proof", signedJson().path("proof"));

      assertThat(verifier.verify(new ParsedCredential(signed)).checks()).hasSize(5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'proof':7}", "{'proof':[[]]}", "{'credentialStatus':[7,null]}"})
  void nearly_nothing_is_answered(String text) {
    VerificationReport report = verifier().verify(new ParsedCredential(json(text)));

    assertThat(report.checks()).hasSize(5);
    assertThat(report.verdict()).isEqualTo(Verdict.NOT_VERIFIED);
  }

  /** Blank nodes that all look alike: RDFC-1.0 would try every permutation. */
  @Test
  @Timeout(30)
  void a_poison_graph_leaves_format_and_signature_open() {
    ObjectNode signed = signedJson();
    ((ArrayNode) signed.path("@context"))
        .addObject()
        .putObject("knows")
        .put("@id", "urn:x:knows")
        .put("@type", "@id");
    for (int i = 0; i < 12; i++) {
      ObjectNode evidence = signed.withArray("evidence").addObject();
      evidence.put("id", "_:b" + i).putArray("type").add("Evidence");
      ArrayNode knows = evidence.putArray("knows");
      for (int j = 0; j < 12; j++) {
        knows.add("_:b" + (i == j ? (j + 1) % 12 : j));
      }
    }
    long start = System.nanoTime();

    VerificationReport report = verifier().verify(new ParsedCredential(signed));

    assertOutcome(report, CheckName.FORMAT).couldNotTell(Obstacle.TOO_COMPLEX);
    assertOutcome(report, CheckName.SIGNATURE).couldNotTell(Obstacle.TOO_COMPLEX);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  /** Each of many small objects asks for a large context to be processed anew. */
  @Test
  @Timeout(60)
  void a_flood_of_contexts_ends_soon() {
    ObjectNode signed = signedJson();
    ArrayNode evidence = signed.withArray("evidence");
    for (int i = 0; i < 8_000; i++) {
      evidence
          .addObject()
          .put("type", "Evidence")
          .putArray("@context")
          .add("https://www.w3.org/ns/credentials/v2")
          .add("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
    }
    long start = System.nanoTime();

    VerificationReport report = verifier().verify(new ParsedCredential(signed));

    assertThat(report.verdict()).isNotEqualTo(Verdict.VERIFIED);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(40));
  }

  @Test
  void a_deep_badge_is_answered() {
    ObjectNode document = CredentialsForTests.badge().build().toJson();
    ObjectNode inner = (ObjectNode) document.path("issuer");
    for (int i = 0; i < 50; i++) {
      inner = inner.putObject("parentOrg").put("id", "urn:x:" + i).put("type", "Profile");
    }

    assertOutcome(
            verifier().verify(new ParsedCredential(signAnything(document, key(1)))),
            CheckName.SIGNATURE)
        .passed();
  }

  private static void damage(ObjectNode root, RandomGenerator random) {
    List<ContainerNode<?>> containers = new ArrayList<>();
    collect(root, containers);
    ContainerNode<?> target = containers.get(random.nextInt(containers.size()));
    JsonNode value = json("{'v':" + ODD.get(random.nextInt(ODD.size())) + "}").get("v");
    if (target instanceof ObjectNode object && !object.isEmpty()) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      object.set(names.get(random.nextInt(names.size())), value);
    } else if (target instanceof ArrayNode array) {
      array.insert(random.nextInt(array.size() + 1), value);
    }
  }

  private static void collect(JsonNode node, List<ContainerNode<?>> containers) {
    if (node instanceof ContainerNode<?> container) {
      containers.add(container);
    }
    node.forEach(child -> collect(child, containers));
  }

  private static ObjectNode json(String text) {
    return StrictJson.object(text.replace('\'', '"').getBytes(UTF_8));
  }
}
