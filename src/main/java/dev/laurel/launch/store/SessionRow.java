package dev.laurel.launch.store;

import dev.laurel.launch.LaunchSession;
import dev.laurel.launch.NewSession;
import dev.laurel.lti.Role;
import dev.laurel.lti.Roles;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "launch_session")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class SessionRow {

  @Id private String id;
  private String nonce;

  @Column(name = "browser_hash")
  private String browserHash;

  @Column(name = "tenant_id")
  private String tenantId;

  @Column(name = "deployment_id")
  private String deploymentId;

  @Column(name = "context_id")
  private @Nullable String contextId;

  @Column(name = "learner_id")
  private String learnerId;

  private @Nullable String name;
  private @Nullable String email;

  /** One URI a line. */
  private String roles;

  private @Nullable String locale;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "last_seen_at")
  private Instant lastSeenAt;

  SessionRow() {}

  SessionRow(NewSession opened) {
    LaunchSession session = opened.session();
    this.id = session.id();
    this.nonce = opened.nonce();
    this.browserHash = opened.browserHash();
    this.tenantId = session.tenantId();
    this.deploymentId = session.deploymentRowId();
    this.contextId = session.contextId().orElse(null);
    this.learnerId = session.learnerId();
    this.name = session.name().orElse(null);
    this.email = session.email().orElse(null);
    this.roles =
        session.roles().all().stream()
            .map(Role::uri)
            .map(uri -> uri.replaceAll("\\R", " "))
            .collect(Collectors.joining("\n"));
    this.locale = session.locale().orElse(null);
    this.openedAt = session.openedAt();
    this.lastSeenAt = session.lastSeenAt();
  }

  LaunchSession toSession() {
    return new LaunchSession(
        id,
        tenantId,
        deploymentId,
        Optional.ofNullable(contextId),
        learnerId,
        Optional.ofNullable(name),
        Optional.ofNullable(email),
        Roles.of(roles.isEmpty() ? List.of() : roles.lines().toList()),
        Optional.ofNullable(locale),
        openedAt,
        lastSeenAt);
  }
}
