package dev.laurel.demo.store;

import dev.laurel.demo.AccessTokens;
import dev.laurel.demo.Courses;
import dev.laurel.demo.Formulas;
import dev.laurel.demo.Gradebook;
import dev.laurel.demo.Launches;
import dev.laurel.demo.MemoryAccessTokens;
import dev.laurel.demo.MemoryCourses;
import dev.laurel.demo.MemoryFormulas;
import dev.laurel.demo.MemoryGradebook;
import dev.laurel.demo.MemoryLaunches;
import dev.laurel.demo.MemoryPeople;
import dev.laurel.demo.MemorySelections;
import dev.laurel.demo.MemoryStoredTexts;
import dev.laurel.demo.MemoryTools;
import dev.laurel.demo.People;
import dev.laurel.demo.Person;
import dev.laurel.demo.Person.Role;
import dev.laurel.demo.Selections;
import dev.laurel.demo.StoredTexts;
import dev.laurel.demo.Tools;
import dev.laurel.shared.store.Jdbc;
import dev.laurel.testing.Databases;
import dev.laurel.testing.PlainSource;
import java.util.List;
import org.flywaydb.core.Flyway;

/** The ports of the demo over one kind of storage, freshly made. */
record Stores(
    People people,
    Gradebook gradebook,
    Launches launches,
    AccessTokens tokens,
    StoredTexts texts,
    Courses courses,
    Tools tools,
    Selections selections,
    Formulas formulas) {

  /** Kinds of storage that must behave alike. */
  enum Kind {
    MEMORY,
    H2,
    MARIADB;

    Stores open() {
      return switch (this) {
        case MEMORY -> memory();
        case H2 -> jdbc(Databases.H2);
        case MARIADB -> OneMariaDb.STORES;
      };
    }
  }

  private static Stores memory() {
    MemoryPeople people = new MemoryPeople();
    people.add(
        List.of(
            person("1001", Role.INSTRUCTOR),
            person("1003", Role.LEARNER),
            person("1004", Role.LEARNER)));
    return new Stores(
        people,
        new MemoryGradebook(506),
        new MemoryLaunches(),
        new MemoryAccessTokens(),
        new MemoryStoredTexts(),
        new MemoryCourses(),
        new MemoryTools(),
        new MemorySelections(),
        new MemoryFormulas());
  }

  private static Person person(String id, Role role) {
    return new Person(id, "u" + id, "G", "F", "G F", id + "@x.example", "S-" + id, role);
  }

  private static Stores jdbc(Databases database) {
    String url = database.newDatabase();
    Flyway.configure()
        .dataSource(url, database.user(), database.password())
        .locations("classpath:db/demo")
        .table("demo_schema_history")
        .load()
        .migrate();
    Jdbc jdbc = new Jdbc(new PlainSource(url, database.user(), database.password()));
    return new Stores(
        new JdbcPeople(jdbc),
        new JdbcGradebook(jdbc),
        new JdbcLaunches(jdbc),
        new JdbcAccessTokens(jdbc),
        new JdbcStoredTexts(jdbc),
        new JdbcCourses(jdbc),
        new JdbcTools(jdbc),
        new JdbcSelections(jdbc),
        new JdbcFormulas(jdbc));
  }

  /** One database for all tests, because making one takes seconds. */
  private static final class OneMariaDb {
    static final Stores STORES = jdbc(Databases.MARIADB);
  }
}
