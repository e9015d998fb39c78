package dev.laurel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.lti.CanvasTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CanvasFileTest {

  @Test
  void the_file_for_pasting_says_what_the_server_serves() throws IOException {
    String served =
        CanvasTool.developerKeyJson(DescribeTool.describe("https://laurel.example.edu"));
    assertThat(Path.of("lti-registration", "canvas.json")).hasContent(served);
    assertThat(Files.readString(Path.of("lti-registration", "README.md"))).contains("canvas.json");
  }
}
