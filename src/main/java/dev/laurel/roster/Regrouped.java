package dev.laurel.roster;

import java.util.Set;

/** Whoever draws conclusions from what is known of a person learns here that it has changed. */
public interface Regrouped {

  /** These learners are one person now, or are one no more; in the present transaction. */
  void regrouped(Set<String> learnerIds);
}
