package dev.laurel.grading.store;

import dev.laurel.grading.Course;
import dev.laurel.grading.OlderTool;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "older_tool")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class OlderToolRow {

  @Id String id;

  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "context_id")
  String contextId;

  String name;

  @Column(name = "launch_url")
  String launchUrl;

  @Column(name = "sealed_secret")
  String sealedSecret;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "last_used_at")
  @Nullable Instant lastUsedAt;

  @Column(name = "ended_at")
  @Nullable Instant endedAt;

  OlderToolRow() {}

  OlderToolRow(OlderTool tool) {
    id = tool.id();
    tenantId = tool.course().tenantId();
    contextId = tool.course().contextId();
    name = tool.name();
    launchUrl = tool.launchUrl().toString();
    sealedSecret = tool.sealedSecret();
    createdAt = tool.createdAt();
    lastUsedAt = tool.lastUsedAt().orElse(null);
    endedAt = tool.endedAt().orElse(null);
  }

  OlderTool tool() {
    return new OlderTool(
        id,
        new Course(tenantId, contextId),
        name,
        URI.create(launchUrl),
        sealedSecret,
        createdAt,
        Optional.ofNullable(lastUsedAt),
        Optional.ofNullable(endedAt));
  }
}
