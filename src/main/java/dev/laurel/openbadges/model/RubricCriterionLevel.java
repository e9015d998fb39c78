package dev.laurel.openbadges.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One level of a rubric (Open Badges 3.0, RubricCriterionLevel).
 *
 * @param id absolute IRI; a {@link Result#achievedLevel()} points to it
 * @param name name of the level
 * @param description what the level means
 * @param level short label of the level
 * @param points points as text
 * @param alignment links to external frameworks
 */
public record RubricCriterionLevel(
    String id,
    String name,
    @Nullable String description,
    @Nullable String level,
    @Nullable String points,
    List<Alignment> alignment) {

  /** Copies the lists. */
  public RubricCriterionLevel {
    alignment = List.copyOf(alignment);
  }

  /**
   * Starts one with the required members.
   *
   * @param id absolute IRI; a {@link Result#achievedLevel()} points to it
   * @param name name of the level
   * @return a builder for the other members
   */
  public static Builder builder(String id, String name) {
    return new Builder(id, name);
  }

  /**
   * The JSON form: arrays always as arrays; nulls and empty arrays left out.
   *
   * @return a new tree
   */
  public ObjectNode toJson() {
    return Members.object()
        .text("id", id)
        .types("RubricCriterionLevel")
        .text("name", name)
        .text("description", description)
        .text("level", level)
        .text("points", points)
        .objects("alignment", alignment, Alignment::toJson)
        .build();
  }

  /** Collects the members of {@link RubricCriterionLevel}. Not for two threads. */
  public static final class Builder {
    private final String id;
    private final String name;
    private @Nullable String description;
    private @Nullable String level;
    private @Nullable String points;
    private List<Alignment> alignment = List.of();

    private Builder(String id, String name) {
      this.id = id;
      this.name = name;
    }

    /** Sets {@link RubricCriterionLevel#description()}. */
    public Builder description(@Nullable String value) {
      this.description = value;
      return this;
    }

    /** Sets {@link RubricCriterionLevel#level()}. */
    public Builder level(@Nullable String value) {
      this.level = value;
      return this;
    }

    /** Sets {@link RubricCriterionLevel#points()}. */
    public Builder points(@Nullable String value) {
      this.points = value;
      return this;
    }

    /** Sets {@link RubricCriterionLevel#alignment()}. */
    public Builder alignment(List<Alignment> value) {
      this.alignment = List.copyOf(value);
      return this;
    }

    /** Builds the record. */
    public RubricCriterionLevel build() {
      return new RubricCriterionLevel(id, name, description, level, points, alignment);
    }
  }
}
