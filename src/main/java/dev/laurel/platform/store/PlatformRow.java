package dev.laurel.platform.store;

import dev.laurel.lti.Registration;
import dev.laurel.platform.RegisteredPlatform;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

@Entity
@Table(name = "lti_platform")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class PlatformRow {

  @Id private String id;

  @Column(name = "registration_hash")
  private String registrationHash;

  @Column(name = "issuer_hash")
  private String issuerHash;

  private String name;
  private String issuer;

  @Column(name = "client_id")
  private String clientId;

  @Column(name = "authorization_endpoint")
  private String authorizationEndpoint;

  @Column(name = "token_endpoint")
  private String tokenEndpoint;

  @Column(name = "token_audience")
  private String tokenAudience;

  @Column(name = "jwks_uri")
  private String jwksUri;

  @Column(name = "created_at")
  private Instant createdAt;

  PlatformRow() {}

  PlatformRow(RegisteredPlatform platform, Instant now) {
    Registration registration = platform.registration();
    this.id = platform.id();
    this.issuer = registration.issuer();
    this.clientId = registration.clientId();
    this.issuerHash = Hash.of(issuer);
    this.registrationHash = Hash.of(issuer + "\n" + clientId);
    this.createdAt = now;
    change(platform.name(), registration);
  }

  final void change(String newName, Registration registration) {
    this.name = newName;
    this.authorizationEndpoint = registration.authorizationEndpoint().toString();
    this.tokenEndpoint = registration.tokenEndpoint().toString();
    this.tokenAudience = registration.tokenAudience();
    this.jwksUri = registration.jwksUri().toString();
  }

  String id() {
    return id;
  }

  RegisteredPlatform toPlatform(List<DeploymentRow> deployments) {
    Registration registration =
        new Registration(
            issuer,
            clientId,
            URI.create(authorizationEndpoint),
            URI.create(tokenEndpoint),
            tokenAudience,
            URI.create(jwksUri),
            deployments.stream().map(DeploymentRow::deploymentId).collect(Collectors.toSet()));
    return new RegisteredPlatform(
        id, registration, name, deployments.stream().map(DeploymentRow::toDeployment).toList());
  }
}
