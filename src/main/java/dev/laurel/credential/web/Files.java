package dev.laurel.credential.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Answers with bytes that anybody may have, also from a script on another site. */
final class Files {

  private Files() {}

  /**
   * @param maxAgeSeconds how long others may keep it without asking again
   */
  static ResponseBuilder of(Request request, byte[] bytes, String type, int maxAgeSeconds) {
    EntityTag tag = new EntityTag(sha256(bytes));
    @Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    ResponseBuilder answer = unchanged == null ? Response.ok(bytes, type) : unchanged;
    return answer
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + maxAgeSeconds)
        .header("Access-Control-Allow-Origin", "*");
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
