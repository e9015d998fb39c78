package dev.laurel.grading.store;

import dev.laurel.grading.Course;
import dev.laurel.grading.records.Dialect;
import dev.laurel.grading.records.Naming;
import dev.laurel.grading.records.SenderKey;
import dev.laurel.grading.records.Unused;
import dev.laurel.roster.LearnerKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "sender_key")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class SenderKeyRow {

  @Id String id;

  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "context_id")
  String contextId;

  String name;

  @Column(name = "secret_hash")
  String secretHash;

  boolean caliper;

  boolean xapi;

  String people;

  @Nullable String home;

  String language;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "last_used_at")
  @Nullable Instant lastUsedAt;

  @Column(name = "left_out_why")
  @Nullable String leftOutWhy;

  @Column(name = "left_out_at")
  @Nullable Instant leftOutAt;

  @Column(name = "ended_at")
  @Nullable Instant endedAt;

  SenderKeyRow() {}

  SenderKeyRow(SenderKey key, String secretHash) {
    id = key.id();
    tenantId = key.course().tenantId();
    contextId = key.course().contextId();
    name = key.name();
    this.secretHash = secretHash;
    caliper = key.dialects().contains(Dialect.CALIPER);
    xapi = key.dialects().contains(Dialect.XAPI);
    people = key.naming().people().name();
    home = key.naming().home().orElse(null);
    language = key.naming().language();
    createdAt = key.createdAt();
    lastUsedAt = key.lastUsedAt().orElse(null);
    leftOutWhy = key.leftOut().map(left -> left.why().name()).orElse(null);
    leftOutAt = key.leftOut().map(SenderKey.LeftOut::at).orElse(null);
    endedAt = key.endedAt().orElse(null);
  }

  SenderKey key() {
    return new SenderKey(
        id,
        new Course(tenantId, contextId),
        name,
        dialects(),
        new Naming(LearnerKey.Kind.valueOf(people), Optional.ofNullable(home), language),
        createdAt,
        Optional.ofNullable(lastUsedAt),
        leftOut(),
        Optional.ofNullable(endedAt));
  }

  private Set<Dialect> dialects() {
    Set<Dialect> dialects = EnumSet.noneOf(Dialect.class);
    if (caliper) {
      dialects.add(Dialect.CALIPER);
    }
    if (xapi) {
      dialects.add(Dialect.XAPI);
    }
    return dialects;
  }

  private Optional<SenderKey.LeftOut> leftOut() {
    return leftOutWhy == null || leftOutAt == null
        ? Optional.empty()
        : Optional.of(new SenderKey.LeftOut(Unused.valueOf(leftOutWhy), leftOutAt));
  }
}
