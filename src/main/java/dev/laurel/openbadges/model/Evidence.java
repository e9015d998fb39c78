package dev.laurel.openbadges.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What the learner did to earn the achievement (Open Badges 3.0, Evidence).
 *
 * @param id absolute IRI of the piece of evidence
 * @param name title
 * @param narrative Markdown text
 * @param description short text
 * @param genre kind of evidence, for example {@code Poetry}
 * @param audience whom it is made for
 */
public record Evidence(
    @Nullable String id,
    @Nullable String name,
    @Nullable String narrative,
    @Nullable String description,
    @Nullable String genre,
    @Nullable String audience) {

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
        .text("id", id)
        .types("Evidence")
        .text("name", name)
        .text("narrative", narrative)
        .text("description", description)
        .text("genre", genre)
        .text("audience", audience)
        .build();
  }

  /** Collects the members of {@link Evidence}. Not for two threads. */
  public static final class Builder {
    private @Nullable String id;
    private @Nullable String name;
    private @Nullable String narrative;
    private @Nullable String description;
    private @Nullable String genre;
    private @Nullable String audience;

    private Builder() {}

    /** Sets {@link Evidence#id()}. */
    public Builder id(@Nullable String value) {
      this.id = value;
      return this;
    }

    /** Sets {@link Evidence#name()}. */
    public Builder name(@Nullable String value) {
      this.name = value;
      return this;
    }

    /** Sets {@link Evidence#narrative()}. */
    public Builder narrative(@Nullable String value) {
      this.narrative = value;
      return this;
    }

    /** Sets {@link Evidence#description()}. */
    public Builder description(@Nullable String value) {
      this.description = value;
      return this;
    }

    /** Sets {@link Evidence#genre()}. */
    public Builder genre(@Nullable String value) {
      this.genre = value;
      return this;
    }

    /** Sets {@link Evidence#audience()}. */
    public Builder audience(@Nullable String value) {
      this.audience = value;
      return this;
    }

    /** Builds the record. */
    public Evidence build() {
      return new Evidence(id, name, narrative, description, genre, audience);
    }
  }
}
