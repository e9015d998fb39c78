package dev.laurel.grading.records;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.grading.Digest;
import dev.laurel.grading.Score;
import dev.laurel.grading.records.Heard.LeftOut;
import dev.laurel.grading.records.Heard.Told;
import dev.laurel.grading.records.Heard.Voids;
import dev.laurel.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** One statement (xAPI 1.0.3, part 2, section 2; IEEE 9274.1.1, section 4.2). */
final class XapiStatement {

  private static final Set<String> PROPERTIES =
      Set.of(
          "id",
          "actor",
          "verb",
          "object",
          "result",
          "context",
          "timestamp",
          "stored",
          "authority",
          "version",
          "attachments");

  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final Pattern VERSION = Pattern.compile("(1\\.0|2\\.0)(\\.\\d{1,3})?");
  private static final int LONGEST = 1_000;

  private final Fields fields;
  private final Naming naming;
  private final Instant now;

  XapiStatement(Fields fields, Naming naming, Instant now) {
    this.fields = fields;
    this.naming = naming;
    this.now = now;
  }

  /**
   * @param wanted the id that the address says
   * @param newId for a statement with neither id nor time
   * @throws Problem 400, which names the field
   */
  Heard heard(Optional<String> wanted, Supplier<String> newId) {
    fields.node().fieldNames().forEachRemaining(this::requireKnown);
    requireNoNull(fields.node());
    Optional<Instant> time = fields.time("timestamp");
    String verb = fields.requireObject("verb").requireIri("id");
    XapiActor actor = XapiActor.read(fields.requireObject("actor"), naming);
    XapiObject object = XapiObject.read(fields);
    XapiResult result = XapiResult.read(fields.object("result"));
    requireForm();
    String content = content(time);
    String id = id(wanted, time.isPresent() ? uuid(content) : newId.get());
    return XapiVerb.VOIDED.equals(verb)
        ? new Voids(id, voided(object), content)
        : told(id, new Said(verb, actor, object, result), time.orElse(now), content);
  }

  private record Said(String verb, XapiActor actor, XapiObject object, XapiResult result) {}

  private Heard told(String id, Said said, Instant at, String content) {
    Optional<XapiVerb> verb = XapiVerb.of(said.verb());
    Optional<Heard.Activity> activity = said.object().activity(fields, naming);
    if (verb.isEmpty() || activity.isEmpty()) {
      return new LeftOut(id, Optional.empty(), content);
    }
    if (verb.get().contradicts(said.result())) {
      return new LeftOut(id, Optional.of(Unused.CONTRADICTION), content);
    }
    Map<Aspect, Score> says = verb.get().says(said.result());
    if (says.isEmpty()) {
      return new LeftOut(id, Optional.of(said.result().whyNoScore()), content);
    }
    return switch (said.actor().learner()) {
      case Naming.Nobody(Unused why) -> new LeftOut(id, Optional.of(why), content);
      case Naming.Named(var key) -> new Told(id, List.of(key), activity.get(), says, at, content);
    };
  }

  private String voided(XapiObject object) {
    String target = object.statementId().orElse("");
    fields.require(ID.matcher(target).matches(), "object");
    return target.toLowerCase(Locale.ROOT);
  }

  private String id(Optional<String> wanted, String otherwise) {
    Optional<String> said = fields.text("id", LONGEST).map(id -> id.toLowerCase(Locale.ROOT));
    fields.require(said.filter(id -> !ID.matcher(id).matches()).isEmpty(), "id");
    if (wanted.isPresent()) {
      String id = wanted.get().toLowerCase(Locale.ROOT);
      boolean same = said.filter(other -> !other.equals(id)).isEmpty();
      if (!ID.matcher(id).matches() || !same) {
        throw Problem.of(400, "record-statement-id", "no UUID, or another than in the statement");
      }
      return id;
    }
    return said.orElse(otherwise);
  }

  /** What is refused although Laurel does not use it. */
  private void requireForm() {
    Optional<String> version = fields.text("version", LONGEST);
    fields.require(version.filter(v -> !VERSION.matcher(v).matches()).isEmpty(), "version");
    fields.object("context");
    for (Fields attachment : fields.objects("attachments")) {
      attachment.requireIri("fileUrl"); // its bytes would be in a part that was not sent
    }
  }

  private void requireKnown(String name) {
    fields.require(PROPERTIES.contains(name), "{}");
  }

  /** Null is no value of a statement, except within extensions (part 2, section 2.2). */
  private void requireNoNull(JsonNode node) {
    fields.require(!node.isNull(), "null");
    node.properties().stream()
        .filter(entry -> !entry.getKey().equals("extensions"))
        .forEach(entry -> requireNoNull(entry.getValue()));
    if (node.isArray()) {
      node.forEach(this::requireNoNull);
    }
  }

  /** What must not change under one id (part 2, section 2.3.1); words for people may. */
  private String content(Optional<Instant> time) {
    JsonNode node = fields.node();
    return Digest.sha256(
        List.of(
            RecordJson.canonical(node.path("actor")),
            RecordJson.canonical(node.path("verb").path("id")),
            RecordJson.canonical(node.path("object").path("objectType")),
            RecordJson.canonical(node.path("object").path("id")),
            RecordJson.canonical(node.path("result")),
            RecordJson.canonical(node.path("context")),
            time.map(Instant::toString).orElse("")));
  }

  /** A UUID of version 8 (RFC 9562, section 5.8) out of a hash: the same for the same. */
  private static String uuid(String hash) {
    long high = Long.parseUnsignedLong(hash, 0, 16, 16);
    long low = Long.parseUnsignedLong(hash, 16, 32, 16);
    return new UUID(
            (high & 0xFFFFFFFFFFFF0FFFL) | 0x8000L,
            (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L)
        .toString();
  }
}
