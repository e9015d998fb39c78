package dev.laurel.lti;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The public keys of one client (RFC 7517 §5).
 *
 * @param byId by {@code kid}, in the order of the set
 */
public record ClientKeySet(Map<String, ClientKey> byId) {

  /** Copies. */
  public ClientKeySet {
    byId = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byId));
  }

  /**
   * Reads a set that was fetched or stored. Keys of other kinds, for other uses, without an id or
   * broken are left out, as RFC 7517 §5 says; of a private key only the public half is kept.
   *
   * @throws IOException if the text is no JWK Set, or an absurd one
   */
  public static ClientKeySet read(String json) throws IOException {
    if (json.length() > RsaKeys.LONGEST) {
      throw new IOException("a key set of " + json.length() + " characters");
    }
    JsonNode list =
        Json.answer(json)
            .map(set -> set.path("keys"))
            .filter(JsonNode::isArray)
            .filter(keys -> keys.size() <= RsaKeys.MOST_KEYS)
            .orElseThrow(() -> new IOException("not a key set"));
    List<ClientKey> keys = new ArrayList<>();
    list.forEach(node -> jwk(node).flatMap(ClientKey::of).ifPresent(keys::add));
    return of(keys);
  }

  /**
   * Reads what a person pasted: a JWK Set, one JWK, or one public key in PEM (RFC 7468 §13). A key
   * without an id is known by its thumbprint (RFC 7638).
   *
   * @throws ClientKeysRefused with the reason, when any part of it cannot be used
   */
  public static ClientKeySet pasted(String text) throws ClientKeysRefused {
    String trimmed = text.strip();
    if (trimmed.startsWith("-----BEGIN")) {
      return of(List.of(usable(PemKeys.read(trimmed))));
    }
    JsonNode json =
        Json.strictObject(trimmed)
            .map(JsonNode.class::cast)
            .orElseThrow(() -> new ClientKeysRefused(ClientKeysRefused.Reason.UNREADABLE));
    JsonNode list = json.has("keys") ? json.path("keys") : Json.object().arrayNode().add(json);
    if (!list.isArray() || list.isEmpty() || list.size() > RsaKeys.MOST_KEYS) {
      throw new ClientKeysRefused(ClientKeysRefused.Reason.UNREADABLE);
    }
    List<ClientKey> keys = new ArrayList<>();
    for (JsonNode node : list) {
      keys.add(usable(requireJwk(node)));
    }
    return of(keys);
  }

  private static JWK requireJwk(JsonNode node) throws ClientKeysRefused {
    if (node.has("d") || node.has("k")) {
      throw new ClientKeysRefused(ClientKeysRefused.Reason.PRIVATE);
    }
    return jwk(node).orElseThrow(() -> new ClientKeysRefused(ClientKeysRefused.Reason.UNREADABLE));
  }

  private static ClientKey usable(JWK jwk) throws ClientKeysRefused {
    return ClientKey.of(PemKeys.named(jwk))
        .orElseThrow(() -> new ClientKeysRefused(ClientKeysRefused.Reason.UNSUITABLE));
  }

  private static Optional<JWK> jwk(JsonNode node) {
    try {
      return Optional.of(JWK.parse(node.toString()));
    } catch (ParseException | IllegalArgumentException | IllegalStateException broken) {
      return Optional.empty();
    }
  }

  private static ClientKeySet of(List<ClientKey> keys) {
    Map<String, ClientKey> byId = new LinkedHashMap<>();
    keys.forEach(key -> byId.putIfAbsent(key.id(), key));
    return new ClientKeySet(byId);
  }

  /** A JWK Set of public keys only. */
  public String toJson() {
    return new JWKSet(byId.values().stream().map(ClientKey::jwk).toList()).toString(true);
  }
}
