package dev.laurel.platform;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a registration stands, beside what the tool and the LMS agreed on.
 *
 * @param status whether launches are taken
 * @param product the LMS's product in lower case as it said it, for example `moodle`; may be empty
 * @param productVersion its version; may be empty
 * @param askedAt when the LMS registered by itself; absent when an operator did it
 * @param asked the scopes that were asked for then
 * @param trial what the last self-test got
 * @param proposal other addresses that were announced for this registration since
 */
public record RegistrationState(
    Status status,
    String product,
    String productVersion,
    Optional<Instant> askedAt,
    Set<String> asked,
    Optional<Trial> trial,
    Optional<Proposal> proposal) {

  /** Copies the scopes. */
  public RegistrationState {
    asked = Set.copyOf(asked);
  }

  /** Whether launches are taken. */
  public enum Status {
    /** Registered by a stranger; an operator has not decided yet. */
    PENDING,
    /** Trusted. */
    ACTIVE,
    /** Trusted once, stopped by an operator; courses and badges stay. */
    PAUSED
  }

  /**
   * What a self-test got.
   *
   * @param at when it was
   * @param granted the scopes that the LMS granted
   */
  public record Trial(Instant at, Set<String> granted) {

    /** Copies the scopes. */
    public Trial {
      granted = Set.copyOf(granted);
    }
  }

  /**
   * Addresses that are not trusted yet.
   *
   * @param authorizationEndpoint where logins would be sent
   * @param tokenEndpoint where access tokens would come from
   * @param tokenAudience `aud` of client assertions
   * @param jwksUri where public keys would be
   */
  public record Proposal(
      URI authorizationEndpoint, URI tokenEndpoint, String tokenAudience, URI jwksUri) {

    /** The addresses in the order of the fields. */
    public List<String> lines() {
      return List.of(
          authorizationEndpoint.toString(),
          tokenEndpoint.toString(),
          tokenAudience,
          jwksUri.toString());
    }
  }

  /** What holds of a registration that an operator typed, and of those older than this record. */
  public static RegistrationState byHand() {
    return new RegistrationState(
        Status.ACTIVE, "", "", Optional.empty(), Set.of(), Optional.empty(), Optional.empty());
  }

  /** The same in another status. */
  public RegistrationState with(Status other) {
    return new RegistrationState(other, product, productVersion, askedAt, asked, trial, proposal);
  }

  /** The same after another self-test. */
  public RegistrationState with(Trial other) {
    return new RegistrationState(
        status, product, productVersion, askedAt, asked, Optional.of(other), proposal);
  }

  /** The same with another proposal, or none. */
  public RegistrationState with(Optional<Proposal> other) {
    return new RegistrationState(status, product, productVersion, askedAt, asked, trial, other);
  }

  /** The same status and proposal with what a new registration of the same client said. */
  public RegistrationState renewed(RegistrationState said) {
    return new RegistrationState(
        status, said.product, said.productVersion, said.askedAt, said.asked, trial, proposal);
  }
}
