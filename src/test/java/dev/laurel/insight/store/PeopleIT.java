package dev.laurel.insight.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.insight.People.Dispute;
import dev.laurel.insight.People.Key;
import dev.laurel.insight.People.Person;
import dev.laurel.insight.People.Place;
import dev.laurel.roster.LearnerKey;
import dev.laurel.roster.LearnerKey.Kind;
import dev.laurel.testing.Databases;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an operator sees of people. */
class PeopleIT {

  private static final String NOW = "'2026-11-23 12:00:00'";

  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final String tenant = "t-" + run;
  private final String deployment = "d-" + run;
  private final String course = "c-" + run;

  private <T> List<T> read(Databases db, Function<SqlPeople, List<T>> work) {
    return db.call(em -> work.apply(new SqlPeople(em)));
  }

  private static void insert(Databases db, String... statements) {
    db.run(em -> List.of(statements).forEach(sql -> em.createNativeQuery(sql).executeUpdate()));
  }

  private void institution(Databases db) {
    insert(
        db,
        "insert into tenant values ('%s', 'School', %s)".formatted(tenant, NOW),
        ("insert into lti_platform (id, registration_hash, issuer_hash, name, issuer, client_id,"
                + " authorization_endpoint, token_endpoint, token_audience, jwks_uri, created_at)"
                + " values ('p-%1$s', '%1$s', 'h', 'Moodle', 'i', 'c', 'a', 't', 't', 'j', %2$s)")
            .formatted(run, NOW),
        ("insert into lti_deployment (id, platform_id, deployment_id, tenant_id, created_at)"
                + " values ('%s', 'p-%s', '1', '%s', %s)")
            .formatted(deployment, run, tenant, NOW),
        ("insert into lti_context (id, tenant_id, deployment_id, platform_context_id, title,"
             + " scopes, active, created_at) values ('%s', '%s', '%s', 'x', 'Reefs 100%% %s', '',"
             + " true, %s)")
            .formatted(course, tenant, deployment, run, NOW));
  }

  private String learner(Databases db, String name, boolean active) {
    String id = name + "-" + run;
    insert(
        db,
        "insert into learner (id, tenant_id, name, created_at) values ('%s', '%s', '%s %s', %s)"
            .formatted(id, tenant, name, run, NOW),
        ("insert into learner_key (deployment_id, platform_user_id, learner_id, tenant_id,"
                + " created_at) values ('%s', 'sub-%s', '%s', '%s', %s)")
            .formatted(deployment, id, id, tenant, NOW),
        ("insert into membership (context_id, learner_id, tenant_id, active, joined_at) values"
                + " ('%s', '%s', '%s', %s, %s)")
            .formatted(course, id, tenant, active, NOW));
    return id;
  }

  private void key(Databases db, String table, String learner) {
    insert(
        db,
        ("insert into %s (deployment_id, kind, key_value, learner_id, tenant_id, created_at) values"
                + " ('%s', 'SIS_ID', 'sis-%s', '%s', '%s', %s)")
            .formatted(table, deployment, run, learner, tenant, NOW));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void people_are_found_by_a_part_of_their_name_in_any_case_and_by_the_course(Databases db) {
    institution(db);
    String ada = learner(db, "Ada", true);
    String bob = learner(db, "Bob", false);
    assertThat(ids(db, "aDA " + run, "")).containsExactly(ada);
    assertThat(ids(db, "", "REEFS 100% " + run)).containsExactly(ada, bob);
    assertThat(ids(db, "b " + run, "reefs 100% " + run)).containsExactly(bob);
    assertThat(ids(db, "b " + run, "another course")).isEmpty();
    assertThat(ids(db, "%" + run, "")).as("no pattern").isEmpty();
    assertThat(read(db, people -> people.find("", "Reefs 100% " + run, 1))).hasSize(1);
  }

  private List<String> ids(Databases db, String text, String title) {
    return read(db, people -> people.find(text, title, 25)).stream().map(Person::id).toList();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void people_are_found_by_a_whole_key_also_by_one_that_somebody_else_keeps(Databases db) {
    institution(db);
    String ada = learner(db, "Ada", true);
    String bob = learner(db, "Bob", true);
    key(db, "person_key", ada);
    key(db, "person_key_dispute", bob);
    assertThat(ids(db, "sub-" + bob, "")).containsExactly(bob);
    assertThat(ids(db, "sis-" + run, "")).containsExactly(ada, bob);
    assertThat(ids(db, "sis-" + run.substring(1), "")).isEmpty();
    LearnerKey sis = new LearnerKey(Kind.SIS_ID, "sis-" + run);
    assertThat(read(db, people -> people.byIds(List.of(bob))))
        .containsExactly(
            new Person(
                bob,
                Optional.of("Bob " + run),
                "School",
                List.of(
                    new Key("Moodle", new LearnerKey(Kind.LTI_SUB, "sub-" + bob), false),
                    new Key("Moodle", sis, true)),
                List.of(new Place("Reefs 100% " + run, true)),
                0,
                0,
                Optional.empty()));
    Dispute dispute =
        new Dispute("Moodle", sis, ada, Optional.of("Ada " + run), bob, Optional.of("Bob " + run));
    assertThat(read(db, people -> people.disputes(1000))).contains(dispute);
    insert(
        db,
        "insert into merged_learner (learner_id, kept_id) values ('%s', '%s'), ('%s', '%s')"
            .formatted(ada, ada, bob, ada));
    assertThat(read(db, people -> people.disputes(1000)))
        .as("settled by a merge")
        .doesNotContain(dispute);
    assertThat(read(db, people -> people.byIds(List.of(ada, bob))))
        .extracting(Person::isMerged)
        .containsExactly(false, true);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void many_people_cost_as_many_statements_as_one(Databases db) {
    institution(db);
    List<String> many =
        List.of(learner(db, "Ada", true), learner(db, "Bob", true), learner(db, "Cid", false));
    long before = db.statements();
    assertThat(read(db, people -> people.byIds(many))).hasSize(3);
    assertThat(db.statements() - before).isEqualTo(3);
    assertThat(read(db, people -> people.byIds(List.of()))).isEmpty();
    assertThat(db.statements() - before).isEqualTo(3);
  }
}
