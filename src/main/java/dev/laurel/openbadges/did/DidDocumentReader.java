package dev.laurel.openbadges.did;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.did.DidDocument.VerificationMethod;
import dev.laurel.openbadges.json.MalformedJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the keys for assertions out of a document; embedded and referenced methods alike. */
final class DidDocumentReader {

  private final String id;
  private final ObjectNode document;

  private DidDocumentReader(String id, ObjectNode document) {
    this.id = id;
    this.document = document;
  }

  static DidDocument read(ObjectNode document) {
    JsonNode id = document.path("id");
    if (!id.isTextual()) {
      throw new MalformedJson(MalformedJson.Problem.SYNTAX, "a DID document needs an id");
    }
    return new DidDocumentReader(id.textValue(), document).read();
  }

  private DidDocument read() {
    Set<String> asserting = new HashSet<>();
    List<VerificationMethod> methods = new ArrayList<>();
    for (JsonNode entry : list("assertionMethod")) {
      if (entry.isTextual()) {
        asserting.add(absolute(entry.textValue()));
      } else {
        method(entry).ifPresent(methods::add);
      }
    }
    for (JsonNode entry : list("verificationMethod")) {
      method(entry).filter(found -> asserting.contains(found.id())).ifPresent(methods::add);
    }
    return new DidDocument(id, methods);
  }

  private Iterable<JsonNode> list(String name) {
    JsonNode value = document.path(name);
    return value.isArray() ? value : value.isMissingNode() ? List.of() : List.of(value);
  }

  private Optional<VerificationMethod> method(JsonNode entry) {
    JsonNode methodId = entry.path("id");
    JsonNode controller = entry.path("controller");
    if (!methodId.isTextual() || !controller.isTextual()) {
      return Optional.empty();
    }
    return PublicKeys.read(entry)
        .map(
            key ->
                new VerificationMethod(
                    absolute(methodId.textValue()), controller.textValue(), key));
  }

  private String absolute(String reference) {
    return reference.startsWith("#") ? id + reference : reference;
  }
}
