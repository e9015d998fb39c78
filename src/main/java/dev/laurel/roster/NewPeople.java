package dev.laurel.roster;

/** Whoever waits for people to become known learns here that somebody has. */
public interface NewPeople {

  /** Somebody has joined the course, or is known under a new key; in the present transaction. */
  void cameTo(String contextId);
}
