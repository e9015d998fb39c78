package dev.laurel.achievement;

import dev.laurel.achievement.BadgeOrigins.Origin;
import dev.laurel.grading.Channel;
import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.GradedItems;
import dev.laurel.grading.ListedItem;
import dev.laurel.grading.UpdateItems;
import dev.laurel.roster.Context;
import dev.laurel.shared.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Makes drafts in a copied course of the badges of its origin. Nobody earns them before an
 * instructor publishes them. Twice the same copy, or a copy of a copy, makes no doubles.
 */
@Singleton
public class CopyBadges {

  private final Drafts drafts;
  private final BadgeOrigins origins;
  private final GradedItems items;
  private final UpdateItems updateItems;
  private final Ids ids;
  private final Clock clock;

  @Inject
  public CopyBadges(
      Drafts drafts,
      BadgeOrigins origins,
      GradedItems items,
      UpdateItems updateItems,
      Ids ids,
      Clock clock) {
    this.drafts = drafts;
    this.origins = origins;
    this.items = items;
    this.updateItems = updateItems;
    this.ids = ids;
    this.clock = clock;
  }

  /** Both courses belong to one deployment and so to one tenant. */
  @Transactional
  public void copy(Context from, Context to, List<GradedItem> itemsOfCopy) {
    if (!from.tenantId().equals(to.tenantId())) {
      throw new IllegalArgumentException("A copy of another tenant's course");
    }
    SameItem same = new SameItem(itemsOfCopy.stream().filter(item -> !isByHand(item)).toList());
    drafts.ofContext(from.id()).stream()
        .filter(draft -> draft.tenantId().equals(from.tenantId()))
        .forEach(draft -> copy(draft, from, to, same));
  }

  private void copy(Draft draft, Context from, Context to, SameItem same) {
    Optional<GradedItem> original = draft.itemId().flatMap(items::byId);
    Optional<GradedItem> item =
        original.flatMap(old -> isByHand(old) ? Optional.of(again(old, to)) : same.as(old));
    String root = origins.of(draft.id()).map(Origin::rootId).orElse(draft.id());
    Origin origin =
        new Origin(
            ids.newId(),
            to.id(),
            draft.id(),
            root,
            from.title(),
            original.map(GradedItem::label).filter(label -> item.isEmpty()));
    if (!to.id().equals(from.id()) && origins.add(origin)) {
      drafts.save(copied(draft, origin, to, item));
    }
  }

  private static boolean isByHand(GradedItem item) {
    return item.channel() == Channel.BY_HAND;
  }

  /** No LMS copies it, so Laurel does, once, under the same id; nobody is marked in the copy. */
  private GradedItem again(GradedItem original, Context to) {
    ListedItem same =
        new ListedItem(
            original.url(),
            original.label(),
            original.scoreMaximum(),
            original.resourceId(),
            original.tag());
    return updateItems.add(new Course(to.tenantId(), to.id()), Channel.BY_HAND, same);
  }

  private Draft copied(Draft draft, Origin origin, Context to, Optional<GradedItem> item) {
    return new Draft(
        origin.achievementId(),
        to.tenantId(),
        to.id(),
        draft.name(),
        draft.description(),
        draft.criteria(),
        draft.imageId(),
        item.map(GradedItem::id),
        draft.percent(),
        0,
        false,
        true,
        clock.instant());
  }
}
