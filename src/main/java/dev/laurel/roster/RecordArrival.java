package dev.laurel.roster;

import dev.laurel.launch.Arrival;
import dev.laurel.launch.Arrivals;
import dev.laurel.launch.Launched;
import dev.laurel.lti.AgsEndpoint;
import dev.laurel.lti.NrpsEndpoint;
import dev.laurel.lti.Scopes;
import dev.laurel.lti.User;
import dev.laurel.lti.VerifiedLaunch;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.shared.Ids;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Notes who has come to which course, and writes only what is new. */
@Singleton
@Typed(RecordArrival.class)
public class RecordArrival implements Arrivals {

  private final KnownArrivals known;
  private final Enrolments enrolments;
  private final KeepKeys keepKeys;
  private final Ids ids;
  private final Clock clock;

  @Inject
  public RecordArrival(
      KnownArrivals known, Enrolments enrolments, KeepKeys keepKeys, Ids ids, Clock clock) {
    this.known = known;
    this.enrolments = enrolments;
    this.keepKeys = keepKeys;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public List<Optional<Arrival>> known(List<Launched> launches) {
    Set<KnownArrivals.Asked> asked =
        launches.stream()
            .map(RecordArrival::asked)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    Map<KnownArrivals.Asked, KnownArrivals.Known> found =
        asked.isEmpty() ? Map.of() : known.find(asked);
    return launches.stream()
        .map(
            one ->
                asked(one)
                    .flatMap(key -> Optional.ofNullable(found.get(key)))
                    .filter(before -> isAsBefore(before, one.launch(), one.deployment()))
                    .map(RecordArrival::arrival))
        .toList();
  }

  private static Optional<KnownArrivals.Asked> asked(Launched one) {
    VerifiedLaunch launch = one.launch();
    return launch
        .context()
        .map(
            course ->
                new KnownArrivals.Asked(one.deployment().id(), course.id(), launch.user().sub()));
  }

  private static Arrival arrival(KnownArrivals.Known known) {
    return new Arrival(Optional.of(known.course().id()), known.person().learnerId());
  }

  private static boolean isAsBefore(
      KnownArrivals.Known before, VerifiedLaunch launch, Deployment deployment) {
    dev.laurel.lti.Context named = launch.context().orElseThrow();
    Context course = before.course();
    Enrolled person = before.person();
    Set<LearnerKey> keys = KeysSaid.of(launch);
    return described(course.id(), named, launch, deployment).orAsBefore(course).equals(course)
        && CanvasCourse.of(launch).orAsBefore(before.canvas()).equals(before.canvas())
        && called(person, launch.user()).launchedAs(launch.user().roles()).equals(person)
        && (keys.isEmpty() || KeysSaid.digest(keys).equals(before.keysHeard()));
  }

  @Override
  public Arrival arrive(VerifiedLaunch launch, RegisteredPlatform platform, Deployment deployment) {
    Optional<dev.laurel.lti.Context> named = launch.context();
    return named.isPresent()
        ? inCourse(named.get(), launch, deployment)
        : new Arrival(Optional.empty(), alone(launch, deployment));
  }

  /** Of a launch without a course: known, and a member of nothing. */
  private String alone(VerifiedLaunch launch, Deployment deployment) {
    User user = launch.user();
    Context none = Context.none(deployment.tenantId(), deployment.id());
    Enrolled person = named(user, none, enrolments.person(none, user.sub()));
    keepKeys.keep(none, person.unheard(KeysSaid.of(launch)), false);
    return person.learnerId();
  }

  private Arrival inCourse(
      dev.laurel.lti.Context named, VerifiedLaunch launch, Deployment deployment) {
    User user = launch.user();
    Optional<Enrolments.Arrived> known =
        enrolments.arrived(deployment.id(), named.id(), user.sub());
    if (known.isEmpty()) {
      Context course =
          enrolments.addCourse(described(ids.newId(), named, launch, deployment), clock.instant());
      named(course, CanvasCourse.of(launch), CanvasCourse.UNKNOWN);
      return new Arrival(
          Optional.of(course.id()), person(launch, course, enrolments.person(course, user.sub())));
    }
    Context before = known.get().course();
    Context course =
        changed(before, described(before.id(), named, launch, deployment).orAsBefore(before));
    named(course, CanvasCourse.of(launch), known.get().canvas());
    return new Arrival(Optional.of(course.id()), person(launch, course, known.get().person()));
  }

  private void named(Context course, CanvasCourse said, CanvasCourse before) {
    CanvasCourse now = said.orAsBefore(before);
    if (!now.equals(before)) {
      enrolments.nameCourse(course, now);
    }
  }

  private Context changed(Context before, Context now) {
    if (!now.equals(before)) {
      enrolments.changeCourse(now);
    }
    return now;
  }

  private static Context described(
      String id, dev.laurel.lti.Context named, VerifiedLaunch launch, Deployment deployment) {
    return new Context(
        id,
        deployment.tenantId(),
        deployment.id(),
        named.id(),
        Limits.name(named.title().or(named::label).orElse(named.id())),
        launch.ags().flatMap(AgsEndpoint::lineItems),
        launch.nrps().map(NrpsEndpoint::contextMembershipsUrl),
        scopes(launch),
        true);
  }

  /** The claim of NRPS offers its one scope without naming it (NRPS 2.0, section 3.6.1). */
  private static Set<String> scopes(VerifiedLaunch launch) {
    Set<String> scopes = new HashSet<>(launch.ags().map(AgsEndpoint::scopes).orElse(Set.of()));
    launch.nrps().ifPresent(offered -> scopes.add(Scopes.CONTEXT_MEMBERSHIP_READONLY));
    return scopes;
  }

  private String person(VerifiedLaunch launch, Context course, Optional<Enrolled> known) {
    User user = launch.user();
    Enrolled named = named(user, course, known);
    Enrolled member = named.launchedAs(user.roles());
    if (!member.equals(named)) {
      enrolments.putMembers(course, List.of(member), clock.instant());
    }
    Set<LearnerKey> said = KeysSaid.of(launch);
    keepKeys.keep(course, named.unheard(said), !named.isPresent());
    if (!said.isEmpty()) {
      this.known.heard(course.deploymentRowId(), user.sub(), KeysSaid.digest(said));
    }
    return member.learnerId();
  }

  private Enrolled named(User user, Context course, Optional<Enrolled> known) {
    Enrolled before = known.orElseGet(() -> newcomer(user, course));
    Enrolled named = called(before, user);
    if (!named.equals(before)) {
      enrolments.changePeople(course, List.of(named));
    }
    return named;
  }

  private static Enrolled called(Enrolled person, User user) {
    return person.called(Limits.name(fullName(user)), Limits.email(user.email()));
  }

  private Enrolled newcomer(User user, Context course) {
    Enrolled fresh = newcomer(ids.newId(), user);
    String learnerId =
        Objects.requireNonNull(
            enrolments.addPeople(course, List.of(fresh), clock.instant()).get(user.sub()));
    return newcomer(learnerId, user);
  }

  private static Enrolled newcomer(String learnerId, User user) {
    return new Enrolled(
        learnerId,
        user.sub(),
        Limits.name(fullName(user)),
        Limits.email(user.email()),
        Optional.empty(),
        Optional.empty(),
        true);
  }

  private static Optional<String> fullName(User user) {
    return Limits.fullName(user.name(), user.givenName(), user.familyName());
  }
}
