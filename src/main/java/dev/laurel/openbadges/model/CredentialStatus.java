package dev.laurel.openbadges.model;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Where the state of a credential is told: a {@code BitstringStatusListEntry} (W3C Bitstring Status
 * List 1.0, 2.1).
 *
 * @param id absolute IRI of the entry; must differ from the list's URL
 * @param statusPurpose {@code revocation} or {@code suspension}; equal in entry and list
 * @param statusListIndex position in the list, from 0; written as text
 * @param statusListCredential URL of the signed list
 */
public record CredentialStatus(
    String id, String statusPurpose, int statusListIndex, String statusListCredential) {

  /**
   * An entry for revocation, named {@code <list>#<index>}.
   *
   * @param statusListCredential URL of the signed list
   * @param statusListIndex position in the list, from 0
   * @return the entry
   */
  public static CredentialStatus revocation(String statusListCredential, int statusListIndex) {
    return new CredentialStatus(
        statusListCredential + "#" + statusListIndex,
        "revocation",
        statusListIndex,
        statusListCredential);
  }

  /**
   * The JSON form.
   *
   * @return a new tree
   */
  public ObjectNode toJson() {
    return Members.object()
        .text("id", id)
        .text("type", "BitstringStatusListEntry")
        .text("statusPurpose", statusPurpose)
        .text("statusListIndex", Integer.toString(statusListIndex))
        .text("statusListCredential", statusListCredential)
        .build();
  }
}
