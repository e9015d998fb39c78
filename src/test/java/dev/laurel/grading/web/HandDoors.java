package dev.laurel.grading.web;

import dev.laurel.grading.ByHandForTests;
import dev.laurel.shared.Ids;
import dev.laurel.testing.CourseVisitor;
import java.util.List;

/** The resources of this room, for tests of this and later rooms. */
public final class HandDoors {

  private HandDoors() {}

  public static List<Object> all(ByHandForTests hand, CourseVisitor visitor, Ids ids) {
    HandVisit visit = new HandVisit(visitor, visitor, ids);
    return List.of(
        new HandResource(visit, hand.handItems, hand.addHandItem, hand.sheet),
        new SheetResource(visit, hand.handItems, hand.sheet, hand.markByHand));
  }
}
