package dev.laurel.openbadges.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A link to a node of an external framework (Open Badges 3.0, Alignment).
 *
 * @param targetName name of the node
 * @param targetUrl absolute IRI of the node
 * @param targetType for example {@code CFItem}, {@code ceasn:Competency}, {@code CTDL} or {@code
 *     ext:...}
 * @param targetCode code of the node within its framework
 * @param targetDescription short text
 * @param targetFramework name of the framework
 */
public record Alignment(
    String targetName,
    String targetUrl,
    @Nullable String targetType,
    @Nullable String targetCode,
    @Nullable String targetDescription,
    @Nullable String targetFramework) {

  /**
   * Starts one with the required members.
   *
   * @param targetName name of the node
   * @param targetUrl absolute IRI of the node
   * @return a builder for the other members
   */
  public static Builder builder(String targetName, String targetUrl) {
    return new Builder(targetName, targetUrl);
  }

  /**
   * The JSON form: arrays always as arrays; nulls and empty arrays left out.
   *
   * @return a new tree
   */
  public ObjectNode toJson() {
    return Members.object()
        .types("Alignment")
        .text("targetName", targetName)
        .text("targetUrl", targetUrl)
        .text("targetType", targetType)
        .text("targetCode", targetCode)
        .text("targetDescription", targetDescription)
        .text("targetFramework", targetFramework)
        .build();
  }

  /** Collects the members of {@link Alignment}. Not for two threads. */
  public static final class Builder {
    private final String targetName;
    private final String targetUrl;
    private @Nullable String targetType;
    private @Nullable String targetCode;
    private @Nullable String targetDescription;
    private @Nullable String targetFramework;

    private Builder(String targetName, String targetUrl) {
      this.targetName = targetName;
      this.targetUrl = targetUrl;
    }

    /** Sets {@link Alignment#targetType()}. */
    public Builder targetType(@Nullable String value) {
      this.targetType = value;
      return this;
    }

    /** Sets {@link Alignment#targetCode()}. */
    public Builder targetCode(@Nullable String value) {
      this.targetCode = value;
      return this;
    }

    /** Sets {@link Alignment#targetDescription()}. */
    public Builder targetDescription(@Nullable String value) {
      this.targetDescription = value;
      return this;
    }

    /** Sets {@link Alignment#targetFramework()}. */
    public Builder targetFramework(@Nullable String value) {
      this.targetFramework = value;
      return this;
    }

    /** Builds the record. */
    public Alignment build() {
      return new Alignment(
          targetName, targetUrl, targetType, targetCode, targetDescription, targetFramework);
    }
  }
}
