package dev.laurel.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The JSON Schema of 1EdTech for what Laurel issues. It may not be passed on, so it is read from
 * the folder in the system property {@code laurel.shared} or the variable {@code LAUREL_SHARED}.
 */
final class OfficialShape {

  private OfficialShape() {}

  static void requireValid(byte[] credential) {
    Path schema =
        Path.of(
                Optional.ofNullable(System.getProperty("laurel.shared"))
                    .or(() -> Optional.ofNullable(System.getenv("LAUREL_SHARED")))
                    .orElse("../shared/data/ob3-schemas"))
            .resolve("achievementcredential.json");
    assumeTrue(
        Files.isReadable(schema),
        () -> "SKIPPED: no official schema at " + schema + "; set LAUREL_SHARED to its folder");
    try {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909)
                  .getSchema(Files.readString(schema))
                  .validate(new String(credential, StandardCharsets.UTF_8), InputFormat.JSON))
          .isEmpty();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
