package dev.laurel.credential;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.openbadges.file.ParsedCredential;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What a badge says of itself, for people: read leniently out of what was handed in, so that even a
 * badge that fails its checks can be recognised. Nothing in it is trusted.
 *
 * @param name of the achievement; empty when it has none
 * @param recipient the learner's name; empty when it is hashed or left out
 * @param issuer the issuer's name, else its id
 * @param issuedAt when it became valid
 * @param expiresAt when it ends
 * @param description of the achievement
 * @param criteria how it is earned
 */
public record BadgeSummary(
    String name,
    String recipient,
    String issuer,
    Optional<Instant> issuedAt,
    Optional<Instant> expiresAt,
    String description,
    String criteria) {

  public static BadgeSummary of(ParsedCredential credential) {
    JsonNode json = credential.json();
    JsonNode body = json.has("vc") ? json.path("vc") : json;
    JsonNode subject = first(body.path("credentialSubject"));
    JsonNode achievement = first(subject.path("achievement"));
    return new BadgeSummary(
        text(achievement.has("name") ? achievement : body, "name"),
        recipient(subject),
        issuer(body.path("issuer")),
        time(body, "validFrom", "issuanceDate"),
        time(body, "validUntil", "expirationDate"),
        text(achievement, "description"),
        text(first(achievement.path("criteria")), "narrative"));
  }

  private static JsonNode first(JsonNode node) {
    return node.isArray() ? node.path(0) : node;
  }

  private static String text(JsonNode node, String member) {
    return node.path(member).isTextual() ? node.path(member).textValue() : "";
  }

  private static String issuer(JsonNode issuer) {
    if (issuer.isTextual()) {
      return issuer.textValue();
    }
    String name = text(issuer, "name");
    return name.isBlank() ? text(issuer, "id") : name;
  }

  private static String recipient(JsonNode subject) {
    JsonNode identifiers = subject.path("identifier");
    for (JsonNode identifier : identifiers.isArray() ? identifiers : subject.path("none")) {
      boolean plain = !identifier.path("hashed").asBoolean(false);
      if (plain && text(identifier, "identityType").equals("name")) {
        return text(identifier, "identityHash");
      }
    }
    return "";
  }

  private static Optional<Instant> time(JsonNode body, String member, String former) {
    String text = text(body, body.has(member) ? member : former);
    try {
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
