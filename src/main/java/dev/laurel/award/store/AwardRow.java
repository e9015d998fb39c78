package dev.laurel.award.store;

import dev.laurel.award.Award;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "award")
@SuppressWarnings("NullAway.Init")
class AwardRow {

  @Id String id;

  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "achievement_id")
  String achievementId;

  @Column(name = "achievement_version")
  int achievementVersion;

  @Column(name = "context_id")
  String contextId;

  @Column(name = "learner_id")
  String learnerId;

  String term;

  @Column(name = "recipient_name")
  String recipientName;

  String state;

  String verdict;

  @Column(name = "granted_at")
  Instant grantedAt;

  @Column(name = "claimed_at")
  @Nullable Instant claimedAt;

  @Column(name = "below_since")
  @Nullable Instant belowSince;

  @Column(name = "below_verdict")
  @Nullable String belowVerdict;

  static AwardRow of(Award award) {
    AwardRow row = new AwardRow();
    row.id = award.id();
    row.tenantId = award.tenantId();
    row.achievementId = award.achievementId();
    row.achievementVersion = award.achievementVersion();
    row.contextId = award.contextId();
    row.learnerId = award.learnerId();
    row.term = award.term();
    row.recipientName = award.recipientName();
    row.state = award.state().name();
    row.verdict = award.verdictJson();
    row.grantedAt = award.grantedAt();
    row.claimedAt = award.claimedAt().orElse(null);
    row.belowSince = award.belowSince().orElse(null);
    return row;
  }

  Award award() {
    return new Award(
        id,
        tenantId,
        achievementId,
        achievementVersion,
        contextId,
        learnerId,
        term,
        recipientName,
        Award.State.valueOf(state),
        verdict,
        grantedAt,
        Optional.ofNullable(claimedAt),
        Optional.ofNullable(belowSince));
  }
}
