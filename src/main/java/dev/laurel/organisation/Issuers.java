package dev.laurel.organisation;

import java.util.Optional;

/** The issuer profiles. */
public interface Issuers {

  /** The issuer of a tenant; each has exactly one from its beginning. */
  Issuer issuerOf(String tenantId);

  Optional<Issuer> byId(String issuerId);
}
