package dev.laurel.demo.store;

import dev.laurel.demo.Errand;
import dev.laurel.demo.Launches;
import dev.laurel.shared.store.Jdbc;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** {@link Launches} in the table demo_launch. */
@Singleton
class JdbcLaunches implements Launches {

  private final Jdbc jdbc;

  @Inject
  JdbcLaunches(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Launch launch) {
    jdbc.update(
        "insert into demo_launch (id, person_id, errand, begun_at) values (?, ?, ?, ?)",
        launch.id(),
        Long.valueOf(launch.userId()),
        launch.errand().stored(),
        launch.begunAt().getEpochSecond());
  }

  /** Of two who ask for one launch, only one deletes the row. */
  @Override
  public Optional<Launch> take(String id) {
    Optional<Launch> launch =
        jdbc
            .query(
                "select person_id, errand, begun_at from demo_launch where id = ?",
                row ->
                    new Launch(
                        id,
                        String.valueOf(row.getLong(1)),
                        Errand.read(row.getString(2)),
                        Instant.ofEpochSecond(row.getLong(3))),
                id)
            .stream()
            .findFirst();
    return jdbc.update("delete from demo_launch where id = ?", id) == 1 ? launch : Optional.empty();
  }

  @Override
  public void forgetBefore(Instant time) {
    jdbc.update("delete from demo_launch where begun_at < ?", time.getEpochSecond());
  }
}
