package dev.laurel.testing;

import java.util.List;
import java.util.UUID;

/** Rows of a platform with one deployment and its tenant, for stores that hang on them. */
public final class PlatformRows {

  private static final String NOW = "'2026-11-23 12:00:00'";

  private PlatformRows() {}

  /** Adds a platform of its own; the id of the platform's row. */
  public static String platform(Databases db) {
    String platform = UUID.randomUUID().toString();
    run(
        db,
        ("insert into lti_platform (id, registration_hash, issuer_hash, name, issuer, client_id,"
                + " authorization_endpoint, token_endpoint, token_audience, jwks_uri, created_at)"
                + " values ('%1$s', '%1$s', 'h', 'P', 'i', 'c', 'a', 't', 't', 'j', %2$s)")
            .formatted(platform, NOW));
    return platform;
  }

  /** Adds a platform with a deployment and a tenant of its own; the id of the deployment's row. */
  public static String deployment(Databases db) {
    String platform = platform(db);
    String tenant = UUID.randomUUID().toString();
    String deployment = UUID.randomUUID().toString();
    run(
        db,
        "insert into tenant (id, name, created_at) values ('%s', 'T', %s)".formatted(tenant, NOW),
        ("insert into lti_deployment (id, platform_id, deployment_id, tenant_id, created_at)"
                + " values ('%s', '%s', '1', '%s', %s)")
            .formatted(deployment, platform, tenant, NOW));
    return deployment;
  }

  private static void run(Databases db, String... statements) {
    db.run(em -> List.of(statements).forEach(sql -> em.createNativeQuery(sql).executeUpdate()));
  }
}
