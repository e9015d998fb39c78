package dev.laurel.grading;

import dev.laurel.shared.WorkWaiting;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Has a gradebook recorded, once, however often it is asked. */
@Singleton
public class ConfirmImport {

  private final GradeImports imports;
  private final Event<WorkWaiting> bell;
  private final Clock clock;

  @Inject
  ConfirmImport(GradeImports imports, Event<WorkWaiting> bell, Clock clock) {
    this.imports = imports;
    this.bell = bell;
    this.clock = clock;
  }

  /**
   * @param seen the choice whose preview the instructor saw, as {@link ImportChoice#text} writes it
   * @return false when another choice was made meanwhile: that one's preview has to be seen first
   */
  @Transactional
  public boolean confirm(GradeImport one, String seen) {
    if (!one.isWaiting()) {
      return true;
    }
    if (one.choice().filter(choice -> choice.text().equals(seen)).isEmpty()) {
      return false;
    }
    if (imports.confirm(one.id(), one.choice().orElseThrow(), clock.instant())) {
      bell.fire(new WorkWaiting(RecordImports.NAME));
    }
    return true;
  }
}
