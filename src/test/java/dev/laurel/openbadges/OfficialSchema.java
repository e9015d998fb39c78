package dev.laurel.openbadges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The JSON Schema that 1EdTech publishes. It may not be passed on, so it is read from the folder in
 * the system property {@code laurel.shared} or the environment variable {@code LAUREL_SHARED}.
 */
final class OfficialSchema {

  private OfficialSchema() {}

  static void requireValid(JsonNode credential) {
    assertThat(schema("achievementcredential.json").validate(credential)).isEmpty();
  }

  static boolean accepts(JsonNode credential) {
    return schema("achievementcredential.json").validate(credential).isEmpty();
  }

  private static JsonSchema schema(String file) {
    Path path = folder().resolve(file);
    assumeTrue(
        Files.isReadable(path),
        () -> "SKIPPED: no official schema at " + path + "; set LAUREL_SHARED to its folder");
    try {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909)
          .getSchema(
              Files.readString(path),
              SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Path folder() {
    return Path.of(
        Optional.ofNullable(System.getProperty("laurel.shared"))
            .or(() -> Optional.ofNullable(System.getenv("LAUREL_SHARED")))
            .orElse("../shared/data/ob3-schemas"));
  }
}
