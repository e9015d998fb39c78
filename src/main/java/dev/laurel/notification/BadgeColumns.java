package dev.laurel.notification;

import java.net.URI;
import java.util.Optional;

/** Which column of an LMS gradebook shows which badge. */
public interface BadgeColumns {

  Optional<URI> of(String contextId, String achievementId);

  void keep(String contextId, String achievementId, URI column);

  /** The column does not exist any more. */
  void forget(String contextId, String achievementId);
}
