package dev.laurel.demo.store;

import dev.laurel.demo.People;
import dev.laurel.demo.Person;
import dev.laurel.demo.Person.Role;
import dev.laurel.shared.store.Jdbc;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link People} in the table demo_person. */
@Singleton
class JdbcPeople implements People {

  private static final String SELECT =
      "select id, username, given_name, family_name, full_name, email, sourced_id, course_role"
          + " from demo_person";

  private final Jdbc jdbc;

  @Inject
  JdbcPeople(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Person> all() {
    return jdbc.query(SELECT + " order by course_role, id", JdbcPeople::person);
  }

  @Override
  public Optional<Person> find(String id) {
    return Counter.number(id)
        .flatMap(
            n -> jdbc.query(SELECT + " where id = ?", JdbcPeople::person, n).stream().findFirst());
  }

  @Override
  public List<Person> learners(int from, int limit) {
    return jdbc.query(
        SELECT + " where course_role = 'LEARNER' order by id limit ? offset ?",
        JdbcPeople::person,
        limit,
        from);
  }

  @Override
  public int learnerCount() {
    return jdbc.query(
            "select count(*) from demo_person where course_role = 'LEARNER'",
            result -> result.getInt(1))
        .get(0);
  }

  @Override
  public long nextIds(int count) {
    return Counter.next(jdbc, "person", count);
  }

  @Override
  public void add(List<Person> people) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Person person : people) {
      rows.add(
          new @Nullable Object[] {
            Long.valueOf(person.id()),
            person.username(),
            person.givenName(),
            person.familyName(),
            person.name(),
            person.email(),
            person.sourcedId(),
            person.role().name()
          });
    }
    jdbc.batch(
        "insert into demo_person (id, username, given_name, family_name, full_name, email,"
            + " sourced_id, course_role) values (?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        String.valueOf(row.getLong(1)),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        Role.valueOf(row.getString(8)));
  }
}
