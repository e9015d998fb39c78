package dev.laurel.openbadges.did;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.json.MalformedJson;
import dev.laurel.openbadges.json.StrictJson;
import java.util.List;
import java.util.Optional;

/**
 * The document that tells which keys sign for an identifier (Controlled Identifiers 1.0, DID Core
 * 1.0).
 *
 * <p>Retired keys stay in {@code verificationMethod} <em>and</em> in {@code assertionMethod}: a
 * verifier accepts a proof only when its method is listed for the purpose at the time of verifying,
 * so taking a retired key out would break every badge it ever signed. That a retired key signs
 * nothing new is the issuer's duty. Only a key that was stolen is taken out.
 *
 * @param id the identifier, which controls all its keys
 * @param methods the keys, current and retired
 */
public record DidDocument(String id, List<VerificationMethod> methods) {

  private static final List<String> CONTEXT =
      List.of("https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1");

  /** Copies the list. */
  public DidDocument {
    methods = List.copyOf(methods);
  }

  /**
   * One key of a document.
   *
   * @param id absolute, for example {@code did:web:example.org#key-1}
   * @param controller the identifier that controls it
   * @param publicKey the key
   */
  public record VerificationMethod(String id, String controller, PublicKey publicKey) {}

  /**
   * Reads a document of a stranger. Methods of kinds that are not understood, and methods that are
   * not listed under {@code assertionMethod}, are left out.
   *
   * @param bytes JSON
   * @return the document
   * @throws MalformedJson when it is not JSON or has no {@code id}
   */
  public static DidDocument parse(byte[] bytes) {
    return DidDocumentReader.read(StrictJson.object(bytes));
  }

  /**
   * Finds a key that may sign credentials.
   *
   * @param verificationMethod the absolute id of the method
   * @return the method; empty when the document does not list it for assertions
   */
  public Optional<VerificationMethod> find(String verificationMethod) {
    return methods.stream().filter(method -> method.id().equals(verificationMethod)).findFirst();
  }

  /**
   * The JSON form with Multikey methods. RSA keys have none and are left out.
   *
   * @return a new tree, to be served as {@code application/did+json} or {@code application/json}
   */
  public ObjectNode toJson() {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    CONTEXT.forEach(document.putArray("@context")::add);
    document.put("id", id);
    ArrayNode listed = document.putArray("verificationMethod");
    ArrayNode asserting = document.putArray("assertionMethod");
    for (VerificationMethod method : methods) {
      if (method.publicKey() instanceof Ed25519PublicKey key) {
        listed.add(multikey(method, key));
        asserting.add(method.id());
      }
    }
    return document;
  }

  private static JsonNode multikey(VerificationMethod method, Ed25519PublicKey key) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", method.id())
        .put("type", "Multikey")
        .put("controller", method.controller())
        .put("publicKeyMultibase", Multikey.encode(key));
  }
}
