package dev.laurel.notification;

import dev.laurel.award.Award;

/** One way of telling. It runs outside transactions, and may run twice for one award. */
interface Teller {

  Telling.Kind kind();

  /**
   * @param failed how often it failed before; after a crash that is less than how often it was
   *     tried
   */
  Attempt tell(Award award, int failed);
}
