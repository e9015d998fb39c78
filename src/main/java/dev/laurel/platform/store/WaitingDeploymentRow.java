package dev.laurel.platform.store;

import dev.laurel.platform.WaitingDeployment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "lti_waiting_deployment")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class WaitingDeploymentRow {

  @Id private String id;

  @Column(name = "platform_id")
  private String platformId;

  @Column(name = "deployment_id")
  private String deploymentId;

  private String label;

  @Column(name = "first_seen_at")
  private Instant firstSeenAt;

  @Column(name = "last_seen_at")
  private Instant lastSeenAt;

  WaitingDeploymentRow() {}

  WaitingDeployment toDeployment() {
    return new WaitingDeployment(id, platformId, deploymentId, label, firstSeenAt, lastSeenAt);
  }
}
