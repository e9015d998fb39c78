package dev.laurel.demo;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The administrator's side of registration: an address is pasted, the tool registers itself. */
@Singleton
public class InviteTool {

  private final DemoSite site;
  private final RegistrationToken tokens;
  private final Tools tools;
  private final School school;

  @Inject
  InviteTool(DemoSite site, RegistrationToken tokens, Tools tools, School school) {
    this.site = site;
    this.tokens = tokens;
    this.tools = tools;
    this.school = school;
  }

  /** The address as it was pasted, if it is one that can be opened. */
  public Optional<String> address(String pasted) {
    try {
      URI uri = URI.create(pasted.strip());
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri.toString()) : Optional.empty();
    } catch (IllegalArgumentException notUri) {
      return Optional.empty();
    }
  }

  /** The tools of the same domain, any of which may be meant to be updated. */
  public List<Tool> sameDomain(String address) {
    String domain = RegistrationRequest.domainOf(address);
    return tools.all().stream()
        .filter(tool -> tool.registration().domain().equals(domain))
        .toList();
  }

  /**
   * The address that the administrator's browser opens.
   *
   * @param update the tool that registers again; empty for a new one
   */
  public String link(String address, Optional<Tool> update) {
    String token = update.map(tokens::forUpdateOf).orElseGet(tokens::forNewTool);
    return address
        + (address.contains("?") ? "&" : "?")
        + "openid_configuration="
        + URLEncoder.encode(site.url("/mod/lti/openid-configuration"), StandardCharsets.UTF_8)
        + "&registration_token="
        + token;
  }

  /** Lets a pending tool in. */
  @Transactional
  public void activate(String id) {
    tools.find(id).map(Tool::activated).ifPresent(tools::update);
  }

  /** The tool is gone, with its activities and its columns. */
  @Transactional
  public void delete(String id) {
    if (tools.find(id).isPresent()) {
      school.gradebook().deleteItemsOf(id);
      school.courses().deleteActivitiesOf(id);
      tools.delete(id);
    }
  }
}
