package dev.laurel.keys.web;

import dev.laurel.keys.ToolKeys;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The key set that LMSs verify this tool by (Security Framework 1.0, section 6.3). */
@Singleton
@Path("/lti/jwks.json")
public class KeysResource {

  private final ToolKeys keys;

  @Inject
  public KeysResource(ToolKeys keys) {
    this.keys = keys;
  }

  @GET
  public Response keySet() {
    return Response.ok(keys.publicKeySetJson(), MediaType.APPLICATION_JSON_TYPE)
        .header("Cache-Control", "public, max-age=300")
        .build();
  }
}
