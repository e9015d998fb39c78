package dev.laurel.openbadges.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result that an achievement can have (Open Badges 3.0, ResultDescription).
 *
 * @param id absolute IRI; a {@link Result#resultDescription()} points to it
 * @param name name of the result
 * @param resultType {@code RawScore}, {@code Percent}, {@code LetterGrade}, ... or {@code ext:...}
 * @param allowedValue ordered from low to high; the order is signed
 * @param requiredLevel id of the level that must be reached
 * @param requiredValue value that must be reached
 * @param rubricCriterionLevel levels, from low to high
 * @param valueMin lowest value, as text
 * @param valueMax highest value, as text
 * @param alignment links to external frameworks
 */
public record ResultDescription(
    String id,
    String name,
    String resultType,
    List<String> allowedValue,
    @Nullable String requiredLevel,
    @Nullable String requiredValue,
    List<RubricCriterionLevel> rubricCriterionLevel,
    @Nullable String valueMin,
    @Nullable String valueMax,
    List<Alignment> alignment) {

  /** Copies the lists. */
  public ResultDescription {
    allowedValue = List.copyOf(allowedValue);
    rubricCriterionLevel = List.copyOf(rubricCriterionLevel);
    alignment = List.copyOf(alignment);
  }

  /**
   * Starts one with the required members.
   *
   * @param id absolute IRI; a {@link Result#resultDescription()} points to it
   * @param name name of the result
   * @param resultType {@code RawScore}, {@code Percent}, {@code LetterGrade}, ... or {@code
   *     ext:...}
   * @return a builder for the other members
   */
  public static Builder builder(String id, String name, String resultType) {
    return new Builder(id, name, resultType);
  }

  /**
   * The JSON form: arrays always as arrays; nulls and empty arrays left out.
   *
   * @return a new tree
   */
  public ObjectNode toJson() {
    return Members.object()
        .text("id", id)
        .types("ResultDescription")
        .text("name", name)
        .text("resultType", resultType)
        .strings("allowedValue", allowedValue)
        .text("requiredLevel", requiredLevel)
        .text("requiredValue", requiredValue)
        .objects("rubricCriterionLevel", rubricCriterionLevel, RubricCriterionLevel::toJson)
        .text("valueMin", valueMin)
        .text("valueMax", valueMax)
        .objects("alignment", alignment, Alignment::toJson)
        .build();
  }

  /** Collects the members of {@link ResultDescription}. Not for two threads. */
  public static final class Builder {
    private final String id;
    private final String name;
    private final String resultType;
    private List<String> allowedValue = List.of();
    private @Nullable String requiredLevel;
    private @Nullable String requiredValue;
    private List<RubricCriterionLevel> rubricCriterionLevel = List.of();
    private @Nullable String valueMin;
    private @Nullable String valueMax;
    private List<Alignment> alignment = List.of();

    private Builder(String id, String name, String resultType) {
      this.id = id;
      this.name = name;
      this.resultType = resultType;
    }

    /** Sets {@link ResultDescription#allowedValue()}. */
    public Builder allowedValue(List<String> value) {
      this.allowedValue = List.copyOf(value);
      return this;
    }

    /** Sets {@link ResultDescription#requiredLevel()}. */
    public Builder requiredLevel(@Nullable String value) {
      this.requiredLevel = value;
      return this;
    }

    /** Sets {@link ResultDescription#requiredValue()}. */
    public Builder requiredValue(@Nullable String value) {
      this.requiredValue = value;
      return this;
    }

    /** Sets {@link ResultDescription#rubricCriterionLevel()}. */
    public Builder rubricCriterionLevel(List<RubricCriterionLevel> value) {
      this.rubricCriterionLevel = List.copyOf(value);
      return this;
    }

    /** Sets {@link ResultDescription#valueMin()}. */
    public Builder valueMin(@Nullable String value) {
      this.valueMin = value;
      return this;
    }

    /** Sets {@link ResultDescription#valueMax()}. */
    public Builder valueMax(@Nullable String value) {
      this.valueMax = value;
      return this;
    }

    /** Sets {@link ResultDescription#alignment()}. */
    public Builder alignment(List<Alignment> value) {
      this.alignment = List.copyOf(value);
      return this;
    }

    /** Builds the record. */
    public ResultDescription build() {
      return new ResultDescription(
          id,
          name,
          resultType,
          allowedValue,
          requiredLevel,
          requiredValue,
          rubricCriterionLevel,
          valueMin,
          valueMax,
          alignment);
    }
  }
}
