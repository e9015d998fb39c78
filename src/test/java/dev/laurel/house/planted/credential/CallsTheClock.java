package dev.laurel.house.planted.credential;

import java.time.Instant;

/** Asks the machine for the time. */
class CallsTheClock {
  Instant now() {
    return Instant.now();
  }
}
