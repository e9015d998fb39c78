package dev.laurel.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.keys.IssuerKeys;
import dev.laurel.keys.KeysForTests;
import dev.laurel.shared.Ids;
import dev.laurel.testing.Doors;
import dev.laurel.testing.HandClock;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenTenantTest {

  private final HandClock clock = new HandClock();
  private final List<Issuer> issuers = new ArrayList<>();
  private final IssuerKeys keys = KeysForTests.issuerKeys(clock);

  private Tenant open(String baseUrl) {
    Tenants tenants = (tenant, issuer, now) -> issuers.add(issuer);
    return new OpenTenant(tenants, keys, Doors.settings(URI.create(baseUrl)), new Ids(clock), clock)
        .open("University");
  }

  @Test
  void makes_an_issuer_whose_key_can_be_found_by_its_did() {
    Tenant tenant = open("https://laurel.example");
    Issuer issuer = issuers.getFirst();
    assertThat(issuer.tenantId()).isEqualTo(tenant.id());
    assertThat(issuer.name()).isEqualTo("University");
    assertThat(issuer.url()).isEqualTo(URI.create("https://laurel.example/issuers/" + issuer.id()));
    assertThat(issuer.did()).isEqualTo("did:web:laurel.example:issuers:" + issuer.id());
    assertThat(keys.signingKey(issuer.id()).verificationMethod())
        .isEqualTo(issuer.did() + "#key-1");
  }

  @Test
  void writes_the_port_into_the_did() {
    open("http://localhost:8080");
    assertThat(issuers.getFirst().did()).startsWith("did:web:localhost%3A8080:issuers:");
  }

  @Test
  void keeps_two_tenants_apart() {
    assertThat(open("https://laurel.example").id())
        .isNotEqualTo(open("https://laurel.example").id());
    assertThat(issuers).extracting(Issuer::did).doesNotHaveDuplicates();
  }
}
