package dev.laurel.insight;

/** Asks the database whether it is there. */
public interface DatabaseProbe {

  /**
   * Whether it is Laurel's own and every migration that was begun has succeeded.
   *
   * @throws RuntimeException when it does not answer
   */
  boolean ready();
}
