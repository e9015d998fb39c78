package dev.laurel.passport;

import dev.laurel.achievement.Achievements;
import dev.laurel.award.AwardWorkshop;
import dev.laurel.award.Awards;
import dev.laurel.roster.MemoryRoster;

/** Passports over the ports of a workshop, for tests. */
public final class Passports {

  private Passports() {}

  public static ReadPassport of(AwardWorkshop workshop) {
    return new ReadPassport(
        workshop.awards,
        workshop.badges.achievements(),
        workshop.visitor,
        workshop.roster.merges());
  }

  public static ReadPassport of(Awards awards, Achievements achievements, MemoryRoster roster) {
    return new ReadPassport(awards, achievements, roster, roster.merges());
  }
}
