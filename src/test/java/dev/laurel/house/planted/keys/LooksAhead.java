package dev.laurel.house.planted.keys;

import dev.laurel.house.planted.award.Late;

/** Uses a room that stands behind its own. */
class LooksAhead {
  Late late = new Late();
}
