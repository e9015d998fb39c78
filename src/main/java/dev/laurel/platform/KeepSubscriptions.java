package dev.laurel.platform;

import dev.laurel.platform.NoticeSubscriptions.Wish;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Transactions around {@link NoticeSubscriptions}: the LMS is called outside of any. */
@Singleton
public class KeepSubscriptions {

  private final NoticeSubscriptions subscriptions;

  @Inject
  public KeepSubscriptions(NoticeSubscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Transactional
  public List<Wish> take(Instant now, Instant until, int limit) {
    return subscriptions.take(now, until, limit);
  }

  @Transactional
  public void done(Wish wish, Instant now) {
    subscriptions.done(wish, now);
  }

  @Transactional
  public void setAside(Wish wish, String error, Instant until) {
    subscriptions.setAside(wish, error, until);
  }
}
