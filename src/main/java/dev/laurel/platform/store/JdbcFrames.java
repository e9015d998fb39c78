package dev.laurel.platform.store;

import dev.laurel.platform.Frames;
import dev.laurel.shared.store.Jdbc;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** The table `platform_frame`. A launch writes here before it has a transaction. */
@Singleton
public class JdbcFrames implements Frames {

  private final Jdbc jdbc;

  @Inject
  public JdbcFrames(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<String> all() {
    return Set.copyOf(
        jdbc.query("select distinct origin from platform_frame", row -> row.getString(1)));
  }

  @Override
  public List<Learned> of(String platformId) {
    return jdbc.query(
        "select origin, learned_at from platform_frame where platform_id = ?"
            + " order by learned_at, origin",
        row ->
            new Learned(
                row.getString(1), row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC)),
        platformId);
  }

  @Override
  public void remove(String platformId, String origin) {
    jdbc.update(
        "delete from platform_frame where platform_id = ? and origin = ?", platformId, origin);
  }

  @Override
  public boolean add(String platformId, String origin, Instant now) {
    long kept =
        jdbc.query(
                "select count(*) from platform_frame where platform_id = ?",
                row -> row.getLong(1),
                platformId)
            .get(0);
    boolean room = kept < MOST;
    if (room) {
      jdbc.update(
          "insert ignore into platform_frame (platform_id, origin, learned_at) values (?, ?, ?)",
          platformId,
          origin,
          now);
    }
    return room;
  }
}
