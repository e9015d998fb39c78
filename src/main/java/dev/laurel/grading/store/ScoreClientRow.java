package dev.laurel.grading.store;

import dev.laurel.grading.Course;
import dev.laurel.grading.ScoreClient;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "score_client")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class ScoreClientRow {

  @Id String id;

  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "context_id")
  String contextId;

  String name;

  @Column(name = "key_set")
  @Nullable String keySet;

  @Column(name = "jwks_uri")
  @Nullable String jwksUri;

  boolean activities;

  boolean grades;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "last_used_at")
  @Nullable Instant lastUsedAt;

  @Column(name = "revoked_at")
  @Nullable Instant revokedAt;

  ScoreClientRow() {}

  ScoreClientRow(ScoreClient client) {
    id = client.id();
    tenantId = client.course().tenantId();
    contextId = client.course().contextId();
    name = client.name();
    switch (client.keys()) {
      case ScoreClient.Pasted pasted -> keySet = pasted.json();
      case ScoreClient.At at -> jwksUri = at.jwksUri().toString();
    }
    activities = client.permissions().activities();
    grades = client.permissions().grades();
    createdAt = client.createdAt();
    lastUsedAt = client.lastUsedAt().orElse(null);
    revokedAt = client.revokedAt().orElse(null);
  }

  ScoreClient client() {
    return new ScoreClient(
        id,
        new Course(tenantId, contextId),
        name,
        keySet == null
            ? new ScoreClient.At(URI.create(Objects.requireNonNull(jwksUri)))
            : new ScoreClient.Pasted(keySet),
        new ScoreClient.Permissions(activities, grades),
        createdAt,
        Optional.ofNullable(lastUsedAt),
        Optional.ofNullable(revokedAt));
  }
}
