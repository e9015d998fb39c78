package dev.laurel.openbadges.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A postal address of an issuer (Open Badges 3.0, Address).
 *
 * @param addressCountry name of the country
 * @param addressCountryCode ISO 3166-1 alpha-2 code
 * @param addressRegion region
 * @param addressLocality town
 * @param streetAddress street and number
 * @param postalCode postal code
 */
public record Address(
    @Nullable String addressCountry,
    @Nullable String addressCountryCode,
    @Nullable String addressRegion,
    @Nullable String addressLocality,
    @Nullable String streetAddress,
    @Nullable String postalCode) {

  /**
   * Starts one with the required members.
   *
   * @return a builder for the other members
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The JSON form: arrays always as arrays; nulls and empty arrays left out.
   *
   * @return a new tree
   */
  public ObjectNode toJson() {
    return Members.object()
        .types("Address")
        .text("addressCountry", addressCountry)
        .text("addressCountryCode", addressCountryCode)
        .text("addressRegion", addressRegion)
        .text("addressLocality", addressLocality)
        .text("streetAddress", streetAddress)
        .text("postalCode", postalCode)
        .build();
  }

  /** Collects the members of {@link Address}. Not for two threads. */
  public static final class Builder {
    private @Nullable String addressCountry;
    private @Nullable String addressCountryCode;
    private @Nullable String addressRegion;
    private @Nullable String addressLocality;
    private @Nullable String streetAddress;
    private @Nullable String postalCode;

    private Builder() {}

    /** Sets {@link Address#addressCountry()}. */
    public Builder addressCountry(@Nullable String value) {
      this.addressCountry = value;
      return this;
    }

    /** Sets {@link Address#addressCountryCode()}. */
    public Builder addressCountryCode(@Nullable String value) {
      this.addressCountryCode = value;
      return this;
    }

    /** Sets {@link Address#addressRegion()}. */
    public Builder addressRegion(@Nullable String value) {
      this.addressRegion = value;
      return this;
    }

    /** Sets {@link Address#addressLocality()}. */
    public Builder addressLocality(@Nullable String value) {
      this.addressLocality = value;
      return this;
    }

    /** Sets {@link Address#streetAddress()}. */
    public Builder streetAddress(@Nullable String value) {
      this.streetAddress = value;
      return this;
    }

    /** Sets {@link Address#postalCode()}. */
    public Builder postalCode(@Nullable String value) {
      this.postalCode = value;
      return this;
    }

    /** Builds the record. */
    public Address build() {
      return new Address(
          addressCountry,
          addressCountryCode,
          addressRegion,
          addressLocality,
          streetAddress,
          postalCode);
    }
  }
}
