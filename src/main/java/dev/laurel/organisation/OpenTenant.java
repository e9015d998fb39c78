package dev.laurel.organisation;

import dev.laurel.keys.IssuerKeys;
import dev.laurel.openbadges.did.DidWeb;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;

/** Makes a tenant that can issue from its first moment: with an issuer profile and its key. */
@Singleton
public class OpenTenant {

  private final Tenants tenants;
  private final IssuerKeys keys;
  private final Settings settings;
  private final Ids ids;
  private final Clock clock;

  @Inject
  public OpenTenant(Tenants tenants, IssuerKeys keys, Settings settings, Ids ids, Clock clock) {
    this.tenants = tenants;
    this.keys = keys;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param name what people call the institution
   */
  @Transactional
  public Tenant open(String name) {
    Tenant tenant = new Tenant(ids.newId(), name);
    String issuerId = ids.newId();
    URI url = URI.create(settings.url("/issuers/" + issuerId));
    Issuer issuer = new Issuer(issuerId, tenant.id(), name, url, DidWeb.of(url));
    tenants.add(tenant, issuer, clock.instant());
    keys.open(issuer.id(), issuer.did());
    return tenant;
  }
}
