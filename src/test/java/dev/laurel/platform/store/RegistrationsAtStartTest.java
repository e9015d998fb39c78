package dev.laurel.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.platform.Registering;
import dev.laurel.testing.Doors;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistrationsAtStartTest {

  @TempDir Path folder;

  private final Registering world = new Registering();
  private final RegistrationsAtStart start =
      new RegistrationsAtStart(world.load, Doors.settings(URI.create("https://laurel.example")));

  private Path file(String json) throws IOException {
    return Files.writeString(folder.resolve("lms.json"), json);
  }

  @Test
  void takes_a_good_file() throws IOException {
    start.load(
        file(
            """
            {"platforms": [{"name": "M", "issuer": "https://m.example", "clientId": "c",
             "deploymentIds": [], "authorizationEndpoint": "https://m.example/a",
             "tokenEndpoint": "https://m.example/t", "jwksUri": "https://m.example/j"}]}
            """));
    assertThat(start.troubles()).isEmpty();
    assertThat(world.platforms.all()).hasSize(1);
  }

  @Test
  void tells_the_trouble_of_a_broken_file_and_goes_on() throws IOException {
    start.load(file("{\"platforms\": 5}"));
    assertThat(start.troubles())
        .containsExactly(
            "lms.json, line 1, column 1: platforms must be a list in the outermost object");
  }

  @Test
  void forgets_the_trouble_when_the_file_was_mended() throws IOException {
    start.load(file("no"));
    assertThat(start.troubles()).hasSize(1);
    start.load(file("{\"platforms\": []}"));
    assertThat(start.troubles()).isEmpty();
  }

  @Test
  void tells_of_a_file_that_is_not_there_without_its_whole_path() {
    start.load(folder.resolve("missing.json"));
    assertThat(start.troubles())
        .containsExactly("missing.json cannot be read: NoSuchFileException");
  }

  @Test
  void does_nothing_when_no_file_is_named() {
    start.start(new jakarta.enterprise.event.Startup());
    assertThat(start.troubles()).isEmpty();
  }
}
