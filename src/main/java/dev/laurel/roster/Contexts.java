package dev.laurel.roster;

import java.util.List;
import java.util.Optional;

/** The courses that somebody has launched Laurel from. */
public interface Contexts {

  Optional<Context> byId(String contextId);

  /** Every course that is active, oldest first. */
  List<Context> active();
}
