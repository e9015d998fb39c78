package dev.laurel.house.planted.roster.inner;

import dev.laurel.house.planted.roster.Outer;

/** The other half. */
public class Inner {
  Outer outer = new Outer();
}
