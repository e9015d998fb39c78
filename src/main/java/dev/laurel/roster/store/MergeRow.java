package dev.laurel.roster.store;

import dev.laurel.roster.LearnerMerge;
import dev.laurel.roster.LearnerMerge.Act;
import dev.laurel.roster.LearnerMerge.Said;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "learner_merge")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class MergeRow {

  @Id private String id;

  @Column(name = "tenant_id")
  private String tenantId;

  @Column(name = "kept_id")
  private String keptId;

  @Column(name = "merged_id")
  private String mergedId;

  private String act;

  @Column(name = "said_by")
  private String saidBy;

  private String reason;

  @Column(name = "said_at")
  private Instant saidAt;

  LearnerMerge line() {
    return new LearnerMerge(
        id, tenantId, keptId, mergedId, Act.valueOf(act), new Said(saidBy, reason), saidAt);
  }
}
