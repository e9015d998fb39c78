package dev.laurel.award.store;

import dev.laurel.award.GrantedAwards;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

@Singleton
class JpaGrantedAwards implements GrantedAwards {

  private final Outbox outbox;

  @Inject
  JpaGrantedAwards(EntityManager em) {
    this.outbox = new Outbox(em, "award_granted");
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
