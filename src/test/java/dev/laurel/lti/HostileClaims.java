package dev.laurel.lti;

import static dev.laurel.lti.PlatformForTests.NOW;
import static dev.laurel.lti.PlatformForTests.claim;
import static dev.laurel.lti.Refusal.with;
import static dev.laurel.lti.Refusal.withLti;
import static dev.laurel.lti.Refusal.without;
import static dev.laurel.lti.Refusal.withoutLti;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Well-signed tokens that claim what they must not (conformance guide §6.1.1 and more). */
final class HostileClaims {
  private static final String SETTINGS =
      "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
  private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
  private static final String RETURN = "deep_link_return_url";
  private static final String LONG = "x".repeat(256);

  private HostileClaims() {}

  static Stream<Refusal> all() {
    return Stream.of(
            parties(),
            times(),
            nonces(),
            messages(),
            deployments(),
            targets(),
            people(),
            deepLinking(),
            reviews(),
            optional())
        .flatMap(List::stream);
  }

  private static List<Refusal> parties() {
    return List.of(
        without("iss", Check.ISSUER),
        with("iss", "https://platform.example/", Check.ISSUER),
        with("iss", "https://PLATFORM.example", Check.ISSUER),
        with("iss", List.of("https://platform.example"), Check.ISSUER),
        without("aud", Check.AUDIENCE),
        with("aud", "client-2", Check.AUDIENCE),
        with("aud", List.of(), Check.AUDIENCE),
        with("aud", List.of("client-2"), Check.AUDIENCE),
        with("aud", List.of("client-1", 7), Check.AUDIENCE),
        with("aud", 1, Check.AUDIENCE),
        with("aud", List.of("client-1", "client-2"), Check.AUTHORIZED_PARTY),
        with("azp", "client-2", Check.AUTHORIZED_PARTY),
        with("azp", 5, Check.AUTHORIZED_PARTY));
  }

  private static List<Refusal> times() {
    long now = NOW.getEpochSecond();
    return List.of(
        without("exp", Check.EXPIRED),
        with("exp", now - 6, Check.EXPIRED),
        with("exp", "" + (now + 60), Check.EXPIRED),
        with("exp", -1, Check.EXPIRED),
        with("exp", 1e300, Check.EXPIRED),
        without("iat", Check.ISSUED_AT),
        with("iat", now + 6, Check.ISSUED_AT),
        with("iat", now - 3606, Check.ISSUED_AT),
        with("iat", true, Check.ISSUED_AT),
        Refusal.of(
            "exp is not after iat",
            Check.ISSUED_AT,
            claims -> {
              claims.put("iat", now + 1);
              claims.put("exp", now + 1);
            }),
        with("nbf", now + 6, Check.NOT_BEFORE),
        with("nbf", "soon", Check.NOT_BEFORE));
  }

  private static List<Refusal> nonces() {
    return List.of(
        without("nonce", Check.NONCE),
        with("nonce", "", Check.NONCE),
        with("nonce", "nonce-2", Check.NONCE),
        with("nonce", "NONCE-1", Check.NONCE),
        with("nonce", 1, Check.NONCE));
  }

  private static List<Refusal> messages() {
    return List.of(
        withoutLti("message_type", Check.MESSAGE_TYPE),
        withLti("message_type", "LtiStartProctoring", Check.MESSAGE_TYPE),
        withLti("message_type", List.of("LtiResourceLinkRequest"), Check.MESSAGE_TYPE),
        withoutLti("version", Check.VERSION),
        withLti("version", "1.2.0", Check.VERSION),
        withLti("version", 1.3, Check.VERSION),
        withoutLti("resource_link", Check.RESOURCE_LINK),
        withLti("resource_link", Map.of("title", "without id"), Check.RESOURCE_LINK),
        withLti("resource_link", Map.of("id", ""), Check.RESOURCE_LINK),
        withLti("resource_link", Map.of("id", LONG), Check.RESOURCE_LINK),
        withLti("resource_link", "link-1", Check.RESOURCE_LINK));
  }

  private static List<Refusal> deployments() {
    return List.of(
        withoutLti("deployment_id", Check.DEPLOYMENT),
        withLti("deployment_id", " ", Check.DEPLOYMENT),
        withLti("deployment_id", 1, Check.DEPLOYMENT),
        withLti("deployment_id", LONG, Check.DEPLOYMENT),
        withLti("deployment_id", "deployment-2", Check.DEPLOYMENT),
        new Refusal(
            "a deployment that nobody approved",
            Check.DEPLOYMENT_UNKNOWN,
            () -> {
              Map<String, Object> claims = Refusal.PLATFORM.resourceLinkClaims();
              claims.put(claim("deployment_id"), "deployment-2");
              ExpectedLaunch any =
                  new ExpectedLaunch(
                      PlatformForTests.NONCE,
                      java.util.Optional.empty(),
                      java.util.Set.of(PlatformForTests.TOOL));
              new IdTokenVerifier(
                      Refusal.PLATFORM.keys(), PlatformForTests.CLOCK, java.time.Duration.ZERO)
                  .verify(Refusal.PLATFORM.idToken(claims), Refusal.PLATFORM.registration(), any);
            }));
  }

  private static List<Refusal> targets() {
    return List.of(
        withoutLti("target_link_uri", Check.TARGET_LINK),
        withLti("target_link_uri", "https://evil.example/launch", Check.TARGET_LINK),
        withLti("target_link_uri", "https://tool.example.evil.example/", Check.TARGET_LINK),
        withLti("target_link_uri", "https://tool.example@evil.example/", Check.TARGET_LINK),
        withLti("target_link_uri", "https://evil@tool.example/", Check.TARGET_LINK),
        withLti("target_link_uri", "http://tool.example/launch", Check.TARGET_LINK),
        withLti("target_link_uri", "https://tool.example:8443/launch", Check.TARGET_LINK),
        withLti("target_link_uri", "/launch", Check.TARGET_LINK),
        withLti("target_link_uri", "javascript:alert(1)", Check.TARGET_LINK),
        Refusal.ofDeepLinking(
            "deep linking to another host",
            Check.TARGET_LINK,
            claims -> claims.put(claim("target_link_uri"), "https://evil.example/")));
  }

  private static List<Refusal> people() {
    return List.of(
        without("sub", Check.SUBJECT),
        with("sub", "", Check.SUBJECT),
        with("sub", 1003, Check.SUBJECT),
        with("sub", LONG, Check.SUBJECT),
        withoutLti("roles", Check.ROLES),
        withLti("roles", "Learner", Check.ROLES),
        withLti("roles", List.of("Learner", 1), Check.ROLES));
  }

  private static List<Refusal> deepLinking() {
    return List.of(
        Refusal.ofDeepLinking(
            "no settings", Check.DEEP_LINKING_SETTINGS, claims -> claims.remove(SETTINGS)),
        settings("no return url", Map.of("accept_types", List.of("link"))),
        settings("no types", Map.of(RETURN, "https://platform.example/")),
        settings(
            "a script as return url",
            Map.of(RETURN, "javascript:alert(1)", "accept_types", List.of("link"))),
        settings(
            "accept_multiple as text",
            Map.of(
                RETURN,
                "https://platform.example/",
                "accept_types",
                List.of("link"),
                "accept_multiple",
                "true")));
  }

  private static Refusal settings(String title, Map<String, Object> settings) {
    return Refusal.ofDeepLinking(
        title, Check.DEEP_LINKING_SETTINGS, claims -> claims.put(SETTINGS, settings));
  }

  private static List<Refusal> reviews() {
    return List.of(
        Refusal.ofReview(
            "nobody to review", Check.FOR_USER, claims -> claims.remove(claim("for_user"))),
        Refusal.ofReview(
            "a user without id",
            Check.FOR_USER,
            claims -> claims.put(claim("for_user"), Map.of("name", "Ada"))));
  }

  private static List<Refusal> optional() {
    return List.of(
        with("name", 1, Check.CLAIMS),
        with("email", List.of("a@example.invalid"), Check.CLAIMS),
        withLti("context", "course-1", Check.CLAIMS),
        withLti("context", Map.of("title", "without id"), Check.CLAIMS),
        withLti("custom", List.of(), Check.CLAIMS),
        withLti("launch_presentation", Map.of("return_url", "javascript:x"), Check.CLAIMS),
        withLti("tool_platform", true, Check.CLAIMS),
        withLti("lis", Map.of("person_sourcedid", 7), Check.CLAIMS),
        with(AGS, Map.of("scope", "all"), Check.CLAIMS),
        with(AGS, Map.of("lineitems", "not an address"), Check.CLAIMS));
  }
}
