package dev.laurel.notification;

import dev.laurel.award.Award;

/** One way of telling. It runs outside transactions, and may run twice for one award. */
interface Teller {

  Telling.Kind kind();

  Attempt tell(Award award);
}
