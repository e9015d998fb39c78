package dev.laurel.achievement;

import dev.laurel.grading.Standing;
import java.util.Optional;

/** What is known of one learner's work when a requirement is checked. */
public interface StandingView {

  /** What holds in an item; empty when nothing was ever reported. */
  Optional<Standing> in(String itemId);

  /** Whether the LMS still shows the item to Laurel. */
  boolean canBeRead(String itemId);
}
