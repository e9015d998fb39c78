package dev.laurel.openbadges.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who issues or created something (Open Badges 3.0, Profile). As issuer of a credential its {@code
 * id} is the controller of the signing key.
 *
 * @param id absolute IRI, usually a DID
 * @param name name on screen
 * @param url home page
 * @param email public address of the organisation
 * @param phone telephone number
 * @param description short text
 * @param image logo
 * @param address postal address
 * @param otherIdentifier other identifiers
 * @param official name of an official who signs for the organisation
 * @param parentOrg organisation above this one
 */
public record Profile(
    String id,
    @Nullable String name,
    @Nullable String url,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String description,
    @Nullable Image image,
    @Nullable Address address,
    List<IdentifierEntry> otherIdentifier,
    @Nullable String official,
    @Nullable Profile parentOrg) {

  /** Copies the lists. */
  public Profile {
    otherIdentifier = List.copyOf(otherIdentifier);
  }

  /**
   * Starts one with the required members.
   *
   * @param id absolute IRI, usually a DID
   * @return a builder for the other members
   */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /**
   * The JSON form: arrays always as arrays; nulls and empty arrays left out.
   *
   * @return a new tree
   */
  public ObjectNode toJson() {
    return Members.object()
        .text("id", id)
        .types("Profile")
        .text("name", name)
        .text("url", url)
        .text("email", email)
        .text("phone", phone)
        .text("description", description)
        .object("image", image == null ? null : image.toJson())
        .object("address", address == null ? null : address.toJson())
        .objects("otherIdentifier", otherIdentifier, IdentifierEntry::toJson)
        .text("official", official)
        .object("parentOrg", parentOrg == null ? null : parentOrg.toJson())
        .build();
  }

  /** Collects the members of {@link Profile}. Not for two threads. */
  public static final class Builder {
    private final String id;
    private @Nullable String name;
    private @Nullable String url;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String description;
    private @Nullable Image image;
    private @Nullable Address address;
    private List<IdentifierEntry> otherIdentifier = List.of();
    private @Nullable String official;
    private @Nullable Profile parentOrg;

    private Builder(String id) {
      this.id = id;
    }

    /** Sets {@link Profile#name()}. */
    public Builder name(@Nullable String value) {
      this.name = value;
      return this;
    }

    /** Sets {@link Profile#url()}. */
    public Builder url(@Nullable String value) {
      this.url = value;
      return this;
    }

    /** Sets {@link Profile#email()}. */
    public Builder email(@Nullable String value) {
      this.email = value;
      return this;
    }

    /** Sets {@link Profile#phone()}. */
    public Builder phone(@Nullable String value) {
      this.phone = value;
      return this;
    }

    /** Sets {@link Profile#description()}. */
    public Builder description(@Nullable String value) {
      this.description = value;
      return this;
    }

    /** Sets {@link Profile#image()}. */
    public Builder image(@Nullable Image value) {
      this.image = value;
      return this;
    }

    /** Sets {@link Profile#address()}. */
    public Builder address(@Nullable Address value) {
      this.address = value;
      return this;
    }

    /** Sets {@link Profile#otherIdentifier()}. */
    public Builder otherIdentifier(List<IdentifierEntry> value) {
      this.otherIdentifier = List.copyOf(value);
      return this;
    }

    /** Sets {@link Profile#official()}. */
    public Builder official(@Nullable String value) {
      this.official = value;
      return this;
    }

    /** Sets {@link Profile#parentOrg()}. */
    public Builder parentOrg(@Nullable Profile value) {
      this.parentOrg = value;
      return this;
    }

    /** Builds the record. */
    public Profile build() {
      return new Profile(
          id,
          name,
          url,
          email,
          phone,
          description,
          image,
          address,
          otherIdentifier,
          official,
          parentOrg);
    }
  }
}
