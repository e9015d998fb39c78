package dev.laurel.platform;

import java.util.List;
import java.util.stream.Collectors;

/** A registration has flaws; nothing of it was stored. */
public final class RegistrationRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Flaw> flaws;

  RegistrationRefused(List<Flaw> flaws) {
    super(
        flaws.stream()
            .map(flaw -> flaw.field() + " " + flaw.kind().sentence())
            .collect(Collectors.joining("; ")));
    this.flaws = List.copyOf(flaws);
  }

  public List<Flaw> flaws() {
    return flaws;
  }
}
