package dev.laurel.credential;

import dev.laurel.organisation.Issuer;
import dev.laurel.organisation.Issuers;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** One institution that issues for every tenant. */
public final class OneIssuer implements Issuers {

  public static final Issuer ISSUER =
      new Issuer(
          "issuer",
          "tenant",
          "Universidad de La Laguna",
          URI.create("http://localhost:8080/issuers/issuer"),
          "did:web:localhost%3A8080:issuers:issuer");

  /** Tenants that have none. */
  final Set<String> without = new HashSet<>();

  @Override
  public Issuer issuerOf(String tenantId) {
    if (without.contains(tenantId)) {
      throw new IllegalStateException("Tenant " + tenantId + " has no issuer");
    }
    return ISSUER;
  }

  @Override
  public Optional<Issuer> byId(String issuerId) {
    return Optional.of(ISSUER).filter(issuer -> issuer.id().equals(issuerId));
  }
}
