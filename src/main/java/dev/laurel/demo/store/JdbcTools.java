package dev.laurel.demo.store;

import dev.laurel.demo.Tool;
import dev.laurel.demo.Tool.State;
import dev.laurel.demo.ToolRegistration;
import dev.laurel.demo.Tools;
import dev.laurel.shared.store.Jdbc;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** {@link Tools} in the table demo_tool. */
@Singleton
class JdbcTools implements Tools {

  private static final String SELECT = "select id, client_id, state, registration from demo_tool";

  private final Jdbc jdbc;

  @Inject
  JdbcTools(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Tool> all() {
    return jdbc.query(SELECT + " order by id", JdbcTools::tool);
  }

  @Override
  public Optional<Tool> find(String id) {
    return Counter.number(id)
        .flatMap(
            n -> jdbc.query(SELECT + " where id = ?", JdbcTools::tool, n).stream().findFirst());
  }

  @Override
  public Optional<Tool> client(String clientId) {
    return jdbc.query(SELECT + " where client_id = ?", JdbcTools::tool, clientId).stream()
        .findFirst();
  }

  @Override
  public Optional<Tool> create(String clientId, ToolRegistration registration) {
    // Locks the counter, so that whoever asks at the same moment waits and then finds the tool.
    long id = Counter.next(jdbc, "tool", 1);
    if (client(clientId).isPresent()) {
      return Optional.empty();
    }
    jdbc.update(
        "insert into demo_tool (id, client_id, state, registration) values (?, ?, ?, ?)",
        id,
        clientId,
        State.PENDING.name(),
        registration.request());
    return find(String.valueOf(id));
  }

  @Override
  public void update(Tool tool) {
    jdbc.update(
        "update demo_tool set state = ?, registration = ? where id = ?",
        tool.state().name(),
        tool.registration().request(),
        Long.valueOf(tool.id()));
  }

  @Override
  public void delete(String id) {
    jdbc.update("delete from demo_tool where id = ?", Long.valueOf(id));
  }

  private static Tool tool(ResultSet row) throws SQLException {
    return new Tool(
        String.valueOf(row.getLong(1)),
        row.getString(2),
        State.valueOf(row.getString(3)),
        ToolRegistration.stored(row.getString(4)));
  }
}
