package dev.laurel.keys.store;

import dev.laurel.keys.StoredIssuerKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "issuer_key")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class IssuerKeyRow {

  @Id private String id;

  @Column(name = "issuer_id")
  private String issuerId;

  private int generation;
  private String controller;

  @Column(name = "verification_method")
  private String verificationMethod;

  @Column(name = "public_key")
  private String publicKey;

  @Column(name = "sealed_private_key")
  private String sealed;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "retired_at")
  private @Nullable Instant retiredAt;

  StoredIssuerKey toKey() {
    return new StoredIssuerKey(
        id,
        issuerId,
        generation,
        controller,
        verificationMethod,
        publicKey,
        sealed,
        createdAt,
        Optional.ofNullable(retiredAt));
  }
}
