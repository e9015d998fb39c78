package dev.laurel.openbadges.file;

/** A file that no badge could be read from. */
public final class NotABadge extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why not. The sentence is fit for the public. */
  public enum Reason {
    /** No bytes. */
    EMPTY("The file is empty."),
    /** More bytes than are read. */
    TOO_LARGE("The file is too large: at most 10 MB for images and 1 MB for text."),
    /** Neither JSON, JWT, PNG nor SVG. */
    UNKNOWN_KIND("The file is neither JSON nor a JWT nor a PNG or SVG image."),
    /** JSON that breaks the grammar or the bounds. */
    BROKEN_JSON("The file is not well-formed JSON."),
    /** JSON that names a member twice. */
    DUPLICATE_NAME("The JSON names a member twice, so two readers could read two badges."),
    /** JSON nested deeper than is read. */
    TOO_DEEP("The JSON is nested too deeply."),
    /** JSON or JWT without the shape of a credential. */
    NOT_A_CREDENTIAL("The file holds data, but no Verifiable Credential."),
    /** An Open Badges 2 assertion. */
    OPEN_BADGES_2("The file is an Open Badges 2 badge; only Open Badges 3 can be verified here."),
    /** A PNG whose chunks are broken. */
    BROKEN_PNG("The PNG image is damaged."),
    /** A PNG or SVG without a badge in it. */
    NOTHING_BAKED("The image holds no badge. Some programs and phones remove it when saving."),
    /** An image with more than one badge. */
    TWO_BADGES("The image holds more than one badge."),
    /** A compressed badge that grows beyond the bound. */
    BOMB("The badge in the image is too large when unpacked."),
    /** An SVG that is not well-formed, or has a document type. */
    BROKEN_SVG("The SVG image is damaged or not allowed.");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    /** One English sentence, fit for the public. */
    public String sentence() {
      return sentence;
    }
  }

  private final Reason reason;

  NotABadge(Reason reason) {
    super(reason.sentence());
    this.reason = reason;
  }

  /** Why not. */
  public Reason reason() {
    return reason;
  }
}
