package dev.laurel.grading.web.records;

import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Describes how activity records are sent (OpenAPI 3.1). */
@Singleton
@Path(RecordsDescriptionResource.PATH)
public class RecordsDescriptionResource {

  static final String PATH = "/api/activity-records.json";

  /** Stands in the file for the address of this installation. */
  private static final String HERE = "https://laurel.example.edu";

  private final Settings settings;

  @Inject
  public RecordsDescriptionResource(Settings settings) {
    this.settings = settings;
  }

  /** The document, with the addresses of this installation. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String read() {
    try (InputStream file =
        RecordsDescriptionResource.class.getResourceAsStream("/openapi/activity-records.json")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return text.replace(HERE, settings.baseUrl().toString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
