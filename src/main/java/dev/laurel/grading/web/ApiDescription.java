package dev.laurel.grading.web;

import dev.laurel.shared.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Descriptions of what programs may call (OpenAPI 3.1), as they lie in `openapi`. */
public final class ApiDescription {

  /** Stands in the files for the address of this installation. */
  private static final String HERE = "https://laurel.example.edu";

  private ApiDescription() {}

  /** A document, with the addresses of this installation. */
  public static String read(String name, Settings settings) {
    try (InputStream file = ApiDescription.class.getResourceAsStream("/openapi/" + name)) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return text.replace(HERE, settings.baseUrl().toString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
