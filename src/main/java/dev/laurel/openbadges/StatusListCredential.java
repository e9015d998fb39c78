package dev.laurel.openbadges;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An unsigned {@code BitstringStatusListCredential} (W3C Bitstring Status List 1.0, 2.2). Sign it
 * with the same issuer's key as the badges that point to it; some verifiers demand it.
 *
 * @param id URL of the list; badges name it in {@code statusListCredential}
 * @param issuerId {@code id} of the badges' issuer
 * @param validFrom start of validity
 * @param validUntil end of validity; null for none. A verifier takes nothing from a stale list.
 * @param statusPurpose {@code revocation} or {@code suspension}
 * @param list the bits
 */
public record StatusListCredential(
    String id,
    String issuerId,
    Instant validFrom,
    @Nullable Instant validUntil,
    String statusPurpose,
    BitstringStatusList list) {

  /**
   * The JSON form; its only context is that of VC Data Model 2.0.
   *
   * @return a new tree
   */
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putArray("@context").add("https://www.w3.org/ns/credentials/v2");
    json.put("id", id);
    json.putArray("type").add("VerifiableCredential").add("BitstringStatusListCredential");
    json.putObject("issuer").put("id", issuerId);
    json.put("validFrom", text(validFrom));
    if (validUntil != null) {
      json.put("validUntil", text(validUntil));
    }
    json.putObject("credentialSubject")
        .put("id", id + "#list")
        .put("type", "BitstringStatusList")
        .put("statusPurpose", statusPurpose)
        .put("encodedList", list.encode());
    return json;
  }

  private static String text(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
