package dev.laurel.organisation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.organisation.Issuer;
import dev.laurel.organisation.Tenant;
import dev.laurel.testing.Databases;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IssuersContractIT {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.123456Z");

  private final Tenant tenant = new Tenant(UUID.randomUUID().toString(), "Universität 𝒜");
  private final Issuer issuer = issuer();

  private Issuer issuer() {
    String id = UUID.randomUUID().toString();
    return new Issuer(
        id,
        tenant.id(),
        tenant.name(),
        URI.create("https://laurel.example/issuers/" + id),
        "did:web:laurel.example:issuers:" + id);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void gives_back_the_issuer_of_a_tenant(Databases db) {
    db.run(em -> new JpaIssuers(em).add(tenant, issuer, NOW));
    db.run(
        em -> {
          JpaIssuers issuers = new JpaIssuers(em);
          assertThat(issuers.issuerOf(tenant.id())).isEqualTo(issuer);
          assertThat(issuers.byId(issuer.id())).isEqualTo(Optional.of(issuer));
          assertThat(issuers.byId(tenant.id())).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void says_when_a_tenant_has_none(Databases db) {
    assertThatThrownBy(() -> db.run(em -> new JpaIssuers(em).issuerOf("nobody")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nobody");
  }
}
