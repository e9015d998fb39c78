package dev.laurel.openbadges.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be earned (Open Badges 3.0, Achievement).
 *
 * @param id absolute IRI
 * @param name title
 * @param description short text
 * @param criteria how it is earned
 * @param achievementType one of the 31 names of the specification or {@code ext:...}
 * @param image picture
 * @param creator who made the achievement, when it is not the issuer
 * @param creditsAvailable credits, at most three decimal places
 * @param fieldOfStudy field of study
 * @param specialization specialization
 * @param humanCode course code or the like
 * @param inLanguage language, BCP 47 shape of the schema
 * @param version version of the achievement
 * @param alignment links to external frameworks
 * @param otherIdentifier other identifiers
 * @param related related achievements
 * @param resultDescription results it can have
 * @param tag keywords
 */
public record Achievement(
    String id,
    String name,
    String description,
    Criteria criteria,
    @Nullable String achievementType,
    @Nullable Image image,
    @Nullable Profile creator,
    @Nullable BigDecimal creditsAvailable,
    @Nullable String fieldOfStudy,
    @Nullable String specialization,
    @Nullable String humanCode,
    @Nullable String inLanguage,
    @Nullable String version,
    List<Alignment> alignment,
    List<IdentifierEntry> otherIdentifier,
    List<Related> related,
    List<ResultDescription> resultDescription,
    List<String> tag) {

  /** Copies the lists. */
  public Achievement {
    alignment = List.copyOf(alignment);
    otherIdentifier = List.copyOf(otherIdentifier);
    related = List.copyOf(related);
    resultDescription = List.copyOf(resultDescription);
    tag = List.copyOf(tag);
  }

  /**
   * Starts one with the required members.
   *
   * @param id absolute IRI
   * @param name title
   * @param description short text
   * @param criteria how it is earned
   * @return a builder for the other members
   */
  public static Builder builder(String id, String name, String description, Criteria criteria) {
    return new Builder(id, name, description, criteria);
  }

  /**
   * The JSON form: arrays always as arrays; nulls and empty arrays left out.
   *
   * @return a new tree
   */
  public ObjectNode toJson() {
    return Members.object()
        .text("id", id)
        .types("Achievement")
        .text("name", name)
        .text("description", description)
        .object("criteria", criteria.toJson())
        .text("achievementType", achievementType)
        .object("image", image == null ? null : image.toJson())
        .object("creator", creator == null ? null : creator.toJson())
        .decimal("creditsAvailable", creditsAvailable)
        .text("fieldOfStudy", fieldOfStudy)
        .text("specialization", specialization)
        .text("humanCode", humanCode)
        .text("inLanguage", inLanguage)
        .text("version", version)
        .objects("alignment", alignment, Alignment::toJson)
        .objects("otherIdentifier", otherIdentifier, IdentifierEntry::toJson)
        .objects("related", related, Related::toJson)
        .objects("resultDescription", resultDescription, ResultDescription::toJson)
        .strings("tag", tag)
        .build();
  }

  /** Collects the members of {@link Achievement}. Not for two threads. */
  public static final class Builder {
    private final String id;
    private final String name;
    private final String description;
    private final Criteria criteria;
    private @Nullable String achievementType;
    private @Nullable Image image;
    private @Nullable Profile creator;
    private @Nullable BigDecimal creditsAvailable;
    private @Nullable String fieldOfStudy;
    private @Nullable String specialization;
    private @Nullable String humanCode;
    private @Nullable String inLanguage;
    private @Nullable String version;
    private List<Alignment> alignment = List.of();
    private List<IdentifierEntry> otherIdentifier = List.of();
    private List<Related> related = List.of();
    private List<ResultDescription> resultDescription = List.of();
    private List<String> tag = List.of();

    private Builder(String id, String name, String description, Criteria criteria) {
      this.id = id;
      this.name = name;
      this.description = description;
      this.criteria = criteria;
    }

    /** Sets {@link Achievement#achievementType()}. */
    public Builder achievementType(@Nullable String value) {
      this.achievementType = value;
      return this;
    }

    /** Sets {@link Achievement#image()}. */
    public Builder image(@Nullable Image value) {
      this.image = value;
      return this;
    }

    /** Sets {@link Achievement#creator()}. */
    public Builder creator(@Nullable Profile value) {
      this.creator = value;
      return this;
    }

    /** Sets {@link Achievement#creditsAvailable()}. */
    public Builder creditsAvailable(@Nullable BigDecimal value) {
      this.creditsAvailable = value;
      return this;
    }

    /** Sets {@link Achievement#fieldOfStudy()}. */
    public Builder fieldOfStudy(@Nullable String value) {
      this.fieldOfStudy = value;
      return this;
    }

    /** Sets {@link Achievement#specialization()}. */
    public Builder specialization(@Nullable String value) {
      this.specialization = value;
      return this;
    }

    /** Sets {@link Achievement#humanCode()}. */
    public Builder humanCode(@Nullable String value) {
      this.humanCode = value;
      return this;
    }

    /** Sets {@link Achievement#inLanguage()}. */
    public Builder inLanguage(@Nullable String value) {
      this.inLanguage = value;
      return this;
    }

    /** Sets {@link Achievement#version()}. */
    public Builder version(@Nullable String value) {
      this.version = value;
      return this;
    }

    /** Sets {@link Achievement#alignment()}. */
    public Builder alignment(List<Alignment> value) {
      this.alignment = List.copyOf(value);
      return this;
    }

    /** Sets {@link Achievement#otherIdentifier()}. */
    public Builder otherIdentifier(List<IdentifierEntry> value) {
      this.otherIdentifier = List.copyOf(value);
      return this;
    }

    /** Sets {@link Achievement#related()}. */
    public Builder related(List<Related> value) {
      this.related = List.copyOf(value);
      return this;
    }

    /** Sets {@link Achievement#resultDescription()}. */
    public Builder resultDescription(List<ResultDescription> value) {
      this.resultDescription = List.copyOf(value);
      return this;
    }

    /** Sets {@link Achievement#tag()}. */
    public Builder tag(List<String> value) {
      this.tag = List.copyOf(value);
      return this;
    }

    /** Builds the record. */
    public Achievement build() {
      return new Achievement(
          id,
          name,
          description,
          criteria,
          achievementType,
          image,
          creator,
          creditsAvailable,
          fieldOfStudy,
          specialization,
          humanCode,
          inLanguage,
          version,
          alignment,
          otherIdentifier,
          related,
          resultDescription,
          tag);
    }
  }
}
