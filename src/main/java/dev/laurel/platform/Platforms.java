package dev.laurel.platform;

import dev.laurel.lti.Registration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The LMSs that Laurel knows, trusted or waiting for it. */
public interface Platforms {

  /**
   * Finds who starts a login.
   *
   * @param issuer `iss`, compared character by character
   * @param clientId absent when the LMS does not say it; then the issuer must be registered once,
   *     where registrations that wait for approval count only if there is no other
   */
  Optional<RegisteredPlatform> find(String issuer, Optional<String> clientId);

  Optional<RegisteredPlatform> byId(String platformId);

  Optional<RegisteredPlatform> byDeployment(String deploymentRowId);

  /** Every registration, by name. */
  List<RegisteredPlatform> all();

  /** Stores a registration with its deployments; issuer and client id must be new together. */
  void add(RegisteredPlatform platform, Instant now);

  /** Replaces the name and the endpoints; issuer, client id and deployments stay. */
  void change(String platformId, String name, Registration registration);

  /** Replaces the state. */
  void change(String platformId, RegistrationState state);

  void addDeployment(String platformId, Deployment deployment, Instant now);

  /** Forgets a registration and all its deployments; fails when courses hang on it. */
  void remove(String platformId);

  /** Notes that somebody arrived. */
  void launched(String deploymentRowId, Instant at);
}
