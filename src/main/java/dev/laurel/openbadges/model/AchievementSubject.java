package dev.laurel.openbadges.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The learner and what was earned (Open Badges 3.0, AchievementSubject).
 *
 * @param id absolute IRI of the learner; VC-JWT needs it, so it is required here
 * @param achievement what was earned
 * @param identifier hashed or plain identifiers of the learner
 * @param result results reached
 * @param creditsEarned credits, at most three decimal places
 * @param activityStartDate start of the activity
 * @param activityEndDate end of the activity
 * @param image picture made for this learner
 * @param licenseNumber number of the licence
 * @param narrative Markdown text about this learner's work
 * @param role role of the learner in the activity
 * @param term academic term
 */
public record AchievementSubject(
    String id,
    Achievement achievement,
    List<IdentityObject> identifier,
    List<Result> result,
    @Nullable BigDecimal creditsEarned,
    @Nullable Instant activityStartDate,
    @Nullable Instant activityEndDate,
    @Nullable Image image,
    @Nullable String licenseNumber,
    @Nullable String narrative,
    @Nullable String role,
    @Nullable String term) {

  /** Copies the lists. */
  public AchievementSubject {
    identifier = List.copyOf(identifier);
    result = List.copyOf(result);
  }

  /**
   * Starts one with the required members.
   *
   * @param id absolute IRI of the learner; VC-JWT needs it, so it is required here
   * @param achievement what was earned
   * @return a builder for the other members
   */
  public static Builder builder(String id, Achievement achievement) {
    return new Builder(id, achievement);
  }

  /**
   * The JSON form: arrays always as arrays; nulls and empty arrays left out.
   *
   * @return a new tree
   */
  public ObjectNode toJson() {
    return Members.object()
        .text("id", id)
        .types("AchievementSubject")
        .object("achievement", achievement.toJson())
        .objects("identifier", identifier, IdentityObject::toJson)
        .objects("result", result, Result::toJson)
        .decimal("creditsEarned", creditsEarned)
        .instant("activityStartDate", activityStartDate)
        .instant("activityEndDate", activityEndDate)
        .object("image", image == null ? null : image.toJson())
        .text("licenseNumber", licenseNumber)
        .text("narrative", narrative)
        .text("role", role)
        .text("term", term)
        .build();
  }

  /** Collects the members of {@link AchievementSubject}. Not for two threads. */
  public static final class Builder {
    private final String id;
    private final Achievement achievement;
    private List<IdentityObject> identifier = List.of();
    private List<Result> result = List.of();
    private @Nullable BigDecimal creditsEarned;
    private @Nullable Instant activityStartDate;
    private @Nullable Instant activityEndDate;
    private @Nullable Image image;
    private @Nullable String licenseNumber;
    private @Nullable String narrative;
    private @Nullable String role;
    private @Nullable String term;

    private Builder(String id, Achievement achievement) {
      this.id = id;
      this.achievement = achievement;
    }

    /** Sets {@link AchievementSubject#identifier()}. */
    public Builder identifier(List<IdentityObject> value) {
      this.identifier = List.copyOf(value);
      return this;
    }

    /** Sets {@link AchievementSubject#result()}. */
    public Builder result(List<Result> value) {
      this.result = List.copyOf(value);
      return this;
    }

    /** Sets {@link AchievementSubject#creditsEarned()}. */
    public Builder creditsEarned(@Nullable BigDecimal value) {
      this.creditsEarned = value;
      return this;
    }

    /** Sets {@link AchievementSubject#activityStartDate()}. */
    public Builder activityStartDate(@Nullable Instant value) {
      this.activityStartDate = value;
      return this;
    }

    /** Sets {@link AchievementSubject#activityEndDate()}. */
    public Builder activityEndDate(@Nullable Instant value) {
      this.activityEndDate = value;
      return this;
    }

    /** Sets {@link AchievementSubject#image()}. */
    public Builder image(@Nullable Image value) {
      this.image = value;
      return this;
    }

    /** Sets {@link AchievementSubject#licenseNumber()}. */
    public Builder licenseNumber(@Nullable String value) {
      this.licenseNumber = value;
      return this;
    }

    /** Sets {@link AchievementSubject#narrative()}. */
    public Builder narrative(@Nullable String value) {
      this.narrative = value;
      return this;
    }

    /** Sets {@link AchievementSubject#role()}. */
    public Builder role(@Nullable String value) {
      this.role = value;
      return this;
    }

    /** Sets {@link AchievementSubject#term()}. */
    public Builder term(@Nullable String value) {
      this.term = value;
      return this;
    }

    /** Builds the record. */
    public AchievementSubject build() {
      return new AchievementSubject(
          id,
          achievement,
          identifier,
          result,
          creditsEarned,
          activityStartDate,
          activityEndDate,
          image,
          licenseNumber,
          narrative,
          role,
          term);
    }
  }
}
