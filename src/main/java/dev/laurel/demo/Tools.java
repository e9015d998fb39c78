package dev.laurel.demo;

import java.util.List;
import java.util.Optional;

/** The tools that registered themselves. */
public interface Tools {

  /** All of them by id. */
  List<Tool> all();

  Optional<Tool> find(String id);

  Optional<Tool> client(String clientId);

  /**
   * Stores a tool under a new id; it is pending.
   *
   * @return empty when a tool has this client id already, even if it came at the same moment
   */
  Optional<Tool> create(String clientId, ToolRegistration registration);

  void update(Tool tool);

  void delete(String id);
}
