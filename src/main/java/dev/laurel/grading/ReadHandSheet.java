package dev.laurel.grading;

import dev.laurel.roster.Member;
import dev.laurel.roster.Memberships;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
        .filter(member -> member.active() || byLearner.containsKey(member.learnerId()))
        .map(member -> line(member, byLearner.get(member.learnerId()), said, names))
        .toList();
  }

  private static Map<String, String> names(List<Member> everybody) {
    return everybody.stream()
        .filter(member -> member.name().isPresent())
        .collect(Collectors.toMap(Member::learnerId, member -> member.name().orElseThrow()));
  }

  private static Line line(
      Member member,
      @Nullable Standing standing,
      Map<String, HandNote> said,
      Map<String, String> names) {
    Optional<HandNote> note =
        Optional.ofNullable(standing).map(held -> said.get(held.source().eventId()));
    return new Line(
        member, Optional.ofNullable(standing), note, note.map(n -> names.get(n.saidBy())));
  }

  /** How many learners are marked in each of some activities: item to number. One statement. */
  public Map<String, Long> marked(List<GradedItem> items) {
    return standings.ofItems(items.stream().map(GradedItem::id).toList()).stream()
        .filter(standing -> standing.score().isPresent())
        .collect(Collectors.groupingBy(Standing::itemId, Collectors.counting()));
  }
}
