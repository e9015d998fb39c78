package dev.laurel.lti;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A launch whose ID token passed every {@link Check}. Only {@link IdTokenVerifier} makes one.
 * Claims: LTI Core 1.3 §5.3 and §5.4, AGS 2.0 §3.1, NRPS 2.0 §3.6.1.1.
 */
public final class VerifiedLaunch {

  private final Registration registration;
  private final String deploymentId;
  private final Optional<URI> targetLinkUri;
  private final LaunchMessage message;
  private final User user;
  private final Optional<Context> context;
  private final Optional<ResourceLink> resourceLink;
  private final Map<String, String> custom;
  private final Optional<LaunchPresentation> launchPresentation;
  private final Optional<ToolPlatform> toolPlatform;
  private final Optional<PnsEndpoint> notices;
  private final Optional<AgsEndpoint> ags;
  private final Optional<NrpsEndpoint> nrps;
  private final Optional<Lis> lis;
  private final Optional<FormerLaunch> former;
  private final Optional<String> username;
  private final String nonce;
  private final Instant expiresAt;

  /** Reads claims that {@link IdTokenVerifier} has verified. */
  VerifiedLaunch(Registration registration, Claims claims) {
    LaunchReader reader = new LaunchReader(claims);
    this.registration = registration;
    this.deploymentId = claims.requiredText(ClaimName.DEPLOYMENT_ID);
    this.targetLinkUri = claims.web(ClaimName.TARGET_LINK_URI);
    this.message = reader.message();
    this.user = reader.user();
    this.context = reader.context();
    this.resourceLink = reader.resourceLink();
    this.custom = Map.copyOf(reader.custom());
    this.launchPresentation = reader.launchPresentation();
    this.toolPlatform = reader.toolPlatform();
    this.notices = reader.notices();
    this.ags = reader.ags();
    this.nrps = reader.nrps();
    this.lis = reader.lis();
    this.former = reader.former();
    this.username = reader.username();
    this.nonce = claims.requiredText("nonce");
    this.expiresAt = claims.instant("exp").orElseThrow();
  }

  /** {@code iss}, equal to the registration's issuer. */
  public String issuer() {
    return registration.issuer();
  }

  /** The client id that the token was issued for. */
  public String clientId() {
    return registration.clientId();
  }

  /** The deployment; an account on the Platform under this client id. */
  public String deploymentId() {
    return deploymentId;
  }

  /** Where the person wants to go, on one of the Tool's origins; deep linking may leave it out. */
  public Optional<URI> targetLinkUri() {
    return targetLinkUri;
  }

  /** The kind of message, with what only this kind carries. */
  public LaunchMessage message() {
    return message;
  }

  /** The person. */
  public User user() {
    return user;
  }

  /** The course, if the launch came from one. */
  public Optional<Context> context() {
    return context;
  }

  /** The link that was opened; absent in deep linking. */
  public Optional<ResourceLink> resourceLink() {
    return resourceLink;
  }

  /**
   * The custom parameters. Values that are still a variable ({@code $Foo.bar}) are left out;
   * numbers and booleans are given as text, arrays and objects as compact JSON.
   */
  public Map<String, String> custom() {
    return custom;
  }

  /** How the Platform shows the Tool. */
  public Optional<LaunchPresentation> launchPresentation() {
    return launchPresentation;
  }

  /** The Platform's product and instance. */
  public Optional<ToolPlatform> toolPlatform() {
    return toolPlatform;
  }

  /** Notices of the Platform, if it offers them to this Tool. */
  public Optional<PnsEndpoint> notices() {
    return notices;
  }

  /** Line items of this course, if the Platform offers them. */
  public Optional<AgsEndpoint> ags() {
    return ags;
  }

  /** Memberships of this course, if the Platform offers them. */
  public Optional<NrpsEndpoint> nrps() {
    return nrps;
  }

  /** Ids of the student information system. */
  public Optional<Lis> lis() {
    return lis;
  }

  /**
   * What the Platform says of the same launch in LTI 1.1; nothing of it is proven by the ID token
   * alone, see {@link FormerLaunch#isProvenBy}.
   */
  public Optional<FormerLaunch> former() {
    return former;
  }

  /** With which the person logs in to Moodle: {@code ext.user_username}, sent along with names. */
  public Optional<String> username() {
    return username;
  }

  /** The nonce; the caller must see to it that no other launch uses it. */
  public String nonce() {
    return nonce;
  }

  /** {@code exp}: until when the nonce must be remembered. */
  public Instant expiresAt() {
    return expiresAt;
  }
}
