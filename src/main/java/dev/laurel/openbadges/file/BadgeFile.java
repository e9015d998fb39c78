package dev.laurel.openbadges.file;

/**
 * A badge as it was handed in: read strictly, and not verified in any way. Sealed by how it is
 * signed; {@link #container()} tells what kind of file it was.
 */
public sealed interface BadgeFile {

  /** Largest image that is read, in bytes. */
  int MAX_IMAGE_BYTES = 10 << 20;

  /** The kind of file it came in. */
  Container container();

  /** The credential as JSON; of a JWT, its payload. */
  ParsedCredential credential();

  /**
   * A credential that carries its proof in itself (or none).
   *
   * @param container the kind of file it came in
   * @param credential the credential with its proof
   */
  record Embedded(Container container, ParsedCredential credential) implements BadgeFile {}

  /**
   * A credential signed as JWT.
   *
   * @param container the kind of file it came in
   * @param jwt the JWT
   */
  record Enveloped(Container container, CompactJwt jwt) implements BadgeFile {

    @Override
    public ParsedCredential credential() {
      return new ParsedCredential(jwt.payload());
    }
  }

  /**
   * Reads a file: JSON, compact JWT text, baked PNG or baked SVG, told apart by content.
   *
   * @param file the bytes; text up to 1 MB, images up to 10 MB
   * @return the badge
   * @throws NotABadge for everything else
   */
  static BadgeFile read(byte[] file) {
    return BadgeFileReader.read(file);
  }
}
