package dev.laurel.notification;

import dev.laurel.achievement.Achievement;
import dev.laurel.achievement.BadgeOrigins;
import dev.laurel.grading.Course;
import dev.laurel.grading.ListGradedItems;
import dev.laurel.grading.OneColumn;
import dev.laurel.lti.Scopes;
import dev.laurel.notification.ResultBooks.Trouble;
import dev.laurel.roster.Context;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The column of the LMS's gradebook into which a badge is reported: one for each badge. */
@Singleton
class FindBadgeColumn {

  private final KeepBadgeColumns columns;
  private final BadgeOrigins origins;
  private final ResultBooks books;
  private final OneColumn oneColumn;
  private final ListGradedItems listGradedItems;

  @Inject
  FindBadgeColumn(
      KeepBadgeColumns columns,
      BadgeOrigins origins,
      ResultBooks books,
      OneColumn oneColumn,
      ListGradedItems listGradedItems) {
    this.columns = columns;
    this.origins = origins;
    this.books = books;
    this.oneColumn = oneColumn;
    this.listGradedItems = listGradedItems;
  }

  /**
   * Found before made: a copied course has the column already, and a lost answer may have made it.
   */
  OneColumn.Outcome<URI> find(Context course, Achievement earned) throws Trouble {
    Optional<URI> known = columns.of(course.id(), earned.id());
    if (known.isPresent()) {
      return new OneColumn.Outcome<>(known, false);
    }
    BadgeColumn wanted = new BadgeColumn(earned.id(), earned.name());
    OneColumn.Outcome<URI> found =
        oneColumn.get(course.id(), "badge-" + earned.id(), new Column(course, wanted));
    found.column().ifPresent(url -> keep(course, earned, url));
    return found;
  }

  /**
   * Whoever listens to the gradebook knows the column for one of badges before anything stands in
   * it, so that what is heard of it counts for no badge.
   */
  private void keep(Context course, Achievement earned, URI url) {
    listGradedItems.refreshQuietly(new Course(course.tenantId(), course.id()));
    columns.keep(course.id(), earned.id(), url);
  }

  private final class Column implements OneColumn.Way<URI, Trouble> {
    private final Context course;
    private final BadgeColumn wanted;

    Column(Context course, BadgeColumn wanted) {
      this.course = course;
      this.wanted = wanted;
    }

    @Override
    public Optional<URI> find() throws Trouble {
      Optional<URI> there = columns.of(course.id(), wanted.achievementId());
      if (there.isPresent() || !mayRead(course)) {
        return there;
      }
      there = books.find(course, wanted);
      for (String origin : there.isPresent() ? List.<String>of() : lineage()) {
        there = there.isPresent() ? there : books.find(course, new BadgeColumn(origin, ""));
      }
      return there;
    }

    /** A column that came with a copy of the course is tied to the badge of the origin. */
    private List<String> lineage() {
      return origins.lineage(wanted.achievementId());
    }

    @Override
    public Optional<URI> make() throws Trouble {
      return course.scopes().contains(Scopes.LINE_ITEM)
          ? Optional.of(books.create(course, wanted))
          : Optional.empty();
    }
  }

  private static boolean mayRead(Context course) {
    return course.scopes().contains(Scopes.LINE_ITEM)
        || course.scopes().contains(Scopes.LINE_ITEM_READONLY);
  }

  /** The LMS has it no longer; the next telling looks again. */
  void forget(Context course, Achievement earned) {
    columns.forget(course.id(), earned.id());
  }
}
