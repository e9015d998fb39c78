package dev.laurel.openbadges.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An unsigned Open Badges 3.0 credential (AchievementCredential, type {@code OpenBadgeCredential}).
 * Its next state is {@code LintedCredential}.
 *
 * @param context JSON-LD contexts, in order; {@link #STANDARD_CONTEXT} unless told
 * @param id absolute IRI, stable for the life of the credential
 * @param issuer who issues it
 * @param validFrom start of validity; written in UTC with at most milliseconds
 * @param credentialSubject the learner and what was earned
 * @param name name of the credential
 * @param description short text
 * @param image picture of the credential
 * @param awardedDate day of the award, unchanged when the credential is issued anew
 * @param validUntil end of validity
 * @param credentialStatus where revocation is told
 * @param evidence evidence
 * @param credentialSchema schemas a reader may check it against
 */
public record AchievementCredential(
    List<String> context,
    String id,
    Profile issuer,
    Instant validFrom,
    AchievementSubject credentialSubject,
    @Nullable String name,
    @Nullable String description,
    @Nullable Image image,
    @Nullable Instant awardedDate,
    @Nullable Instant validUntil,
    @Nullable CredentialStatus credentialStatus,
    List<Evidence> evidence,
    List<CredentialSchema> credentialSchema) {

  /** The contexts every Open Badges 3.0 credential starts with, in the order the schema fixes. */
  public static final List<String> STANDARD_CONTEXT =
      List.of(
          "https://www.w3.org/ns/credentials/v2",
          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");

  /** Copies the lists. */
  public AchievementCredential {
    context = List.copyOf(context);
    evidence = List.copyOf(evidence);
    credentialSchema = List.copyOf(credentialSchema);
  }

  /**
   * Starts one with the required members.
   *
   * @param id absolute IRI, stable for the life of the credential
   * @param issuer who issues it
   * @param validFrom start of validity; written in UTC with at most milliseconds
   * @param credentialSubject the learner and what was earned
   * @return a builder for the other members
   */
  public static Builder builder(
      String id, Profile issuer, Instant validFrom, AchievementSubject credentialSubject) {
    return new Builder(id, issuer, validFrom, credentialSubject);
  }

  /**
   * The JSON form: arrays always as arrays; nulls and empty arrays left out.
   *
   * @return a new tree
   */
  public ObjectNode toJson() {
    return Members.object()
        .strings("@context", context)
        .text("id", id)
        .types("VerifiableCredential", "OpenBadgeCredential")
        .object("issuer", issuer.toJson())
        .instant("validFrom", validFrom)
        .object("credentialSubject", credentialSubject.toJson())
        .text("name", name)
        .text("description", description)
        .object("image", image == null ? null : image.toJson())
        .instant("awardedDate", awardedDate)
        .instant("validUntil", validUntil)
        .object("credentialStatus", credentialStatus == null ? null : credentialStatus.toJson())
        .objects("evidence", evidence, Evidence::toJson)
        .objects("credentialSchema", credentialSchema, CredentialSchema::toJson)
        .build();
  }

  /** Collects the members of {@link AchievementCredential}. Not for two threads. */
  public static final class Builder {
    private final String id;
    private final Profile issuer;
    private final Instant validFrom;
    private final AchievementSubject credentialSubject;
    private List<String> context = STANDARD_CONTEXT;
    private @Nullable String name;
    private @Nullable String description;
    private @Nullable Image image;
    private @Nullable Instant awardedDate;
    private @Nullable Instant validUntil;
    private @Nullable CredentialStatus credentialStatus;
    private List<Evidence> evidence = List.of();
    private List<CredentialSchema> credentialSchema = List.of();

    private Builder(
        String id, Profile issuer, Instant validFrom, AchievementSubject credentialSubject) {
      this.id = id;
      this.issuer = issuer;
      this.validFrom = validFrom;
      this.credentialSubject = credentialSubject;
    }

    /** Sets {@link AchievementCredential#context()}. */
    public Builder context(List<String> value) {
      this.context = List.copyOf(value);
      return this;
    }

    /** Sets {@link AchievementCredential#name()}. */
    public Builder name(@Nullable String value) {
      this.name = value;
      return this;
    }

    /** Sets {@link AchievementCredential#description()}. */
    public Builder description(@Nullable String value) {
      this.description = value;
      return this;
    }

    /** Sets {@link AchievementCredential#image()}. */
    public Builder image(@Nullable Image value) {
      this.image = value;
      return this;
    }

    /** Sets {@link AchievementCredential#awardedDate()}. */
    public Builder awardedDate(@Nullable Instant value) {
      this.awardedDate = value;
      return this;
    }

    /** Sets {@link AchievementCredential#validUntil()}. */
    public Builder validUntil(@Nullable Instant value) {
      this.validUntil = value;
      return this;
    }

    /** Sets {@link AchievementCredential#credentialStatus()}. */
    public Builder credentialStatus(@Nullable CredentialStatus value) {
      this.credentialStatus = value;
      return this;
    }

    /** Sets {@link AchievementCredential#evidence()}. */
    public Builder evidence(List<Evidence> value) {
      this.evidence = List.copyOf(value);
      return this;
    }

    /** Sets {@link AchievementCredential#credentialSchema()}. */
    public Builder credentialSchema(List<CredentialSchema> value) {
      this.credentialSchema = List.copyOf(value);
      return this;
    }

    /** Builds the record. */
    public AchievementCredential build() {
      return new AchievementCredential(
          context,
          id,
          issuer,
          validFrom,
          credentialSubject,
          name,
          description,
          image,
          awardedDate,
          validUntil,
          credentialStatus,
          evidence,
          credentialSchema);
    }
  }
}
