package dev.laurel.roster;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The roster in memory, for tests. */
public final class MemoryRoster
    implements KnownArrivals, Enrolments, Contexts, Memberships, CanvasCourses {

  /** Of MariaDB; H2 takes more. */
  private static final int MOST_PLACEHOLDERS = 65_535;

  private final Map<String, Context> contexts = new LinkedHashMap<>();
  private final Map<String, String> heard = new HashMap<>();
  private final Map<String, CanvasCourse> canvas = new HashMap<>();
  private final Map<String, Instant> readings = new HashMap<>();
  private final Map<String, String> keys = new LinkedHashMap<>();
  private final Map<String, Learner> learners = new LinkedHashMap<>();
  private final Map<String, Enrolled> members = new LinkedHashMap<>();
  private final MemoryLearnerKeys furtherKeys = new MemoryLearnerKeys(this);

  private final MemoryLearnerMerges merges = new MemoryLearnerMerges(this);

  public RosterStores.Ports ports() {
    return new RosterStores.Ports(this, this, this, this, furtherKeys, this, merges);
  }

  @Override
  public Map<Asked, Known> find(Set<Asked> asked) {
    Map<Asked, Known> found = new HashMap<>();
    for (Asked one : asked) {
      arrived(one.deploymentRowId(), one.platformContextId(), one.platformUserId())
          .filter(arrived -> arrived.person().filter(Enrolled::isMember).isPresent())
          .map(arrived -> known(arrived, pair(one.deploymentRowId(), one.platformUserId())))
          .ifPresent(known -> found.put(one, known));
    }
    return found;
  }

  private Known known(Arrived arrived, String key) {
    Enrolled person = arrived.person().orElseThrow();
    return new Known(
        arrived.course(),
        arrived.canvas(),
        new Enrolled(
            person.learnerId(),
            person.platformUserId(),
            person.name(),
            person.email(),
            person.launchRoles(),
            person.listedRoles(),
            person.active()),
        heard.getOrDefault(key, ""));
  }

  @Override
  public void heard(String deploymentRowId, String platformUserId, String keysDigest) {
    heard.put(pair(deploymentRowId, platformUserId), keysDigest);
  }

  public MemoryLearnerMerges merges() {
    return merges;
  }

  Set<String> coursesOf(Collection<String> learnerIds) {
    return members.keySet().stream()
        .filter(key -> learnerIds.contains(key.split("\n")[1]))
        .map(key -> key.split("\n")[0])
        .collect(Collectors.toSet());
  }

  boolean isIn(String contextId, String learnerId) {
    return members.containsKey(pair(contextId, learnerId));
  }

  private static String pair(String one, String other) {
    return one + "\n" + other;
  }

  @Override
  public Optional<Context> course(String deploymentRowId, String platformContextId) {
    return contexts.values().stream()
        .filter(c -> c.deploymentRowId().equals(deploymentRowId))
        .filter(c -> c.platformContextId().equals(platformContextId))
        .findFirst();
  }

  @Override
  public Optional<Arrived> arrived(
      String deploymentRowId, String platformContextId, String platformUserId) {
    return course(deploymentRowId, platformContextId)
        .map(course -> new Arrived(course, canvas(course.id()), person(course, platformUserId)));
  }

  private CanvasCourse canvas(String contextId) {
    return canvas.getOrDefault(contextId, CanvasCourse.UNKNOWN);
  }

  @Override
  public void nameCourse(Context context, CanvasCourse said) {
    canvas.put(context.id(), said);
  }

  @Override
  public Optional<Found> find(
      String deploymentRowId, Optional<String> globalId, Optional<String> uuid) {
    return find(deploymentRowId, globalId, CanvasCourse::globalId)
        .or(() -> find(deploymentRowId, uuid, CanvasCourse::uuid));
  }

  private Optional<Found> find(
      String deploymentRowId,
      Optional<String> name,
      Function<CanvasCourse, Optional<String>> said) {
    return contexts.values().stream()
        .filter(c -> c.deploymentRowId().equals(deploymentRowId))
        .map(c -> new Found(c, canvas(c.id())))
        .filter(found -> name.isPresent() && said.apply(found.said()).equals(name))
        .min(Comparator.comparing(found -> found.context().id()));
  }

  @Override
  public Context addCourse(Context context, Instant now) {
    Optional<Context> there = course(context.deploymentRowId(), context.platformContextId());
    there.ifPresentOrElse(c -> {}, () -> contexts.put(context.id(), context));
    return there.orElse(context);
  }

  @Override
  public void changeCourse(Context context) {
    contexts.put(context.id(), context);
  }

  @Override
  public Optional<Enrolled> person(Context context, String platformUserId) {
    return people(context, List.of(platformUserId)).stream()
        .filter(p -> p.platformUserId().equals(platformUserId))
        .findFirst();
  }

  @Override
  public List<Enrolled> people(Context context, Collection<String> platformUserIds) {
    return keys.entrySet().stream()
        .filter(key -> key.getKey().startsWith(context.deploymentRowId() + "\n"))
        .map(key -> enrolled(context.id(), key.getKey().split("\n")[1], key.getValue()))
        .filter(p -> p.isMember() || platformUserIds.contains(p.platformUserId()))
        .toList();
  }

  private Enrolled enrolled(String contextId, String key, String learnerId) {
    Learner learner = learners.get(learnerId);
    Enrolled none =
        new Enrolled(
            learnerId,
            key,
            learner.name(),
            learner.email(),
            Optional.empty(),
            Optional.empty(),
            true);
    Enrolled member = members.getOrDefault(pair(contextId, learnerId), none);
    return new Enrolled(
        learnerId,
        key,
        learner.name(),
        learner.email(),
        member.launchRoles(),
        member.listedRoles(),
        member.active(),
        furtherKeys.saidOf(learnerId));
  }

  @Override
  public Map<String, String> addPeople(Context context, List<Enrolled> newcomers, Instant now) {
    Map<String, String> ids = new LinkedHashMap<>();
    for (Enrolled person : newcomers) {
      String key = pair(context.deploymentRowId(), person.platformUserId());
      String id = keys.computeIfAbsent(key, k -> person.learnerId());
      learners.putIfAbsent(id, new Learner(id, context.tenantId(), person.name(), person.email()));
      ids.put(person.platformUserId(), id);
    }
    return ids;
  }

  @Override
  public void changePeople(Context context, List<Enrolled> people) {
    people.forEach(
        p ->
            learners.put(
                p.learnerId(),
                new Learner(p.learnerId(), context.tenantId(), p.name(), p.email())));
  }

  @Override
  public void putMembers(Context context, List<Enrolled> put, Instant now) {
    put.forEach(member -> members.put(pair(context.id(), member.learnerId()), member));
  }

  @Override
  public boolean claimReading(String contextId, Instant notAfter, Instant now) {
    boolean free = !readings.getOrDefault(contextId, Instant.MIN).isAfter(notAfter);
    if (free) {
      readings.put(contextId, now);
    }
    return free;
  }

  @Override
  public Optional<Context> byId(String contextId) {
    return Optional.ofNullable(contexts.get(contextId));
  }

  @Override
  public List<Context> active() {
    return contexts.values().stream().filter(Context::active).toList();
  }

  @Override
  public List<Member> of(String contextId) {
    return OnePerson.folded(
        members.keySet().stream()
            .filter(key -> key.startsWith(contextId + "\n"))
            .map(key -> member(contextId, key.split("\n")[1]))
            .sorted(Comparator.comparing((Member m) -> m.name().orElse("")))
            .toList(),
        id -> merges.keptFor(id).orElse(id));
  }

  @Override
  public List<Member> of(String contextId, Collection<String> learnerIds) {
    return of(contextId).stream()
        .filter(member -> member.ids().stream().anyMatch(learnerIds::contains))
        .toList();
  }

  @Override
  public Optional<Member> of(String contextId, String learnerId) {
    return of(contextId).stream()
        .filter(member -> !Collections.disjoint(member.ids(), merges.idsOf(learnerId)))
        .findFirst();
  }

  private Member member(String contextId, String learnerId) {
    Enrolled there = members.get(pair(contextId, learnerId));
    Enrolled m = enrolled(contextId, there.platformUserId(), learnerId);
    return new Member(learnerId, contextId, m.name(), m.email(), m.roles(), m.active());
  }

  @Override
  public Optional<String> learnerOf(String deploymentRowId, String platformUserId) {
    return Optional.ofNullable(keys.get(pair(deploymentRowId, platformUserId)));
  }

  @Override
  public Map<String, String> learnersByKey(String deploymentRowId, String contextId) {
    return members.entrySet().stream()
        .filter(e -> e.getKey().startsWith(contextId + "\n"))
        .collect(
            Collectors.toMap(e -> e.getValue().platformUserId(), e -> e.getValue().learnerId()));
  }

  @Override
  public Map<String, String> learnersByKey(
      String deploymentRowId, String contextId, Collection<String> platformUserIds) {
    if (platformUserIds.size() > MOST_PLACEHOLDERS) {
      throw new IllegalArgumentException("A database takes no statement of that length");
    }
    Map<String, String> some = new HashMap<>(learnersByKey(deploymentRowId, contextId));
    some.keySet().retainAll(platformUserIds);
    return some;
  }

  @Override
  public Optional<String> keyOf(String deploymentRowId, String learnerId) {
    return keys.entrySet().stream()
        .filter(e -> e.getValue().equals(learnerId))
        .filter(e -> e.getKey().startsWith(deploymentRowId + "\n"))
        .map(e -> e.getKey().split("\n")[1])
        .findFirst();
  }

  @Override
  public Optional<Learner> learner(String learnerId) {
    return Optional.ofNullable(learners.get(learnerId));
  }
}
