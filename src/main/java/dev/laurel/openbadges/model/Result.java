package dev.laurel.openbadges.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the learner reached (Open Badges 3.0, Result).
 *
 * @param resultDescription id of the {@link ResultDescription} it belongs to
 * @param value the value, as text
 * @param achievedLevel id of the {@link RubricCriterionLevel} that was reached
 * @param status {@code Completed}, {@code Enrolled}, {@code Failed}, {@code InProgress}, {@code
 *     OnHold}, {@code Provisional} or {@code Withdrew}
 * @param alignment links to external frameworks
 */
public record Result(
    @Nullable String resultDescription,
    @Nullable String value,
    @Nullable String achievedLevel,
    @Nullable String status,
    List<Alignment> alignment) {

  /** Copies the lists. */
  public Result {
    alignment = List.copyOf(alignment);
  }

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
        .types("Result")
        .text("resultDescription", resultDescription)
        .text("value", value)
        .text("achievedLevel", achievedLevel)
        .text("status", status)
        .objects("alignment", alignment, Alignment::toJson)
        .build();
  }

  /** Collects the members of {@link Result}. Not for two threads. */
  public static final class Builder {
    private @Nullable String resultDescription;
    private @Nullable String value;
    private @Nullable String achievedLevel;
    private @Nullable String status;
    private List<Alignment> alignment = List.of();

    private Builder() {}

    /** Sets {@link Result#resultDescription()}. */
    public Builder resultDescription(@Nullable String value) {
      this.resultDescription = value;
      return this;
    }

    /** Sets {@link Result#value()}. */
    public Builder value(@Nullable String value) {
      this.value = value;
      return this;
    }

    /** Sets {@link Result#achievedLevel()}. */
    public Builder achievedLevel(@Nullable String value) {
      this.achievedLevel = value;
      return this;
    }

    /** Sets {@link Result#status()}. */
    public Builder status(@Nullable String value) {
      this.status = value;
      return this;
    }

    /** Sets {@link Result#alignment()}. */
    public Builder alignment(List<Alignment> value) {
      this.alignment = List.copyOf(value);
      return this;
    }

    /** Builds the record. */
    public Result build() {
      return new Result(resultDescription, value, achievedLevel, status, alignment);
    }
  }
}
