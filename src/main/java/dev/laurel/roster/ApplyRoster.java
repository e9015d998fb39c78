package dev.laurel.roster;

import dev.laurel.lti.Membership;
import dev.laurel.lti.MembershipStatus;
import dev.laurel.lti.Role;
import dev.laurel.lti.Roles;
import dev.laurel.shared.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares a list of members with what is known and writes the difference, in one commit. */
@Singleton
public class ApplyRoster {

  private final Enrolments enrolments;
  private final KeepKeys keepKeys;
  private final Ids ids;
  private final Clock clock;

  @Inject
  public ApplyRoster(Enrolments enrolments, KeepKeys keepKeys, Ids ids, Clock clock) {
    this.enrolments = enrolments;
    this.keepKeys = keepKeys;
    this.ids = ids;
    this.clock = clock;
  }

  /** Whether the list may be read now: never twice within the pause, whatever the node. */
  @Transactional
  public boolean claim(String contextId, Duration pause) {
    Instant now = clock.instant();
    return enrolments.claimReading(contextId, now.minus(pause), now);
  }

  /** Notes who is there, under which name and role, and who has left: those whom it lacks. */
  @Transactional
  public void list(Context context, List<Membership> listed) {
    Map<String, Membership> list = byKey(listed);
    changeMembers(context, named(context, list).values(), list);
  }

  /** Notes who has come, changed or left, and leaves all others as they are. */
  @Transactional
  public void changes(Context context, List<Membership> listed) {
    Map<String, Membership> list = byKey(listed);
    List<Enrolled> concerned =
        named(context, list).values().stream()
            .filter(person -> list.containsKey(person.platformUserId()))
            .toList();
    changeMembers(context, concerned, list);
  }

  /** Whoever is listed twice is everything that they are listed as. */
  private static Map<String, Membership> byKey(List<Membership> listed) {
    Map<String, Membership> list = new LinkedHashMap<>();
    listed.forEach(member -> list.merge(member.userId(), member, ApplyRoster::both));
    return list;
  }

  private static Membership both(Membership one, Membership other) {
    List<Role> roles = new ArrayList<>(one.roles().all());
    roles.addAll(other.roles().all());
    return new Membership(
        one.userId(),
        new Roles(new LinkedHashSet<>(roles)),
        one.status() == MembershipStatus.ACTIVE ? one.status() : other.status(),
        other.name().or(one::name),
        other.givenName().or(one::givenName),
        other.familyName().or(one::familyName),
        other.email().or(one::email),
        other.sourcedId().or(one::sourcedId),
        other.custom());
  }

  private Map<String, Enrolled> named(Context context, Map<String, Membership> list) {
    Map<String, Enrolled> known = known(context, list);
    list.keySet().retainAll(known.keySet());
    changeNames(context, known, list);
    return known;
  }

  private Map<String, Enrolled> known(Context context, Map<String, Membership> list) {
    Map<String, Enrolled> known =
        enrolments.people(context, list.keySet()).stream()
            .collect(Collectors.toMap(Enrolled::platformUserId, Function.identity()));
    List<Enrolled> newcomers =
        list.values().stream()
            .filter(member -> !known.containsKey(member.userId()))
            .filter(member -> member.status() != MembershipStatus.DELETED)
            .map(member -> person(ids.newId(), member))
            .toList();
    if (newcomers.isEmpty()) {
      return known;
    }
    Map<String, Enrolled> all = new HashMap<>(known);
    enrolments
        .addPeople(context, newcomers, clock.instant())
        .forEach((key, id) -> all.put(key, person(id, Objects.requireNonNull(list.get(key)))));
    return all;
  }

  private static Enrolled person(String learnerId, Membership member) {
    return new Enrolled(
        learnerId,
        member.userId(),
        name(member),
        Limits.email(member.email()),
        Optional.empty(),
        Optional.empty(),
        true);
  }

  private static Optional<String> name(Membership member) {
    return Limits.name(Limits.fullName(member.name(), member.givenName(), member.familyName()));
  }

  private void changeNames(
      Context context, Map<String, Enrolled> known, Map<String, Membership> list) {
    List<Enrolled> changed = new ArrayList<>();
    list.forEach(
        (key, member) -> {
          Enrolled before = Objects.requireNonNull(known.get(key));
          Enrolled now = before.called(name(member), Limits.email(member.email()));
          if (!now.equals(before)) {
            changed.add(now);
          }
        });
    if (!changed.isEmpty()) {
      enrolments.changePeople(context, changed);
    }
  }

  private void changeMembers(
      Context context, Collection<Enrolled> people, Map<String, Membership> list) {
    List<Enrolled> changed =
        people.stream()
            .filter(person -> !changed(person, list).equals(person))
            .map(person -> changed(person, list))
            .toList();
    if (!changed.isEmpty()) {
      enrolments.putMembers(context, changed, clock.instant());
    }
    boolean joined =
        people.stream()
            .anyMatch(person -> !person.isPresent() && changed(person, list).isPresent());
    keepKeys.keep(context, unheard(people, list), joined);
  }

  private static List<LearnerKeys.Claim> unheard(
      Collection<Enrolled> people, Map<String, Membership> list) {
    return people.stream()
        .filter(person -> list.containsKey(person.platformUserId()))
        .flatMap(
            person ->
                person
                    .unheard(KeysSaid.of(Objects.requireNonNull(list.get(person.platformUserId()))))
                    .stream())
        .toList();
  }

  /** Administrators launch without being on the list; only who was listed can leave it. */
  private static Enrolled changed(Enrolled person, Map<String, Membership> list) {
    Membership member = list.get(person.platformUserId());
    if (member != null && member.status() == MembershipStatus.DELETED) {
      return person.isMember() ? person.left() : person; // their roles are often not said any more
    }
    if (member != null) {
      return person.listedAs(member.roles(), member.status() == MembershipStatus.ACTIVE);
    }
    boolean canLeave = person.listedRoles().isPresent() || person.roles().isLearner();
    return person.isMember() && canLeave ? person.left() : person;
  }
}
