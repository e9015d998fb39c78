package dev.laurel.demo;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every tool that the LMS knows: the preconfigured Laurel, and those that registered. */
@Singleton
public class InstalledTools {

  private final DemoSite site;
  private final Tools registered;

  @Inject
  InstalledTools(DemoSite site, Tools registered) {
    this.site = site;
    this.registered = registered;
  }

  /** The preconfigured one first, then by id. */
  public List<Tool> all() {
    List<Tool> all = new ArrayList<>(List.of(site.preconfigured()));
    all.addAll(registered.all());
    return all;
  }

  /** Those that can be used in a course. */
  public List<Tool> active() {
    return all().stream().filter(Tool::active).toList();
  }

  public Optional<Tool> find(String id) {
    return id.equals(DemoSite.TYPE_ID) ? Optional.of(site.preconfigured()) : registered.find(id);
  }

  Optional<Tool> client(String clientId) {
    return clientId.equals(site.clientId())
        ? Optional.of(site.preconfigured())
        : registered.client(clientId);
  }
}
