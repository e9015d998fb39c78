package dev.laurel.passport;

import dev.laurel.award.AwardWorkshop;

/** Passports over the ports of a workshop, for tests. */
public final class Passports {

  private Passports() {}

  public static ReadPassport of(AwardWorkshop workshop) {
    return new ReadPassport(workshop.awards, workshop.badges.achievements(), workshop.visitor);
  }
}
