package dev.laurel.platform.web;

import dev.laurel.platform.Registering;
import dev.laurel.platform.TryPlatform;
import dev.laurel.platform.remote.CallsForTests;
import dev.laurel.testing.TestOperator;
import java.time.Clock;

/** The pages of one registration, over what registers. */
final class PlatformPages {

  private PlatformPages() {}

  static PlatformResource of(Registering world, TestOperator operator) {
    return new PlatformResource(
        operator,
        world.platforms,
        world.noteFrames,
        world.decide,
        world.add,
        new TryPlatform(
            world.platforms, CallsForTests.trials(Clock.systemUTC()), world.describe, world.clock));
  }
}
