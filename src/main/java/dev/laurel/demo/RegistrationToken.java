package dev.laurel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.shared.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** The token by which a tool may register within the hour (Dynamic Registration 3.4). */
@Singleton
class RegistrationToken {

  static final String NEW = "reg";
  static final String UPDATE = "reg-update";

  private static final long LIFE_SECONDS = 3600;
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int CLIENT_ID_LENGTH = 15;

  private final PlatformKey key;
  private final Ids ids;
  private final Clock clock;

  @Inject
  RegistrationToken(PlatformKey key, Ids ids, Clock clock) {
    this.key = key;
    this.ids = ids;
    this.clock = clock;
  }

  /** For a new tool; its client id is chosen now. */
  String forNewTool() {
    StringBuilder clientId = new StringBuilder();
    for (byte random : ids.bytes(CLIENT_ID_LENGTH)) {
      clientId.append(LETTERS.charAt(Byte.toUnsignedInt(random) % LETTERS.length()));
    }
    return signed(clientId.toString(), NEW);
  }

  String forUpdateOf(Tool tool) {
    return signed(tool.id(), UPDATE);
  }

  private String signed(String subject, String scope) {
    long now = clock.instant().getEpochSecond();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("sub", subject);
    claims.put("scope", scope);
    claims.put("iat", now);
    claims.put("exp", now + LIFE_SECONDS);
    return key.sign(claims);
  }

  /** What the token says, if we signed it and its hour is not over. */
  Content read(String compact) throws PlatformKey.NotOurs {
    JsonNode claims = key.verified(compact);
    if (claims.path("exp").asLong() <= clock.instant().getEpochSecond()) {
      throw new PlatformKey.NotOurs("Expired token");
    }
    return new Content(claims.path("sub").asText(""), claims.path("scope").asText(""));
  }

  /**
   * @param subject the client id of a new tool, or the id of the tool that is changed
   */
  record Content(String subject, String scope) {}
}
