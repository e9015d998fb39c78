package dev.laurel.shared;

/**
 * A value that must not reach a log or an error message; {@link #reveal()} is the only way to it.
 */
public record Secret(String reveal) {

  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}
