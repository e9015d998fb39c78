package dev.laurel.grading;

import dev.laurel.roster.Member;
import dev.laurel.roster.Memberships;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is marked in an activity, by whom and why. */
@Singleton
public class ReadHandSheet {

  /**
   * One learner.
   *
   * @param learner who
   * @param standing what holds; empty when nothing was ever said
   * @param note why
   * @param saidBy the name of whoever said it; empty when the LMS withholds it
   */
  public record Line(
      Member learner,
      Optional<Standing> standing,
      Optional<HandNote> note,
      Optional<String> saidBy) {

    /** Whether anything counts for this learner now. */
    public boolean isMarked() {
      return standing.flatMap(Standing::score).isPresent();
    }
  }

  private final Learners learners;
  private final Memberships memberships;
  private final Standings standings;
  private final HandNotes notes;

  @Inject
  ReadHandSheet(Learners learners, Memberships memberships, Standings standings, HandNotes notes) {
    this.learners = learners;
    this.memberships = memberships;
    this.standings = standings;
    this.notes = notes;
  }

  /** Asks the LMS who is in the course, unless that was done a moment ago. */
  public void askForLearners(Course course) {
    learners.refresh(course.contextId());
  }

  /** The learners by name; of those who left, whoever was marked. */
  public List<Line> of(Course course, GradedItem item) {
    List<Standing> held = standings.ofItems(List.of(item.id()));
    Map<String, Standing> byLearner =
        held.stream().collect(Collectors.toMap(Standing::learnerId, Function.identity()));
    Map<String, HandNote> said =
        notes
            .of(course, held.stream().map(standing -> standing.source().eventId()).toList())
            .stream()
            .collect(Collectors.toMap(HandNote::eventId, Function.identity()));
    List<Member> everybody = memberships.of(course.contextId());
    Map<String, String> names = names(everybody);
    return everybody.stream()
        .filter(Member::isLearner)
        .map(member -> line(member, held(member, byLearner), said, names))
        .filter(line -> line.learner().active() || line.standing().isPresent())
        .toList();
  }

  private static Optional<Standing> held(Member member, Map<String, Standing> byLearner) {
    List<Standing> theirs =
        member.ids().stream().flatMap(id -> Stream.ofNullable(byLearner.get(id))).toList();
    return Standing.ofOnePerson(theirs).stream().findFirst();
  }

  private static Map<String, String> names(List<Member> everybody) {
    Map<String, String> names = new HashMap<>();
    everybody.forEach(
        member -> member.name().ifPresent(n -> member.ids().forEach(id -> names.put(id, n))));
    return names;
  }

  private static Line line(
      Member member,
      Optional<Standing> standing,
      Map<String, HandNote> said,
      Map<String, String> names) {
    Optional<HandNote> note = standing.map(held -> said.get(held.source().eventId()));
    return new Line(member, standing, note, note.map(n -> names.get(n.saidBy())));
  }

  /** How many learners are marked in each of some activities: item to number. One statement. */
  public Map<String, Long> marked(List<GradedItem> items) {
    return standings.ofItems(items.stream().map(GradedItem::id).toList()).stream()
        .filter(standing -> standing.score().isPresent())
        .collect(Collectors.groupingBy(Standing::itemId, Collectors.counting()));
  }
}
