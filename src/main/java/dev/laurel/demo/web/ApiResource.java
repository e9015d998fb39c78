package dev.laurel.demo.web;

import dev.laurel.demo.DemoState;
import dev.laurel.demo.TestOrders;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A small JSON API for tests; its media type keeps foreign pages from posting to it. */
@Path("/demo/api")
@Singleton
public class ApiResource {

  private static final String JSON = "application/json; charset=utf-8";

  private final TestOrders orders;
  private final DemoState state;

  @Inject
  public ApiResource(TestOrders orders, DemoState state) {
    this.orders = orders;
    this.state = state;
  }

  @GET
  @Path("/state")
  public Response state() {
    return Response.ok(state.json()).header("Content-Type", JSON).build();
  }

  @POST
  @Path("/learners")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response learners(String order) {
    return orders
        .learners(order)
        .map(added -> Response.status(201).header("Content-Type", JSON).entity(state.json(added)))
        .orElseGet(() -> Response.status(400))
        .build();
  }

  @PUT
  @Path("/grades")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response grades(String order) {
    return Response.status(orders.grades(order) ? 204 : 400).build();
  }

  @POST
  @Path("/faults")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response faults(String order) {
    return Response.status(orders.faults(order) ? 204 : 400).build();
  }
}
