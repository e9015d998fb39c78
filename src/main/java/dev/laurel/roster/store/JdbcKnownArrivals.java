package dev.laurel.roster.store;

import dev.laurel.roster.CanvasCourse;
import dev.laurel.roster.Context;
import dev.laurel.roster.Enrolled;
import dev.laurel.roster.KnownArrivals;
import dev.laurel.shared.store.Jdbc;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one question of a launch that says nothing new. */
@Singleton
public class JdbcKnownArrivals implements KnownArrivals {

  private static final String SELECT =
      "select c.id, c.tenant_id, c.title, c.line_items_url, c.memberships_url, c.scopes, c.active,"
          + " k.learner_id, k.keys_heard, l.name, l.email, m.launch_roles, m.listed_roles,"
          + " m.active as here, c.canvas_course_id, c.canvas_course_uuid, c.canvas_root_uuid,"
          + " a.deployment, a.course, a.person from (";

  /** H2 takes no placeholder here whose type it cannot see. */
  private static final String ASKED =
      "select concat('', ?) as deployment, concat('', ?) as course, concat('', ?) as person";

  private static final String JOINED =
      ") a join lti_context c on c.deployment_id = a.deployment and c.platform_context_id ="
          + " a.course join learner_key k on k.deployment_id = a.deployment and k.platform_user_id"
          + " = a.person join learner l on l.id = k.learner_id join membership m on m.learner_id ="
          + " k.learner_id and m.context_id = c.id";

  private final Jdbc jdbc;

  @Inject
  public JdbcKnownArrivals(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<Asked, Known> find(Set<Asked> asked) {
    Object[] values =
        asked.stream()
            .flatMap(
                one ->
                    Stream.of(one.deploymentRowId(), one.platformContextId(), one.platformUserId()))
            .toArray();
    String sql = SELECT + ASKED + (" union all " + ASKED).repeat(asked.size() - 1) + JOINED;
    return jdbc.query(sql, JdbcKnownArrivals::entry, values).stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map.Entry<Asked, Known> entry(ResultSet row) throws SQLException {
    Asked asked = new Asked(row.getString(18), row.getString(19), row.getString(20));
    Context course = course(row, asked.deploymentRowId(), asked.platformContextId());
    Enrolled person = person(row, asked.platformUserId());
    return Map.entry(asked, new Known(course, canvas(row), person, row.getString(9)));
  }

  private static Context course(ResultSet row, String deploymentRowId, String platformContextId)
      throws SQLException {
    String scopes = row.getString(6);
    return new Context(
        row.getString(1),
        row.getString(2),
        deploymentRowId,
        platformContextId,
        row.getString(3),
        Optional.ofNullable(row.getString(4)).map(URI::create),
        Optional.ofNullable(row.getString(5)).map(URI::create),
        scopes.isEmpty() ? Set.of() : Set.of(scopes.split(" ")),
        row.getBoolean(7));
  }

  private static CanvasCourse canvas(ResultSet row) throws SQLException {
    return new CanvasCourse(
        Optional.ofNullable(row.getString(15)),
        Optional.ofNullable(row.getString(16)),
        Optional.ofNullable(row.getString(17)));
  }

  private static Enrolled person(ResultSet row, String platformUserId) throws SQLException {
    return new Enrolled(
        row.getString(8),
        platformUserId,
        Optional.ofNullable(row.getString(10)),
        Optional.ofNullable(row.getString(11)),
        RolesText.read(row.getString(12)),
        RolesText.read(row.getString(13)),
        row.getBoolean(14));
  }

  @Override
  public void heard(String deploymentRowId, String platformUserId, String keysDigest) {
    jdbc.update(
        "update learner_key set keys_heard = ? where deployment_id = ? and platform_user_id = ?",
        keysDigest,
        deploymentRowId,
        platformUserId);
  }
}
