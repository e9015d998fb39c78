package dev.laurel.platform.store;

import dev.laurel.lti.Registration;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.platform.RegistrationState;
import dev.laurel.platform.RegistrationState.Proposal;
import dev.laurel.platform.RegistrationState.Status;
import dev.laurel.platform.RegistrationState.Trial;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

  @Enumerated(EnumType.STRING)
  private Status status;

  private String product;

  @Column(name = "product_version")
  private String productVersion;

  @Column(name = "asked_at")
  private @Nullable Instant askedAt;

  /** One scope a line, like the granted ones. */
  @Column(name = "asked_scopes")
  private @Nullable String askedScopes;

  @Column(name = "granted_scopes")
  private @Nullable String grantedScopes;

  @Column(name = "tested_at")
  private @Nullable Instant testedAt;

  /** One address a line. */
  private @Nullable String proposal;

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
    change(platform.state());
  }

  final void change(RegistrationState state) {
    this.status = state.status();
    this.product = state.product();
    this.productVersion = state.productVersion();
    this.askedAt = state.askedAt().orElse(null);
    this.askedScopes = lines(state.asked());
    this.grantedScopes = state.trial().map(trial -> lines(trial.granted())).orElse(null);
    this.testedAt = state.trial().map(Trial::at).orElse(null);
    this.proposal = state.proposal().map(p -> String.join("\n", p.lines())).orElse(null);
  }

  private static String lines(Collection<String> texts) {
    return texts.stream()
        .map(text -> text.replaceAll("\\R", " "))
        .collect(Collectors.joining("\n"));
  }

  private static Set<String> read(@Nullable String lines) {
    return lines == null ? Set.of() : lines.lines().collect(Collectors.toSet());
  }

  private RegistrationState state() {
    return new RegistrationState(
        status,
        product,
        productVersion,
        Optional.ofNullable(askedAt),
        read(askedScopes),
        Optional.ofNullable(testedAt).map(at -> new Trial(at, read(grantedScopes))),
        Optional.ofNullable(proposal).map(PlatformRow::proposal));
  }

  private static Proposal proposal(String lines) {
    String[] four = lines.split("\n", -1);
    return new Proposal(URI.create(four[0]), URI.create(four[1]), four[2], URI.create(four[3]));
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
        id,
        registration,
        name,
        deployments.stream().map(DeploymentRow::toDeployment).toList(),
        state());
  }
}
