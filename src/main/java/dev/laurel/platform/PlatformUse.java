package dev.laurel.platform;

/** Whoever keeps courses says here what would be lost with a platform. */
public interface PlatformUse {

  /** How many courses were launched from the platform. */
  long coursesOf(String platformId);
}
