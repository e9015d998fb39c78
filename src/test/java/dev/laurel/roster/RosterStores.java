package dev.laurel.roster;

import dev.laurel.launch.Arrival;
import dev.laurel.launch.Launched;
import dev.laurel.lti.Membership;
import dev.laurel.lti.PlatformForTests;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.roster.store.RosterTables;
import dev.laurel.shared.Ids;
import dev.laurel.testing.Databases;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The kinds of roster that one contract holds for, each with a deployment of its own. */
public final class RosterStores {

  /** What the present transaction works with. */
  public record Ports(
      KnownArrivals known,
      Enrolments enrolments,
      Contexts contexts,
      Memberships memberships,
      LearnerKeys keys,
      CanvasCourses canvasCourses,
      LearnerMerges merges) {

    /** Tells nobody of new people. */
    public KeepKeys keepKeys(Clock clock) {
      return new KeepKeys(keys, contextId -> {}, clock);
    }

    public RecordArrival recordArrival(Ids ids, Clock clock) {
      return new RecordArrival(known, enrolments, keepKeys(clock), ids, clock);
    }

    /** Tells nobody of merges. */
    public MergeLearners mergeLearners(Ids ids, Clock clock) {
      return new MergeLearners(merges, learners -> {}, contextId -> {}, ids, clock);
    }

    public ApplyRoster applyRoster(Ids ids, Clock clock) {
      return new ApplyRoster(enrolments, keepKeys(clock), ids, clock);
    }
  }

  /** One roster. */
  public record Store(String name, String tenantId, String deploymentRowId, Runner runner) {

    public <T> T call(Function<Ports, T> work) {
      Object result = runner.run(work::apply);
      @SuppressWarnings("unchecked")
      T typed = (T) result;
      return typed;
    }

    /** A launch with these claims. */
    Arrival arrive(PlatformForTests platform, Map<String, Object> claims, Ids ids, Clock clock) {
      Deployment deployment = new Deployment(deploymentRowId, "1", tenantId, Optional.empty());
      RegisteredPlatform registered =
          new RegisteredPlatform("p", platform.registration(), "P", List.of(deployment));
      return call(
          ports ->
              ports
                  .recordArrival(ids, clock)
                  .arrive(platform.launch(claims), registered, deployment));
    }

    /** Where launches with these claims lead without anything being noted. */
    List<Optional<Arrival>> known(
        PlatformForTests platform, List<Map<String, Object>> claims, Ids ids, Clock clock) {
      Deployment deployment = new Deployment(deploymentRowId, "1", tenantId, Optional.empty());
      List<Launched> launches =
          claims.stream().map(one -> new Launched(platform.launch(one), deployment)).toList();
      return call(ports -> ports.recordArrival(ids, clock).known(launches));
    }

    /** Who is in a course under a key. */
    Member member(String contextId, String platformUserId) {
      return call(
          ports -> {
            String learner =
                ports.memberships().learnerOf(deploymentRowId, platformUserId).orElseThrow();
            return ports.memberships().of(contextId, learner).orElseThrow();
          });
    }

    /** A list of members. */
    void list(String contextId, List<Membership> members, Ids ids, Clock clock) {
      call(
          ports -> {
            Context context = ports.contexts().byId(contextId).orElseThrow();
            ports.applyRoster(ids, clock).list(context, members);
            return true;
          });
    }

    @Override
    public String toString() {
      return name;
    }
  }

  interface Runner {
    Object run(Function<Ports, Object> work);
  }

  private RosterStores() {}

  public static Stream<Store> all() {
    return Stream.of(memory(), database(Databases.H2), database(Databases.MARIADB));
  }

  public static Store memory() {
    MemoryRoster roster = new MemoryRoster();
    return new Store("MEMORY", "tenant", "deployment", work -> work.apply(roster.ports()));
  }

  private static Store database(Databases kind) {
    String tenant = UUID.randomUUID().toString();
    String platform = UUID.randomUUID().toString();
    String deployment = UUID.randomUUID().toString();
    String now = "'2026-11-23 12:00:00'";
    kind.run(
        em ->
            List.of(
                    "insert into tenant values ('%s', 'T', %s)".formatted(tenant, now),
                    ("insert into lti_platform (id, registration_hash, issuer_hash, name, issuer,"
                         + " client_id, authorization_endpoint, token_endpoint, token_audience,"
                         + " jwks_uri, created_at) values ('%1$s', '%1$s', 'h', 'P', 'i', 'c', 'a',"
                         + " 't', 't', 'j', %2$s)")
                        .formatted(platform, now),
                    ("insert into lti_deployment (id, platform_id, deployment_id, tenant_id,"
                            + " created_at) values ('%s', '%s', '1', '%s', %s)")
                        .formatted(deployment, platform, tenant, now))
                .forEach(sql -> em.createNativeQuery(sql).executeUpdate()));
    return new Store(
        kind.name(),
        tenant,
        deployment,
        work -> kind.call(em -> work.apply(RosterTables.on(em, kind.jdbc(em)))));
  }
}
