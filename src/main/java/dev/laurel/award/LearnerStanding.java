package dev.laurel.award;

import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.GradedItem.Purpose;
import dev.laurel.grading.GradedItems;
import dev.laurel.grading.Standing;
import dev.laurel.grading.Standings;
import dev.laurel.roster.Member;
import dev.laurel.roster.Memberships;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Laurel knows of one learner in one course: who they are, and what was heard of them. */
@Singleton
public class LearnerStanding {

  /**
   * One result.
   *
   * @param item the column
   * @param standing what holds in it
   */
  public record Heard(GradedItem item, Standing standing) {}

  private final Memberships memberships;
  private final GradedItems items;
  private final Standings standings;

  @Inject
  LearnerStanding(Memberships memberships, GradedItems items, Standings standings) {
    this.memberships = memberships;
    this.items = items;
    this.standings = standings;
  }

  /** The person whom the LMS calls so, when they are or were in this course. */
  public Optional<Member> called(Course course, String deploymentRowId, String platformUserId) {
    return memberships
        .learnerOf(deploymentRowId, platformUserId)
        .flatMap(learnerId -> member(course, learnerId));
  }

  /** A person who is or was in this course. */
  public Optional<Member> member(Course course, String learnerId) {
    return memberships.of(course.contextId(), learnerId);
  }

  /** Every result of the person in this course, the one heard last first. */
  public List<Heard> heard(Course course, Member member) {
    Map<String, GradedItem> known =
        items.ofContext(course.contextId()).stream()
            .filter(item -> item.tenantId().equals(course.tenantId()))
            .filter(item -> item.purpose() == Purpose.INPUT)
            .collect(Collectors.toMap(GradedItem::id, Function.identity()));
    return Standing.ofOnePerson(standings.of(member.ids(), known.keySet())).stream()
        .flatMap(
            standing ->
                Stream.ofNullable(known.get(standing.itemId()))
                    .map(item -> new Heard(item, standing)))
        .sorted(Comparator.comparing((Heard h) -> h.standing().receivedAt()).reversed())
        .toList();
  }
}
