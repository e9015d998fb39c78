package dev.laurel.grading.store;

import dev.laurel.grading.CanvasStream;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "canvas_stream")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class CanvasStreamRow {

  @Id
  @Column(name = "deployment_id")
  String deploymentId;

  @Column(name = "secret_hash")
  String secretHash;

  @Column(name = "sealed_secret")
  String sealedSecret;

  @Column(name = "root_uuid")
  @Nullable String rootUuid;

  @Column(name = "counts_unstated")
  boolean countsUnstated;

  @Column(name = "last_event_at")
  @Nullable Instant lastEventAt;

  long taken;

  long dropped;

  CanvasStreamRow() {}

  CanvasStream stream() {
    return new CanvasStream(
        deploymentId,
        new CanvasStream.SealedSecret(secretHash, sealedSecret),
        Optional.ofNullable(rootUuid),
        countsUnstated,
        new CanvasStream.News(Optional.ofNullable(lastEventAt), taken, dropped));
  }
}
