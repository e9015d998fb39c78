package dev.laurel.demo;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The demo LMS as a file of registrations, so that it enters Laurel by the door of any platform.
 */
@Singleton
public class DemoRegistration {

  private final DemoSite site;

  @Inject
  DemoRegistration(DemoSite site) {
    this.site = site;
  }

  /** The JSON of the file, in the form that `LAUREL_REGISTRATIONS` takes. */
  public String json() {
    Map<String, Object> platform = new LinkedHashMap<>();
    platform.put("name", "Demo LMS");
    platform.put("issuer", site.issuer().toString());
    platform.put("clientId", site.clientId());
    platform.put("deploymentIds", List.of(DemoSite.TYPE_ID));
    platform.put("authorizationEndpoint", site.url("/mod/lti/auth"));
    platform.put("tokenEndpoint", site.url("/mod/lti/token"));
    platform.put("jwksUri", site.url("/mod/lti/certs"));
    return PhpJson.pretty(Map.of("platforms", List.of(platform)));
  }
}
