package dev.laurel.organisation;

import java.time.Instant;

/** Where tenants are kept. */
public interface Tenants {

  void add(Tenant tenant, Issuer issuer, Instant now);
}
