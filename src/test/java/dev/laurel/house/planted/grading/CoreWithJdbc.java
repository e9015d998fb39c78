package dev.laurel.house.planted.grading;

import javax.sql.DataSource;

/** A core that talks to the database itself. */
abstract class CoreWithJdbc {
  abstract DataSource source();
}
