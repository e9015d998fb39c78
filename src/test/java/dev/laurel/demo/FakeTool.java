package dev.laurel.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tool in the test's own machine: it registers with a {@link Room} and signs with its key. */
final class FakeTool {

  static final String DOMAIN = "tool.example:9443";
  private static final RSAKey KEY = newKey("tool-1");
  private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";
  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

  private final Room room;
  private final Tool tool;

  private FakeTool(Room room, Tool tool) {
    this.room = room;
    this.tool = tool;
  }

  /** Registers, and is active. */
  static FakeTool active(Room room) {
    return active(room, request());
  }

  static FakeTool active(Room room, Map<String, Object> request) {
    room.http.text = new JWKSet(KEY).toPublicJWKSet().toString();
    String token = room.registrationToken.forNewTool();
    ServiceAnswer answer = register(room, token, request);
    String id =
        Recorded.json(answer.body())
            .path("https://purl.imsglobal.org/spec/lti-tool-configuration")
            .path("deployment_id")
            .asText();
    room.inviteTool.activate(id);
    return new FakeTool(room, room.tools.find(id).orElseThrow());
  }

  static ServiceAnswer register(Room room, String token, Map<String, Object> request) {
    return room.registerTool.answer(Optional.of("Bearer " + token), PhpJson.writePlain(request));
  }

  /** A registration with everything in it. */
  static Map<String, Object> request() {
    Map<String, Object> configuration = new LinkedHashMap<>();
    configuration.put("domain", DOMAIN);
    configuration.put("target_link_uri", "https://" + DOMAIN + "/launch");
    configuration.put("claims", List.of("name", "email"));
    configuration.put("custom_parameters", Map.of("history", "$Context.id.history"));
    configuration.put("messages", List.of(Map.of("type", "LtiDeepLinkingRequest")));
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("response_types", List.of("id_token"));
    request.put("initiate_login_uri", "https://" + DOMAIN + "/login");
    request.put("redirect_uris", List.of("https://" + DOMAIN + "/launch"));
    request.put("client_name", "Fake tool");
    request.put("jwks_uri", "https://" + DOMAIN + "/jwks");
    request.put("token_endpoint_auth_method", "private_key_jwt");
    request.put("scope", String.join(" ", Scopes.PERMITTED));
    request.put("https://purl.imsglobal.org/spec/lti-tool-configuration", configuration);
    return request;
  }

  Tool tool() {
    return tool;
  }

  /** The claims of a response with these content items. */
  Map<String, Object> content(List<Map<String, Object>> items) {
    long now = room.clock.instant().getEpochSecond();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", tool.clientId());
    claims.put("aud", room.site.issuer().toString());
    claims.put("iat", now);
    claims.put("exp", now + 300);
    claims.put(LTI + "message_type", "LtiDeepLinkingResponse");
    claims.put(LTI + "version", "1.3.0");
    claims.put(LTI + "deployment_id", tool.id());
    claims.put(DL + "content_items", items);
    return claims;
  }

  String signed(Map<String, Object> claims) {
    return signed(claims, KEY);
  }

  static String signed(Map<String, Object> claims, RSAKey key) {
    try {
      JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("tool-1").build();
      JWSObject token = new JWSObject(header, new Payload(claims));
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static RSAKey newKey(String kid) {
    try {
      return new RSAKeyGenerator(2048).keyID(kid).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** One activity of this tool with a column, in the first course. */
  Activity activity(String title) {
    Course course = room.courses.find(Course.FIRST).orElseThrow();
    return room.addActivities.add(course, tool, title, true);
  }
}
