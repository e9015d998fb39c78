package dev.laurel.credential.web;

import dev.laurel.credential.PublishStatusList;
import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Signed status lists (Bitstring Status List 1.0); others may keep one for a minute. */
@Path("/status/{listId}")
@Singleton
public class StatusResource {

  private static final int ONE_MINUTE = 60;

  private final PublishStatusList publishStatusList;

  @Inject
  public StatusResource(PublishStatusList publishStatusList) {
    this.publishStatusList = publishStatusList;
  }

  @GET
  public Response list(@PathParam("listId") String listId, @Context Request request) {
    byte[] list =
        publishStatusList
            .publish(listId)
            .orElseThrow(() -> Problem.notFound("status-list-unknown"));
    return Files.of(request, list, Negotiation.CREDENTIAL_JSON, ONE_MINUTE).build();
  }
}
