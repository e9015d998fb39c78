package dev.laurel.organisation.store;

import dev.laurel.organisation.Issuer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;

@Entity
@Table(name = "issuer")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class IssuerRow {

  @Id private String id;

  @Column(name = "tenant_id")
  private String tenantId;

  private String name;
  private String url;
  private String did;

  @Column(name = "created_at")
  private Instant createdAt;

  IssuerRow() {}

  IssuerRow(Issuer issuer, Instant now) {
    this.id = issuer.id();
    this.tenantId = issuer.tenantId();
    this.name = issuer.name();
    this.url = issuer.url().toString();
    this.did = issuer.did();
    this.createdAt = now;
  }

  Issuer toIssuer() {
    return new Issuer(id, tenantId, name, URI.create(url), did);
  }
}
