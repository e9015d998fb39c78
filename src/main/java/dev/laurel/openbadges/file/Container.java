package dev.laurel.openbadges.file;

/** The kinds of file in which a badge travels. */
public enum Container {
  /** A JSON text with an embedded proof. */
  JSON,
  /** A PNG with an iTXt chunk {@code openbadgecredential}. */
  PNG,
  /** An SVG with an {@code openbadges:credential} element. */
  SVG,
  /** A compact JWT as plain text. */
  JWT
}
