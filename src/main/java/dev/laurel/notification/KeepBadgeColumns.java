package dev.laurel.notification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.Optional;

/** Transactions around {@link BadgeColumns}: telling runs outside of any. */
@Singleton
public class KeepBadgeColumns {

  private final BadgeColumns columns;

  @Inject
  KeepBadgeColumns(BadgeColumns columns) {
    this.columns = columns;
  }

  @Transactional
  public Optional<URI> of(String contextId, String achievementId) {
    return columns.of(contextId, achievementId);
  }

  @Transactional
  public void keep(String contextId, String achievementId, URI column) {
    columns.keep(contextId, achievementId, column);
  }

  @Transactional
  public void forget(String contextId, String achievementId) {
    columns.forget(contextId, achievementId);
  }
}
