package dev.laurel.insight.web;

import dev.laurel.insight.WaitingGrades;
import dev.laurel.launch.Visitor;
import dev.laurel.testing.Doors;

/** The resource of this page, for tests. */
public final class WaitingDoors {

  private WaitingDoors() {}

  public static Doors of(Visitor visitor, WaitingGrades grades) {
    return Doors.of(new WaitingResource(visitor, grades));
  }
}
