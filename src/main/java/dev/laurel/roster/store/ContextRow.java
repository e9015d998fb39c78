package dev.laurel.roster.store;

import dev.laurel.roster.CanvasCourse;
import dev.laurel.roster.Context;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "lti_context")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class ContextRow {

  @Id private String id;

  @Column(name = "tenant_id")
  private String tenantId;

  @Column(name = "deployment_id")
  private String deploymentId;

  @Column(name = "platform_context_id")
  private String platformContextId;

  private String title;

  @Column(name = "line_items_url")
  private @Nullable String lineItemsUrl;

  @Column(name = "memberships_url")
  private @Nullable String membershipsUrl;

  private String scopes;

  private boolean active;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "memberships_read_at")
  private @Nullable Instant membershipsReadAt;

  @Column(name = "canvas_course_id")
  private @Nullable String canvasCourseId;

  @Column(name = "canvas_course_uuid")
  private @Nullable String canvasCourseUuid;

  @Column(name = "canvas_root_uuid")
  private @Nullable String canvasRootUuid;

  ContextRow() {}

  CanvasCourse canvas() {
    return new CanvasCourse(
        Optional.ofNullable(canvasCourseId),
        Optional.ofNullable(canvasCourseUuid),
        Optional.ofNullable(canvasRootUuid));
  }

  Context toContext() {
    return new Context(
        id,
        tenantId,
        deploymentId,
        platformContextId,
        title,
        Optional.ofNullable(lineItemsUrl).map(URI::create),
        Optional.ofNullable(membershipsUrl).map(URI::create),
        scopes.isEmpty() ? Set.of() : Set.of(scopes.split(" ")),
        active);
  }
}
