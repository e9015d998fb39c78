package dev.laurel.story;

import java.util.Optional;

/**
 * When the server is killed. Those with a table are chosen: nobody can write to the table, so the
 * server has done all that comes before and nothing that comes after.
 */
enum KillMoment {
  /** At random, from the first request on. */
  ANY(""),
  /** At random while it starts, and takes up what the last one left. */
  STARTING(""),
  /** An event is received, and nothing of it is written. */
  BEFORE_THE_LEDGER("outcome"),
  /** The line of the ledger is written, not committed. */
  BEFORE_THE_STANDING("standing"),
  /** The standing is written, not committed. */
  BEFORE_THE_CHANGE("standing_change"),
  /** Events are acknowledged, and no rule has run. */
  BEFORE_DECIDING("achievement_published"),
  /** A rule is met, and there is no award. */
  BEFORE_THE_AWARD("award"),
  /** There is an award, and nothing reserved for its credential. */
  BEFORE_RESERVING("credential"),
  /** The credential is signed, and not kept. */
  BEFORE_THE_CREDENTIAL_IS_KEPT("credential_issued"),
  /** The credential is kept, and nobody is told. */
  BEFORE_TELLING("telling");

  private final String table;

  KillMoment(String table) {
    this.table = table;
  }

  /** The table that nobody can write to. */
  Optional<String> table() {
    return Optional.of(table).filter(name -> !name.isEmpty());
  }

  /** Whether what is sent is acknowledged before. */
  boolean isAfterTheAnswer() {
    return ordinal() >= BEFORE_DECIDING.ordinal();
  }
}
