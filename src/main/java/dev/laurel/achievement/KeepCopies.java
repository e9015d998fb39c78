package dev.laurel.achievement;

import dev.laurel.roster.CourseOrigins;
import dev.laurel.roster.CourseOrigins.CourseCopy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Transactions around {@link CourseOrigins}: the LMS is asked outside of any. */
@Singleton
public class KeepCopies {

  private final CourseOrigins origins;

  @Inject
  public KeepCopies(CourseOrigins origins) {
    this.origins = origins;
  }

  @Transactional
  public List<CourseCopy> take(Instant now, Instant until, int limit) {
    return origins.take(now, until, limit);
  }

  @Transactional
  public void done(String id) {
    origins.done(id);
  }

  @Transactional
  public void setAside(String id, String error, Instant until) {
    origins.setAside(id, error, until);
  }
}
