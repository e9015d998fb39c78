package dev.laurel.demo;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the platform says of itself to tools (Dynamic Registration 3.3), as a Moodle 5.0 does. */
@Singleton
public class PlatformDocument {

  private static final List<String> VARIABLES =
      List.of(
          "basic-lti-launch-request ContentItemSelectionRequest ToolProxyRegistrationRequest",
          "Context.id Context.title Context.label Context.id.history Context.sourcedId",
          "Context.longDescription Context.timeFrame.begin CourseSection.title",
          "CourseSection.label CourseSection.sourcedId CourseSection.longDescription",
          "CourseSection.timeFrame.begin CourseSection.timeFrame.end ResourceLink.id",
          "ResourceLink.title ResourceLink.description User.id User.username Person.name.full",
          "Person.name.given Person.name.family Person.email.primary Person.sourcedId",
          "Person.name.middle Person.address.street1 Person.address.locality",
          "Person.address.country Person.address.timezone Person.phone.primary",
          "Person.phone.mobile Person.webaddress Membership.role Result.sourcedId",
          "Result.autocreate BasicOutcome.sourcedId BasicOutcome.url",
          "Moodle.Person.userGroupIds");

  private final DemoSite site;

  @Inject
  PlatformDocument(DemoSite site) {
    this.site = site;
  }

  public String json() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("issuer", site.issuer().toString());
    document.put("token_endpoint", site.url("/mod/lti/token"));
    document.put("token_endpoint_auth_methods_supported", List.of("private_key_jwt"));
    document.put("token_endpoint_auth_signing_alg_values_supported", List.of("RS256"));
    document.put("jwks_uri", site.url("/mod/lti/certs"));
    document.put("authorization_endpoint", site.url("/mod/lti/auth"));
    document.put("registration_endpoint", site.url("/mod/lti/openid-registration"));
    document.put("scopes_supported", scopes());
    document.put("response_types_supported", List.of("id_token"));
    document.put("subject_types_supported", List.of("public", "pairwise"));
    document.put("id_token_signing_alg_values_supported", List.of("RS256"));
    document.put(
        "claims_supported", List.of("sub", "iss", "name", "given_name", "family_name", "email"));
    document.put("https://purl.imsglobal.org/spec/lti-platform-configuration", lti());
    return PhpJson.pretty(document);
  }

  /** More than this LMS serves: no call needs the first and the last but one. */
  private static List<String> scopes() {
    return List.of(
        "https://purl.imsglobal.org/spec/lti-bo/scope/basicoutcome",
        Scopes.LINE_ITEM_READ,
        Scopes.RESULT,
        Scopes.SCORE,
        Scopes.LINE_ITEM,
        Scopes.MEMBERSHIP,
        "https://purl.imsglobal.org/spec/lti-ts/scope/toolsetting",
        "openid");
  }

  /** Reviews of submissions work and are not advertised. */
  private static Map<String, Object> lti() {
    Map<String, Object> deepLinking = new LinkedHashMap<>();
    deepLinking.put("type", "LtiDeepLinkingRequest");
    deepLinking.put("placements", List.of("ContentArea"));
    Map<String, Object> lti = new LinkedHashMap<>();
    lti.put("product_family_code", "moodle");
    lti.put("version", "5.0.6+ (Build: 20260403)");
    lti.put("messages_supported", List.of(Map.of("type", "LtiResourceLinkRequest"), deepLinking));
    lti.put("variables", List.of(String.join(" ", VARIABLES).split(" ", -1)));
    return lti;
  }
}
