package dev.laurel.platform;

import java.util.List;

/** A text of registrations was refused whole. */
public final class RegistrationsUnreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** How many its message names: it goes into the log. */
  private static final int MOST = 20;

  private final transient List<String> troubles;

  RegistrationsUnreadable(List<String> troubles) {
    super(shown(troubles));
    this.troubles = List.copyOf(troubles);
  }

  private static String shown(List<String> troubles) {
    String first = String.join("; ", troubles.subList(0, Math.min(MOST, troubles.size())));
    return troubles.size() > MOST ? first + "; and " + (troubles.size() - MOST) + " more" : first;
  }

  /** One sentence for each trouble, with line, column and field; for operators. */
  public List<String> troubles() {
    return troubles;
  }
}
