package dev.laurel.demo;

/**
 * A tool that the LMS knows.
 *
 * @param id the id of the tool's type in Moodle, 601 and up, which is its deployment id
 * @param clientId 15 characters
 */
public record Tool(String id, String clientId, State state, ToolRegistration registration) {

  /** How far the administrator has let it in. */
  public enum State {
    /** It has registered itself; nobody can launch it yet. */
    PENDING,
    ACTIVE
  }

  public boolean active() {
    return state == State.ACTIVE;
  }

  public String name() {
    return registration.name();
  }

  Tool activated() {
    return new Tool(id, clientId, State.ACTIVE, registration);
  }

  Tool with(ToolRegistration changed) {
    return new Tool(id, clientId, state, changed);
  }
}
