package dev.laurel.achievement.web;

import dev.laurel.achievement.AchievementWorkshop;
import dev.laurel.grading.Listening;
import dev.laurel.testing.CourseVisitor;
import java.util.List;

/** The resources of this room, for tests of this and later rooms. */
public final class BadgeDoors {

  private BadgeDoors() {}

  public static List<Object> all(
      Listening world, AchievementWorkshop workshop, CourseVisitor visitor) {
    CourseVisit visit = new CourseVisit(visitor, visitor);
    return List.of(
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
            new WhenChoices(world.listGradedItems, world.createColumn, workshop.ruleToday())),
        new LookResource(visit, workshop.drafts(), workshop.ruleToday()),
        new ImagesResource(workshop.images()));
  }
}
