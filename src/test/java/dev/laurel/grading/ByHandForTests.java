package dev.laurel.grading;

import dev.laurel.lti.Roles;
import dev.laurel.roster.Enrolled;
import dev.laurel.roster.Memberships;
import dev.laurel.roster.MemoryRoster;
import dev.laurel.shared.Ids;
import dev.laurel.testing.Bells;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that marks by hand, over one set of ports; for tests of this and later rooms. */
public final class ByHandForTests {

  private final Listening world;
  private final MemoryRoster roster;
  public final MemoryHandNotes notes = new MemoryHandNotes();
  public final ListHandItems handItems;
  public final AddHandItem addHandItem;
  public final MarkByHand markByHand;
  public final ReadHandSheet sheet;

  public ByHandForTests(Listening world, MemoryRoster roster) {
    this.world = world;
    this.roster = roster;
    handItems = new ListHandItems(world.ports.items());
    addHandItem = new AddHandItem(handItems, world.updateItems);
    markByHand =
        new MarkByHand(
            handItems, roster, world.ports.standings(), world.recordOutcome, notes, world.clock);
    sheet = new ReadHandSheet(world.lms, roster, world.ports.standings(), notes);
  }

  /** The same door over the ports of a database. */
  public static MarkByHand over(
      GradePorts ports, Memberships roster, HandNotes notes, Ids ids, Clock clock) {
    return new MarkByHand(
        new ListHandItems(ports.items()),
        roster,
        ports.standings(),
        ports.recordOutcome(ids, new Bells()),
        notes,
        clock);
  }

  /** Puts somebody into a course; once more with other roles changes them. */
  public void enrol(Course course, String learnerId, String name, String role, boolean active) {
    Enrolled person =
        new Enrolled(
            learnerId,
            "lms-" + learnerId,
            Optional.of(name),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Roles.of(List.of(role))),
            active);
    roster.addPeople(Grades.context(course, "Plants"), List.of(person), world.clock.instant());
    roster.putMembers(Grades.context(course, "Plants"), List.of(person), world.clock.instant());
  }

  public GradedItem add(Course course, String name, String points) {
    return addHandItem
        .add(course, world.ids.newId(), name, new BigDecimal(points))
        .orElseThrow(() -> new AssertionError("taken"));
  }

  /** What a fresh form says of one learner; no points take it back. */
  public HandMark says(GradedItem item, String learnerId, String points, String reason) {
    return new HandMark(
        world.ids.newId(),
        item.id(),
        Set.of(learnerId),
        Optional.of(points).filter(p -> !p.isEmpty()).map(BigDecimal::new),
        reason,
        "teacher");
  }

  public int mark(Course course, GradedItem item, String learnerId, String points, String reason) {
    return markByHand.mark(course, says(item, learnerId, points, reason));
  }

  /** What holds of a learner in an activity. */
  public Optional<Standing> standing(GradedItem item, String learnerId) {
    return world.ports.standings().of(learnerId, Set.of(item.id())).stream().findFirst();
  }
}
