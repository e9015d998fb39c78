package dev.laurel.roster;

import dev.laurel.lti.Role;
import dev.laurel.lti.Roles;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Has the learners in a course who are one person be one member of it. */
public final class OnePerson {

  private OnePerson() {}

  /**
   * The members of one course. Of the learners of one person the kept one stands for all; where it
   * is not in this course, the one that came first.
   *
   * @param members one for each learner
   * @param kept the learner that stands for this one, itself when it was not merged
   * @return in the same order, each person where their first learner was
   */
  public static List<Member> folded(List<Member> members, Function<String, String> kept) {
    Map<String, List<Member>> people =
        members.stream()
            .collect(
                Collectors.groupingBy(
                    member -> kept.apply(member.learnerId()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return people.entrySet().stream().map(e -> one(e.getKey(), e.getValue())).toList();
  }

  private static Member one(String keptId, List<Member> learners) {
    if (learners.size() == 1) {
      return learners.getFirst();
    }
    Set<String> ids = learners.stream().map(Member::learnerId).collect(Collectors.toSet());
    String first =
        ids.contains(keptId) ? keptId : ids.stream().min(String::compareTo).orElseThrow();
    Member stands =
        learners.stream().filter(m -> m.learnerId().equals(first)).findFirst().orElseThrow();
    return new Member(
        first,
        stands.contextId(),
        stands.name().or(() -> learners.stream().flatMap(m -> m.name().stream()).findFirst()),
        stands.email().or(() -> learners.stream().flatMap(m -> m.email().stream()).findFirst()),
        roles(learners),
        learners.stream().anyMatch(Member::active),
        ids);
  }

  /** Of the learners that are still there, or of all when all have left. */
  private static Roles roles(List<Member> learners) {
    boolean anyActive = learners.stream().anyMatch(Member::active);
    Set<Role> roles = new LinkedHashSet<>();
    learners.stream()
        .filter(member -> member.active() || !anyActive)
        .forEach(member -> roles.addAll(member.roles().all()));
    return new Roles(roles);
  }
}
