package dev.laurel.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@link Tools} without a database. */
public final class MemoryTools implements Tools {

  private final Map<String, Tool> tools = new TreeMap<>();
  private long next = 602;

  @Override
  public List<Tool> all() {
    return List.copyOf(tools.values());
  }

  @Override
  public Optional<Tool> find(String id) {
    return Optional.ofNullable(tools.get(id));
  }

  @Override
  public Optional<Tool> client(String clientId) {
    return tools.values().stream().filter(tool -> tool.clientId().equals(clientId)).findFirst();
  }

  @Override
  public Optional<Tool> create(String clientId, ToolRegistration registration) {
    if (client(clientId).isPresent()) {
      return Optional.empty();
    }
    Tool tool = new Tool(String.valueOf(next++), clientId, Tool.State.PENDING, registration);
    tools.put(tool.id(), tool);
    return Optional.of(tool);
  }

  @Override
  public void update(Tool tool) {
    tools.replace(tool.id(), tool);
  }

  @Override
  public void delete(String id) {
    tools.remove(id);
  }
}
