package dev.laurel.keys.store;

import dev.laurel.keys.StoredToolKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "tool_key")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class ToolKeyRow {

  @Id private String id;
  private int generation;
  private String kid;

  @Column(name = "sealed_private_key")
  private String sealed;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "signs_from")
  private @Nullable Instant signsFrom;

  @Column(name = "withdrawn_at")
  private @Nullable Instant withdrawnAt;

  StoredToolKey toKey() {
    return new StoredToolKey(
        id,
        generation,
        kid,
        sealed,
        createdAt,
        signsFrom == null ? createdAt : signsFrom, // stored by a node of the version before
        Optional.ofNullable(withdrawnAt));
  }
}
