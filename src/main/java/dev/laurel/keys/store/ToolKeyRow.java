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

  @Column(name = "retired_at")
  private @Nullable Instant retiredAt;

  StoredToolKey toKey() {
    return new StoredToolKey(
        id, generation, kid, sealed, createdAt, Optional.ofNullable(retiredAt));
  }
}
