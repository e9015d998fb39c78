package dev.laurel.organisation.store;

import dev.laurel.organisation.Tenant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "tenant")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class TenantRow {

  @Id private String id;
  private String name;

  @Column(name = "created_at")
  private Instant createdAt;

  TenantRow() {}

  TenantRow(Tenant tenant, Instant now) {
    this.id = tenant.id();
    this.name = tenant.name();
    this.createdAt = now;
  }
}
