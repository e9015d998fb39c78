package dev.laurel.award;

import dev.laurel.achievement.Achievement;
import dev.laurel.achievement.CurrentStandings;
import dev.laurel.achievement.Participant;
import dev.laurel.achievement.Participants;
import dev.laurel.achievement.Verdict;
import dev.laurel.achievement.VerdictJson;
import dev.laurel.shared.Ids;
import dev.laurel.shared.WorkWaiting;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks some achievements for some learners of one course and grants what is met. Deciding twice
 * changes nothing. An award whose standing falls below the bar is kept; that it fell is recorded.
 */
@Singleton
class Decisions {

  /** The stage that proves awards. */
  static final String NEXT_STAGE = "issue-credentials";

  /** As many as one batch of changes; a badge that is new looks at everybody. */
  private static final int FEW = 500;

  private final CurrentStandings currentStandings;
  private final Participants participants;
  private final Awards awards;
  private final Ids ids;
  private final Clock clock;
  private final Event<WorkWaiting> bell;

  @Inject
  Decisions(
      CurrentStandings currentStandings,
      Participants participants,
      Awards awards,
      Ids ids,
      Clock clock,
      Event<WorkWaiting> bell) {
    this.currentStandings = currentStandings;
    this.participants = participants;
    this.awards = awards;
    this.ids = ids;
    this.clock = clock;
    this.bell = bell;
  }

  /** Decides about people of whom the standing of a learner changed. */
  void decide(String contextId, List<Achievement> achievements, Set<String> learnerIds) {
    if (!achievements.isEmpty()) {
      List<Participant> people = people(contextId, learnerIds);
      decide(achievements, people, currentStandings.of(ids(people), items(achievements)));
    }
  }

  /** Decides about everybody who has a standing that counts. */
  void decideForEverybody(Achievement achievement) {
    List<Achievement> one = List.of(achievement);
    CurrentStandings.Views views = currentStandings.ofItems(items(one));
    decide(one, people(achievement.contextId(), views.learnerIds()), views);
  }

  private void decide(
      List<Achievement> achievements, List<Participant> people, CurrentStandings.Views views) {
    Map<Place, Award> held = held(achievements, ids(people));
    List<Award> earned = new ArrayList<>();
    for (Achievement achievement : achievements) {
      for (Participant person : people) {
        Verdict verdict = achievement.requirement().check(views.of(person.ids()));
        List<Award> theirs = held(held, achievement, person);
        theirs.forEach(award -> compare(award, verdict));
        if (theirs.isEmpty() && verdict.isMet()) {
          earned.add(award(achievement, person, verdict));
        }
      }
    }
    if (!earned.isEmpty()) {
      awards.grant(earned);
      bell.fire(new WorkWaiting(NEXT_STAGE));
    }
  }

  /** The learners of the course who are, in any way, one of these. */
  private List<Participant> people(String contextId, Set<String> learnerIds) {
    return some(contextId, learnerIds).stream()
        .filter(person -> person.learns() && person.ids().stream().anyMatch(learnerIds::contains))
        .toList();
  }

  private static Set<String> ids(List<Participant> people) {
    return people.stream().flatMap(person -> person.ids().stream()).collect(Collectors.toSet());
  }

  /** An event about one learner costs the same in every course, however large. */
  private List<Participant> some(String contextId, Set<String> learnerIds) {
    return learnerIds.size() <= FEW
        ? participants.of(contextId, learnerIds)
        : participants.of(contextId);
  }

  private Map<Place, Award> held(List<Achievement> achievements, Collection<String> learnerIds) {
    List<String> achievementIds = achievements.stream().map(Achievement::id).toList();
    Map<Place, Award> held = new HashMap<>();
    awards
        .of(achievementIds, learnerIds)
        .forEach(award -> held.put(new Place(award.achievementId(), award.learnerId()), award));
    return held;
  }

  private static List<Award> held(
      Map<Place, Award> held, Achievement achievement, Participant person) {
    return person.ids().stream()
        .flatMap(id -> Stream.ofNullable(held.get(new Place(achievement.id(), id))))
        .toList();
  }

  /** What cannot be told is no fall. */
  private void compare(Award award, Verdict verdict) {
    switch (verdict) {
      case Verdict.Met met -> {
        if (award.belowSince().isPresent()) {
          awards.clearBelow(award.id());
        }
      }
      case Verdict.NotYet notYet -> {
        if (award.belowSince().isEmpty()) {
          awards.markBelow(award.id(), clock.instant(), VerdictJson.write(notYet));
        }
      }
      case Verdict.CannotTell cannotTell -> {}
    }
  }

  private Award award(Achievement achievement, Participant learner, Verdict verdict) {
    return new Award(
        ids.newId(),
        achievement.tenantId(),
        achievement.id(),
        achievement.version(),
        achievement.contextId(),
        learner.learnerId(),
        Award.ONLY_TERM,
        learner.name(),
        Award.State.OFFERED,
        VerdictJson.write(verdict),
        clock.instant(),
        Optional.empty(),
        Optional.empty());
  }

  private static Set<String> items(List<Achievement> achievements) {
    return achievements.stream()
        .flatMap(achievement -> achievement.requirement().itemIds().stream())
        .collect(Collectors.toSet());
  }

  /** One achievement of one learner. */
  private record Place(String achievementId, String learnerId) {}
}
