package dev.laurel.grading.web.records;

import dev.laurel.grading.web.ApiDescription;
import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Describes how activity records are sent (OpenAPI 3.1). */
@Singleton
@Path(RecordsDescriptionResource.PATH)
public class RecordsDescriptionResource {

  static final String PATH = "/api/activity-records.json";

  private final Settings settings;

  @Inject
  public RecordsDescriptionResource(Settings settings) {
    this.settings = settings;
  }

  /** The document, with the addresses of this installation. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String read() {
    return ApiDescription.read("activity-records.json", settings);
  }
}
