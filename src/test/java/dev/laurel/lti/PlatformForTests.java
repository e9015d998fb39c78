package dev.laurel.lti;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A Platform with a key of its own that mints ID tokens. A test takes the claims of a valid launch,
 * changes what it is about, and lets them be signed: {@code claims.put(claim("roles"), ...)}.
 */
public final class PlatformForTests {
  public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  public static final String ISSUER = "https://platform.example";
  public static final String CLIENT_ID = "client-1";
  public static final String DEPLOYMENT_ID = "deployment-1";
  public static final String NONCE = "nonce-1";
  public static final String KID = "platform-key-1";
  public static final URI TOOL = URI.create("https://tool.example");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final RSAKey SHARED_KEY = newKey(KID);

  private final RSAKey key;

  /** A Platform with the key that all tests share, because making one takes long. */
  public PlatformForTests() {
    this(SHARED_KEY);
  }

  private PlatformForTests(RSAKey key) {
    this.key = key;
  }

  /** Another Platform that claims the same key id. */
  public static PlatformForTests impostor() {
    return new PlatformForTests(Impostor.KEY);
  }

  /** The full name of a claim of LTI Core, such as {@code roles}. */
  public static String claim(String name) {
    return "https://purl.imsglobal.org/spec/lti/claim/" + name;
  }

  public Registration registration() {
    return new Registration(
        ISSUER,
        CLIENT_ID,
        URI.create(ISSUER + "/auth"),
        URI.create(ISSUER + "/token"),
        "",
        URI.create(ISSUER + "/jwks"),
        Set.of(DEPLOYMENT_ID));
  }

  public ExpectedLaunch expected() {
    return new ExpectedLaunch(NONCE, Optional.of(DEPLOYMENT_ID), Set.of(TOOL));
  }

  /** The public key set as the Platform publishes it. */
  public String jwks() {
    return new JWKSet(key).toString(true);
  }

  public PlatformKeys keys() {
    return new CachedPlatformKeys(uri -> jwks(), CLOCK);
  }

  public RSAKey key() {
    return key;
  }

  /** The claims of a learner who opens a link, valid at {@link #NOW}; may be changed. */
  public Map<String, Object> resourceLinkClaims() {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", ISSUER);
    claims.put("aud", CLIENT_ID);
    claims.put("sub", "learner-1");
    claims.put("iat", NOW.getEpochSecond());
    claims.put("exp", NOW.plusSeconds(60).getEpochSecond());
    claims.put("nonce", NONCE);
    claims.put("name", "Ada Example");
    claims.put("email", "ada@example.invalid");
    claims.put(claim("message_type"), "LtiResourceLinkRequest");
    claims.put(claim("version"), "1.3.0");
    claims.put(claim("deployment_id"), DEPLOYMENT_ID);
    claims.put(claim("target_link_uri"), TOOL + "/launch");
    claims.put(claim("resource_link"), Map.of("id", "link-1", "title", "A link"));
    claims.put(
        claim("roles"), List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"));
    claims.put(
        claim("context"),
        Map.of("id", "course-1", "title", "A course", "type", List.of("CourseSection")));
    return claims;
  }

  /** The claims of an instructor who selects content. */
  public Map<String, Object> deepLinkingClaims() {
    Map<String, Object> claims = resourceLinkClaims();
    claims.remove(claim("resource_link"));
    claims.put(claim("message_type"), "LtiDeepLinkingRequest");
    claims.put(claim("roles"), List.of("Instructor"));
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("deep_link_return_url", ISSUER + "/deep-links");
    settings.put("accept_types", List.of("ltiResourceLink", "link", "html", "image", "file"));
    settings.put("accept_presentation_document_targets", List.of("iframe"));
    settings.put("data", "opaque");
    claims.put("https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings", settings);
    return claims;
  }

  /** The claims of an instructor who looks at a learner's work. */
  public Map<String, Object> submissionReviewClaims() {
    Map<String, Object> claims = resourceLinkClaims();
    claims.put(claim("message_type"), "LtiSubmissionReviewRequest");
    claims.put(claim("roles"), List.of("Instructor"));
    claims.put(claim("for_user"), Map.of("user_id", "learner-1"));
    return claims;
  }

  /** Signs claims as this Platform does. */
  public String idToken(Map<String, Object> claims) {
    return signed("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + KID + "\"}", json(claims));
  }

  /** Signs any header and payload with RS256, whatever the header says. */
  public String signed(String header, String payload) {
    return signed(header, payload.getBytes(StandardCharsets.UTF_8));
  }

  /** The same for any bytes. */
  public String signed(String header, byte[] payload) {
    String input = Base64URL.encode(header) + "." + Base64URL.encode(payload);
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key.toPrivateKey());
      signature.update(input.getBytes(StandardCharsets.US_ASCII));
      return input + "." + Base64URL.encode(signature.sign());
    } catch (GeneralSecurityException | JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Verifies claims as the Tool does, for tests that need a launch. */
  public VerifiedLaunch launch(Map<String, Object> claims) {
    String nonce = String.valueOf(claims.get("nonce"));
    ExpectedLaunch expected = new ExpectedLaunch(nonce, Optional.of(DEPLOYMENT_ID), Set.of(TOOL));
    return new IdTokenVerifier(keys(), CLOCK, Duration.ZERO)
        .verify(idToken(claims), registration(), expected);
  }

  public static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey newKey(String kid) {
    try {
      return new RSAKeyGenerator(2048).keyID(kid).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Made only where it is needed, and once. */
  private static final class Impostor {
    private static final RSAKey KEY = newKey(KID);
  }
}
