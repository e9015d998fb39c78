package dev.laurel.award.store;

import dev.laurel.award.ClaimedAwards;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

@Singleton
class JpaClaimedAwards implements ClaimedAwards {

  private final Outbox outbox;

  @Inject
  JpaClaimedAwards(EntityManager em) {
    this.outbox = new Outbox(em, "award_claimed");
  }

  @Override
  public List<String> claim(Instant now, int limit) {
    return outbox.claim(now, limit);
  }

  @Override
  public void done(Collection<String> awardIds) {
    outbox.done(awardIds);
  }

  @Override
  public void setAside(String awardId, String error, Instant until) {
    outbox.setAside(awardId, error, until);
  }
}
