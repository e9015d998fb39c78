package dev.laurel.launch.store;

import dev.laurel.launch.PendingSelection;
import dev.laurel.lti.DeepLinkingRequest;
import dev.laurel.lti.DeepLinkingSettings;
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
@Table(name = "pending_selection")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class SelectionRow {

  @Id private String id;

  @Column(name = "session_id")
  private String sessionId;

  @Column(name = "tenant_id")
  private String tenantId;

  @Column(name = "context_id")
  private String contextId;

  @Column(name = "learner_id")
  private String learnerId;

  private String issuer;

  @Column(name = "client_id")
  private String clientId;

  @Column(name = "platform_deployment_id")
  private String platformDeploymentId;

  @Column(name = "return_url")
  private String returnUrl;

  /** One a line, as are the targets. */
  @Column(name = "accept_types")
  private String acceptTypes;

  private String targets;

  @Column(name = "accept_multiple")
  private boolean acceptMultiple;

  @Column(name = "auto_create")
  private boolean autoCreate;

  @Column(name = "accept_line_item")
  private @Nullable Boolean acceptLineItem;

  private @Nullable String title;
  private @Nullable String text;
  private @Nullable String data;

  @Column(name = "product_family")
  private @Nullable String productFamily;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "answered_at")
  private @Nullable Instant answeredAt;

  SelectionRow() {}

  SelectionRow(PendingSelection selection) {
    this.id = selection.id();
    this.sessionId = selection.sessionId();
    this.tenantId = selection.tenantId();
    this.contextId = selection.contextId();
    this.learnerId = selection.learnerId();
    this.productFamily = selection.productFamily().orElse(null);
    this.expiresAt = selection.expiresAt();
    this.issuer = selection.request().issuer();
    this.clientId = selection.request().clientId();
    this.platformDeploymentId = selection.request().deploymentId();
    fill(selection.request().settings());
  }

  private void fill(DeepLinkingSettings settings) {
    returnUrl = settings.returnUrl().toString();
    acceptTypes = lines(settings.acceptTypes());
    targets = lines(settings.acceptPresentationDocumentTargets());
    acceptMultiple = settings.acceptMultiple();
    autoCreate = settings.autoCreate();
    acceptLineItem = settings.acceptLineItem().orElse(null);
    title = settings.title().orElse(null);
    text = settings.text().orElse(null);
    data = settings.data().orElse(null);
  }

  PendingSelection toSelection() {
    return new PendingSelection(
        id,
        sessionId,
        tenantId,
        contextId,
        learnerId,
        new DeepLinkingRequest(issuer, clientId, platformDeploymentId, settings()),
        Optional.ofNullable(productFamily),
        expiresAt);
  }

  private DeepLinkingSettings settings() {
    return new DeepLinkingSettings(
        URI.create(returnUrl),
        set(acceptTypes),
        set(targets),
        acceptMultiple,
        autoCreate,
        Optional.ofNullable(acceptLineItem),
        Optional.ofNullable(title),
        Optional.ofNullable(text),
        Optional.ofNullable(data));
  }

  private static String lines(Set<String> all) {
    return String.join("\n", all.stream().filter(s -> !s.contains("\n")).sorted().toList());
  }

  private static Set<String> set(String lines) {
    return lines.isEmpty() ? Set.of() : Set.of(lines.split("\n"));
  }
}
