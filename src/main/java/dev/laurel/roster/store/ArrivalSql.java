package dev.laurel.roster.store;

import dev.laurel.roster.CanvasCourse;
import dev.laurel.roster.Context;
import dev.laurel.roster.Enrolled;
import dev.laurel.roster.Enrolments.Arrived;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one question of a launch: course, person and membership in one row. */
final class ArrivalSql {

  private static final int COURSE_COLUMNS = 12;

  static final String SELECT =
      "select c.id, c.tenant_id, c.deployment_id, c.platform_context_id, c.title,"
          + " c.line_items_url, c.memberships_url, c.scopes, c.active,"
          + " c.canvas_course_id, c.canvas_course_uuid, c.canvas_root_uuid,"
          + " k.learner_id, k.platform_user_id, l.name, l.email, m.launch_roles, m.listed_roles,"
          + " m.active as member_active,"
          + KeysSql.SAID
          + " from lti_context c"
          + " left join learner_key k on k.deployment_id = c.deployment_id"
          + " and k.platform_user_id = ?1"
          + " left join learner l on l.id = k.learner_id"
          + " left join membership m on m.learner_id = k.learner_id and m.context_id = c.id"
          + " where c.deployment_id = ?2 and c.platform_context_id = ?3";

  private ArrivalSql() {}

  static Arrived read(@Nullable Object[] row) {
    Optional<Enrolled> person =
        row[COURSE_COLUMNS] == null
            ? Optional.empty()
            : Optional.of(JpaEnrolments.enrolled(row, COURSE_COLUMNS));
    return new Arrived(course(row), canvas(row), person);
  }

  private static CanvasCourse canvas(@Nullable Object[] row) {
    return new CanvasCourse(
        Optional.ofNullable((String) row[9]),
        Optional.ofNullable((String) row[10]),
        Optional.ofNullable((String) row[11]));
  }

  private static Context course(@Nullable Object[] row) {
    String scopes = String.valueOf(row[7]);
    return new Context(
        String.valueOf(row[0]),
        String.valueOf(row[1]),
        String.valueOf(row[2]),
        String.valueOf(row[3]),
        String.valueOf(row[4]),
        Optional.ofNullable((String) row[5]).map(URI::create),
        Optional.ofNullable((String) row[6]).map(URI::create),
        scopes.isEmpty() ? Set.of() : Set.of(scopes.split(" ")),
        Boolean.TRUE.equals(row[8]));
  }
}
