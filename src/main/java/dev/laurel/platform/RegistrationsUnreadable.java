package dev.laurel.platform;

import java.util.List;

/** A text of registrations was refused whole. */
public final class RegistrationsUnreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> troubles;

  RegistrationsUnreadable(List<String> troubles) {
    super(String.join("; ", troubles));
    this.troubles = List.copyOf(troubles);
  }

  /** One sentence for each trouble, with line, column and field; for operators. */
  public List<String> troubles() {
    return troubles;
  }
}
