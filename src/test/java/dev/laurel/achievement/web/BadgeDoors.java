package dev.laurel.achievement.web;

import dev.laurel.achievement.AchievementWorkshop;
import dev.laurel.grading.Listening;
import dev.laurel.launch.FindSelection;
import dev.laurel.launch.MemoryPendingSelections;
import dev.laurel.shared.web.Messages;
import dev.laurel.testing.CourseVisitor;
import java.util.List;

/** The resources of this room, for tests of this and later rooms. */
public final class BadgeDoors {

  private BadgeDoors() {}

  public static List<Object> all(
      Listening world, AchievementWorkshop workshop, CourseVisitor visitor) {
    return all(world, workshop, visitor, new MemoryPendingSelections());
  }

  /** The same, with what LMSs have asked. */
  public static List<Object> all(
      Listening world,
      AchievementWorkshop workshop,
      CourseVisitor visitor,
      MemoryPendingSelections selections) {
    FindSelection find = new FindSelection(selections, world.clock);
    CourseVisit visit = new CourseVisit(visitor, visitor, find);
    return List.of(
        new SelectionResource(visit, workshop.answering(find), Messages.strict()),
        new BadgesResource(
            visit,
            workshop.drafts(),
            workshop.publishing(),
            workshop.achievements(),
            workshop.origins()),
        new WhatResource(visit, workshop.drafts(), workshop.images()),
        new WhenResource(
            visit,
            workshop.drafts(),
            new WhenChoices(
                world.listGradedItems,
                world.createColumn,
                workshop.ruleToday(),
                workshop.origins())),
        new CountResource(visit, workshop.drafts(), workshop.ruleToday()),
        new LookResource(visit, workshop.drafts(), workshop.ruleToday()),
        new ImagesResource(workshop.images()));
  }
}
