package dev.laurel.house.planted.openbadges;

import dev.laurel.house.planted.lti.Framework;

/** Knows the other protocol. */
class KnowsLti {
  Framework framework = new Framework();
}
