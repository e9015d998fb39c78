package dev.laurel.keys;

/** The one secret that everything at rest is sealed with; every node needs the same. */
@FunctionalInterface
public interface MasterKey {

  /** At least 16 bytes that nobody else knows. */
  byte[] bytes();
}
