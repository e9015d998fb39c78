package dev.laurel.achievement;

import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.GradedItems;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An instructor works on a badge. Each step is saved; nothing that learners see changes. */
@Singleton
public class DraftAchievement {

  private final Drafts drafts;
  private final GradedItems items;
  private final BadgeImages images;
  private final Ids ids;
  private final Clock clock;

  @Inject
  DraftAchievement(Drafts drafts, GradedItems items, BadgeImages images, Ids ids, Clock clock) {
    this.drafts = drafts;
    this.items = items;
    this.images = images;
    this.ids = ids;
    this.clock = clock;
  }

  /** The drafts of a course. */
  public List<Draft> of(Course course) {
    return drafts.ofContext(course.contextId()).stream()
        .filter(draft -> isOf(course, draft))
        .toList();
  }

  /** One of the course's drafts; those of other courses do not exist for this one. */
  public Draft require(Course course, String id) {
    return drafts
        .byId(id)
        .filter(draft -> isOf(course, draft))
        .orElseThrow(() -> Problem.notFound("badge-unknown"));
  }

  /** What is wrong with a text; an empty list means that it would be saved. */
  public List<FieldError> errors(BadgeText text) {
    return text.errors(images);
  }

  /** Begins a badge with its text. */
  @Transactional
  public Draft begin(Course course, BadgeText text) {
    requireSound(text);
    Instant now = clock.instant();
    Draft draft =
        new Draft(
            ids.newId(),
            course.tenantId(),
            course.contextId(),
            text.name(),
            text.description(),
            text.criteria(),
            text.imageId(),
            Optional.empty(),
            Optional.empty(),
            0,
            false,
            true,
            now);
    drafts.save(draft);
    return draft;
  }

  /** Saves the step *What*. */
  @Transactional
  public Draft saveText(Course course, String id, BadgeText text) {
    requireSound(text);
    Draft draft = require(course, id).withWhat(text, clock.instant());
    drafts.save(draft);
    return draft;
  }

  /** Saves the step *When*. */
  @Transactional
  public Draft saveRule(Course course, String id, String itemId, BigDecimal percent) {
    Draft draft = require(course, id);
    GradedItem item = requireItem(course, itemId);
    Draft changed = draft.withRule(item.id(), percent, clock.instant());
    drafts.save(changed);
    return changed;
  }

  /** Forgets a badge that was never published. */
  @Transactional
  public void delete(Course course, String id) {
    drafts.delete(requireUnpublished(course, id).id());
  }

  /** One that may be deleted: nobody can have earned it. */
  public Draft requireUnpublished(Course course, String id) {
    Draft draft = require(course, id);
    if (draft.isPublished()) {
      throw Problem.of(409, "badge-published", "a published badge cannot be deleted");
    }
    return draft;
  }

  /** One of the course's own items that results are read from. */
  GradedItem requireItem(Course course, String itemId) {
    return items
        .byId(itemId)
        .filter(item -> item.contextId().equals(course.contextId()))
        .filter(item -> item.tenantId().equals(course.tenantId()))
        .filter(item -> item.purpose() == GradedItem.Purpose.INPUT)
        .orElseThrow(() -> Problem.notFound("item-unknown"));
  }

  private void requireSound(BadgeText text) {
    if (!text.errors(images).isEmpty()) {
      throw Problem.badRequest("badge-text");
    }
  }

  private static boolean isOf(Course course, Draft draft) {
    return draft.contextId().equals(course.contextId())
        && draft.tenantId().equals(course.tenantId());
  }
}
