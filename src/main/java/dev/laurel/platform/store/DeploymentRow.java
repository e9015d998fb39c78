package dev.laurel.platform.store;

import dev.laurel.platform.Deployment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "lti_deployment")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class DeploymentRow {

  @Id private String id;

  @Column(name = "platform_id")
  private String platformId;

  @Column(name = "deployment_id")
  private String deploymentId;

  @Column(name = "tenant_id")
  private String tenantId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "last_launch_at")
  private @Nullable Instant lastLaunchAt;

  DeploymentRow() {}

  DeploymentRow(String platformId, Deployment deployment, Instant now) {
    this.id = deployment.id();
    this.platformId = platformId;
    this.deploymentId = deployment.deploymentId();
    this.tenantId = deployment.tenantId();
    this.createdAt = now;
  }

  String platformId() {
    return platformId;
  }

  String deploymentId() {
    return deploymentId;
  }

  Deployment toDeployment() {
    return new Deployment(id, deploymentId, tenantId, Optional.ofNullable(lastLaunchAt));
  }
}
