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

  VerifiedLaunch() {}

  /** {@code iss}, equal to the registration's issuer. */
  public String issuer() {
    throw new UnsupportedOperationException();
  }

  /** The client id that the token was issued for. */
  public String clientId() {
    throw new UnsupportedOperationException();
  }

  /** The deployment; an account on the Platform under this client id. */
  public String deploymentId() {
    throw new UnsupportedOperationException();
  }

  /** Where the person wants to go, on one of the Tool's origins; deep linking may leave it out. */
  public Optional<URI> targetLinkUri() {
    throw new UnsupportedOperationException();
  }

  /** The kind of message, with what only this kind carries. */
  public LaunchMessage message() {
    throw new UnsupportedOperationException();
  }

  /** The person. */
  public User user() {
    throw new UnsupportedOperationException();
  }

  /** The course, if the launch came from one. */
  public Optional<Context> context() {
    throw new UnsupportedOperationException();
  }

  /** The link that was opened; absent in deep linking. */
  public Optional<ResourceLink> resourceLink() {
    throw new UnsupportedOperationException();
  }

  /**
   * The custom parameters. Values that are still a variable ({@code $Foo.bar}) are left out;
   * numbers and booleans are given as text, arrays and objects as compact JSON.
   */
  public Map<String, String> custom() {
    throw new UnsupportedOperationException();
  }

  /** How the Platform shows the Tool. */
  public Optional<LaunchPresentation> launchPresentation() {
    throw new UnsupportedOperationException();
  }

  /** The Platform's product and instance. */
  public Optional<ToolPlatform> toolPlatform() {
    throw new UnsupportedOperationException();
  }

  /** Line items of this course, if the Platform offers them. */
  public Optional<AgsEndpoint> ags() {
    throw new UnsupportedOperationException();
  }

  /** Memberships of this course, if the Platform offers them. */
  public Optional<NrpsEndpoint> nrps() {
    throw new UnsupportedOperationException();
  }

  /** Ids of the student information system. */
  public Optional<Lis> lis() {
    throw new UnsupportedOperationException();
  }

  /** The nonce; the caller must see to it that no other launch uses it. */
  public String nonce() {
    throw new UnsupportedOperationException();
  }

  /** {@code exp}: until when the nonce must be remembered. */
  public Instant expiresAt() {
    throw new UnsupportedOperationException();
  }
}
