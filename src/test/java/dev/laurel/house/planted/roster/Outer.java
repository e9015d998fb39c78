package dev.laurel.house.planted.roster;

import dev.laurel.house.planted.roster.inner.Inner;

/** One half of a cycle. */
public class Outer {
  Inner inner = new Inner();
}
