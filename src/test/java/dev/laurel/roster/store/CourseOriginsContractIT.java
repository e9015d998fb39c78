package dev.laurel.roster.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.roster.Context;
import dev.laurel.roster.CourseOrigins.CopyNote;
import dev.laurel.roster.CourseOrigins.CourseCopy;
import dev.laurel.testing.Databases;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CourseOriginsContractIT {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.123456Z");

  private final String tenant = UUID.randomUUID().toString();
  private final String deployment = UUID.randomUUID().toString();

  private void open(Databases db) {
    String platform = UUID.randomUUID().toString();
    db.run(
        em ->
            List.of(
                    "insert into tenant (id, name, created_at) values ('%s', 'T', '2026-01-01')"
                        .formatted(tenant),
                    ("insert into lti_platform (id, registration_hash, issuer_hash, name, issuer,"
                            + " client_id, authorization_endpoint, token_endpoint,"
                            + " token_audience, jwks_uri, created_at) values ('%1$s', '%1$s',"
                            + " 'h', 'P', 'i', 'c', 'a', 't', 't', 'j', '2026-01-01')")
                        .formatted(platform),
                    ("insert into lti_deployment (id, platform_id, deployment_id, tenant_id,"
                            + " created_at) values ('%s', '%s', '1', '%s', '2026-01-01')")
                        .formatted(deployment, platform, tenant))
                .forEach(sql -> em.createNativeQuery(sql).executeUpdate()));
  }

  private void launch(Databases db, String id) {
    Context course =
        new Context(
            UUID.randomUUID().toString(),
            tenant,
            deployment,
            id,
            "Title of " + id,
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            true);
    db.run(em -> new JpaEnrolments(em).addCourse(course, NOW));
  }

  private void note(Databases db, String copy, String origin) {
    String id = UUID.randomUUID().toString();
    db.run(
        em ->
            new JpaCourseOrigins(em).note(new CopyNote(id, tenant, deployment, copy, origin), NOW));
  }

  private List<CourseCopy> take(Databases db, Instant now) {
    List<CourseCopy> all =
        db.call(em -> new JpaCourseOrigins(em).take(now, now.plusSeconds(60), 1000));
    return all.stream().filter(c -> c.copy().deploymentRowId().equals(deployment)).toList();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void copy_waits_for_its_first_launch_and_is_lent_once(Databases db) {
    open(db);
    launch(db, "old");
    note(db, "new", "old");
    note(db, "new", "old");
    assertThat(take(db, NOW)).isEmpty();
    launch(db, "new");
    List<CourseCopy> due = take(db, NOW);
    assertThat(due).hasSize(1);
    assertThat(due.getFirst().copy().platformContextId()).isEqualTo("new");
    assertThat(due.getFirst().origin().title()).isEqualTo("Title of old");
    assertThat(take(db, NOW)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void failure_is_counted_and_what_is_done_is_done(Databases db) {
    open(db);
    launch(db, "old");
    launch(db, "new");
    note(db, "new", "old");
    String id = take(db, NOW).getFirst().id();
    db.run(em -> new JpaCourseOrigins(em).setAside(id, "x".repeat(900), NOW.plusSeconds(99)));
    assertThat(take(db, NOW.plusSeconds(98))).isEmpty();
    assertThat(take(db, NOW.plusSeconds(99))).extracting(CourseCopy::attempts).containsExactly(1);
    db.run(em -> new JpaCourseOrigins(em).done(id));
    note(db, "new", "old");
    assertThat(take(db, NOW.plusSeconds(9999))).as("noted again").isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void only_courses_of_this_deployment_are_known(Databases db) {
    open(db);
    launch(db, "old");
    Set<String> here =
        db.call(em -> new JpaCourseOrigins(em).known(deployment, List.of("old", "never")));
    assertThat(here).containsExactly("old");
    Set<String> elsewhere =
        db.call(em -> new JpaCourseOrigins(em).known("another", List.of("old")));
    assertThat(elsewhere).isEmpty();
    Set<String> none = db.call(em -> new JpaCourseOrigins(em).known(deployment, List.of()));
    assertThat(none).isEmpty();
  }
}
