package dev.laurel.story.launches;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.util.Base64URL;
import dev.laurel.lti.PlatformForTests;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes the token of a case: a good one of now, with the case's changes. */
final class Minting {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Minting() {}

  /**
   * @param lms whose token it is
   * @param nonce of the login
   * @param now the present; seconds are rounded up, so that a second is to spare
   */
  static String token(LaunchCase told, TestLms lms, Blanks blanks, String nonce, Instant now) {
    long second = now.getEpochSecond() + 1;
    ObjectNode header = JSON.createObjectNode();
    String alg = Optional.ofNullable(told.sign().alg()).orElse("RS256");
    header.put("alg", alg).put("typ", "JWT").put("kid", lms.kid());
    told.header().apply(header, blanks, second);
    ObjectNode claims = claims(told.begin(), lms, nonce, second);
    told.claims().apply(claims, blanks, second);
    String first = part(header, told.headerText(), blanks, "UTF-8");
    String middle = part(claims, told.claimsText(), blanks, told.charset());
    String key = Optional.ofNullable(told.sign().key()).orElse(null);
    String signature =
        key == null
            ? Signer.sign(first + "." + middle, lms.signingKey(), alg, secret(told))
            : Signer.sign(first + "." + middle, Signer.key(key), alg, secret(told));
    return blanks
        .with("header", first)
        .with("payload", middle)
        .with("signature", signature)
        .fill(told.compact());
  }

  private static String secret(LaunchCase told) {
    return Objects.requireNonNullElse(told.sign().secret(), "der");
  }

  private static String part(ObjectNode json, String text, Blanks blanks, String charset) {
    try {
      String whole = JSON.writeValueAsString(json);
      String filled =
          blanks
              .with("json", whole)
              .with("members", whole.substring(1, whole.length() - 1))
              .fill(text);
      return Base64URL.encode(filled.getBytes(Charset.forName(charset))).toString();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static ObjectNode claims(LaunchCase.Begin begin, TestLms lms, String nonce, long second) {
    PlatformForTests platform = new PlatformForTests();
    Map<String, Object> claims =
        switch (begin) {
          case LEARNER, INSTRUCTOR -> platform.resourceLinkClaims();
          case DEEP_LINKING -> platform.deepLinkingClaims();
          case SUBMISSION_REVIEW -> platform.submissionReviewClaims();
        };
    if (begin == LaunchCase.Begin.INSTRUCTOR) {
      claims.put(
          PlatformForTests.claim("roles"),
          java.util.List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor"));
      claims.put("sub", "instructor-1");
    }
    claims.put("iss", lms.issuer());
    claims.put("aud", lms.clientId());
    claims.put("nonce", nonce);
    claims.put("iat", second);
    claims.put("exp", second + 60);
    claims.put(PlatformForTests.claim("deployment_id"), Lmses.DEPLOYMENT);
    claims.put(PlatformForTests.claim("target_link_uri"), Lmses.TOOL + "/lti/launch");
    return JSON.valueToTree(claims);
  }
}
