package dev.laurel.launch.store;

import dev.laurel.launch.LaunchSession;
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

  /** Roles as the column holds them. */
  static String text(Roles roles) {
    return roles.all().stream()
        .map(Role::uri)
        .map(uri -> uri.replaceAll("\\R", " "))
        .collect(Collectors.joining("\n"));
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
