package dev.laurel.organisation.store;

import dev.laurel.organisation.Issuer;
import dev.laurel.organisation.Issuers;
import dev.laurel.organisation.Tenant;
import dev.laurel.organisation.Tenants;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** Tenants and their issuers in the tables `tenant` and `issuer`. */
@Singleton
public class JpaIssuers implements Issuers, Tenants {

  private final EntityManager em;

  @Inject
  public JpaIssuers(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(Tenant tenant, Issuer issuer, Instant now) {
    em.persist(new TenantRow(tenant, now));
    em.flush();
    em.persist(new IssuerRow(issuer, now));
    em.flush();
  }

  @Override
  public Issuer issuerOf(String tenantId) {
    return find("select i from IssuerRow i where i.tenantId = ?1", tenantId)
        .orElseThrow(() -> new IllegalStateException("Tenant " + tenantId + " has no issuer"));
  }

  @Override
  public Optional<Issuer> byId(String issuerId) {
    return find("select i from IssuerRow i where i.id = ?1", issuerId);
  }

  private Optional<Issuer> find(String query, String value) {
    return em.createQuery(query, IssuerRow.class).setParameter(1, value).getResultList().stream()
        .findFirst()
        .map(IssuerRow::toIssuer);
  }
}
