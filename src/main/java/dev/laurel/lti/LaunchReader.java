package dev.laurel.lti;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the values out of verified claims; an optional claim of a wrong type is refused. */
record LaunchReader(Claims claims) {
  private static final Set<String> SHORT_TYPES =
      Set.of("CourseTemplate", "CourseOffering", "CourseSection", "Group");

  LaunchMessage message() {
    return switch (claims.requiredText(ClaimName.MESSAGE_TYPE)) {
      case MessageType.DEEP_LINKING -> new LaunchMessage.DeepLinkingLaunch(settings());
      case MessageType.SUBMISSION_REVIEW ->
          new LaunchMessage.SubmissionReviewLaunch(
              claims.requiredObject(ClaimName.FOR_USER).requiredText("user_id"));
      default -> new LaunchMessage.ResourceLinkLaunch();
    };
  }

  User user() {
    return new User(
        claims.requiredText("sub"),
        claims.text("name"),
        claims.text("given_name"),
        claims.text("family_name"),
        claims.text("email"),
        claims.text("locale"),
        Roles.of(claims.texts(ClaimName.ROLES)));
  }

  Optional<Context> context() {
    return claims.object(ClaimName.CONTEXT).map(LaunchReader::context);
  }

  Optional<ResourceLink> resourceLink() {
    return claims
        .object(ClaimName.RESOURCE_LINK)
        .map(l -> new ResourceLink(l.requiredText("id"), l.text("title"), l.text("description")));
  }

  Optional<LaunchPresentation> launchPresentation() {
    return claims
        .object(ClaimName.LAUNCH_PRESENTATION)
        .map(
            p ->
                new LaunchPresentation(
                    p.text("document_target"), p.web("return_url"), p.text("locale")));
  }

  Optional<ToolPlatform> toolPlatform() {
    return claims
        .object(ClaimName.TOOL_PLATFORM)
        .map(
            p ->
                new ToolPlatform(
                    p.text("guid").orElse(""),
                    p.text("product_family_code"),
                    p.text("version"),
                    p.text("name")));
  }

  /** Offered only together with its scope and in the version that is known here. */
  Optional<PnsEndpoint> notices() {
    return claims
        .object("https://purl.imsglobal.org/spec/lti/claim/platformnotificationservice")
        .filter(n -> n.texts("service_versions").contains("1.0"))
        .filter(n -> n.texts("scope").contains(Scopes.NOTICE_HANDLERS))
        .flatMap(
            n ->
                n.web("platform_notification_service_url")
                    .map(
                        url ->
                            new PnsEndpoint(url, Set.copyOf(n.texts("notice_types_supported")))));
  }

  Optional<AgsEndpoint> ags() {
    return claims
        .object(ClaimName.AGS)
        .map(
            a ->
                new AgsEndpoint(
                    Set.copyOf(a.texts("scope")), a.web("lineitems"), a.web("lineitem")));
  }

  Optional<NrpsEndpoint> nrps() {
    return claims
        .object(ClaimName.NRPS)
        .flatMap(n -> n.web("context_memberships_url"))
        .map(NrpsEndpoint::new);
  }

  Optional<Lis> lis() {
    return claims
        .object(ClaimName.LIS)
        .map(
            l ->
                new Lis(
                    l.text("person_sourcedid"),
                    l.text("course_section_sourcedid"),
                    l.text("course_offering_sourcedid")));
  }

  Optional<FormerLaunch> former() {
    return claims
        .object(ClaimName.LTI_1P1)
        .map(
            f ->
                new FormerLaunch(
                    f.text("oauth_consumer_key"),
                    f.text("oauth_consumer_key_sign"),
                    f.text("user_id"),
                    f.text("resource_link_id"),
                    f.text("context_id")));
  }

  /** No claim of the standard: of whatever other form it is, it is left out. */
  Optional<String> username() {
    return Optional.of(claims.node().path(ClaimName.EXT).path("user_username").asText())
        .filter(name -> !name.isBlank());
  }

  Map<String, String> custom() {
    return claims.object(ClaimName.CUSTOM).map(c -> CustomParameters.of(c.node())).orElse(Map.of());
  }

  private DeepLinkingSettings settings() {
    Claims strict = claims.under(Check.DEEP_LINKING_SETTINGS);
    Claims s = strict.requiredObject(ClaimName.DEEP_LINKING_SETTINGS);
    return new DeepLinkingSettings(
        s.requiredWeb("deep_link_return_url"),
        Set.copyOf(s.texts("accept_types")),
        Set.copyOf(s.texts("accept_presentation_document_targets")),
        s.flag("accept_multiple").orElse(true),
        s.flag("auto_create").orElse(false),
        s.flag("accept_lineitem"),
        s.text("title"),
        s.text("text"),
        s.exactText("data"));
  }

  private static Context context(Claims c) {
    return new Context(
        c.requiredText("id"),
        c.text("label"),
        c.text("title"),
        c.texts("type").stream().map(LaunchReader::fullType).collect(Collectors.toSet()));
  }

  private static String fullType(String type) {
    return SHORT_TYPES.contains(type)
        ? "http://purl.imsglobal.org/vocab/lis/v2/course#" + type
        : type;
  }
}
