package dev.laurel.keys.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.shared.Ids;
import dev.laurel.shared.Secret;
import dev.laurel.shared.Settings;
import dev.laurel.testing.HandClock;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFileTest {

  @TempDir Path folder;

  private MasterKeyFile key(Optional<String> secret) {
    Settings settings =
        new Settings(
            URI.create("http://localhost:8080"),
            folder.resolve("data"),
            false,
            false,
            Optional.empty(),
            secret.map(Secret::new),
            Optional.empty(),
            Optional.empty(),
            new Settings.Poll(Duration.ofMinutes(1), Duration.ofHours(1)));
    return new MasterKeyFile(settings, new Ids(new HandClock()));
  }

  @Test
  void takes_the_secret_that_the_operator_set_and_leaves_no_file() {
    assertThat(key(Optional.of("sixteen letters!")).bytes())
        .isEqualTo("sixteen letters!".getBytes(StandardCharsets.UTF_8));
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void refuses_a_secret_that_is_too_short_without_showing_it() {
    assertThatThrownBy(() -> key(Optional.of("fifteen letters")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("LAUREL_SECRET is too short")
        .hasMessageNotContaining("fifteen letters");
  }

  @Test
  void makes_a_secret_once_that_only_its_owner_may_read() throws IOException {
    byte[] first = key(Optional.empty()).bytes();
    Path file = folder.resolve("data/laurel-secret.txt");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(first).hasSize(43);
    assertThat(key(Optional.empty()).bytes()).isEqualTo(first);
    try (var files = Files.list(folder.resolve("data"))) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void refuses_a_file_that_is_broken() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/laurel-secret.txt"), "short");
    assertThatThrownBy(() -> key(Optional.empty()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("laurel-secret.txt");
  }

  @Test
  void gives_copies_only() {
    MasterKeyFile key = key(Optional.of("sixteen letters!"));
    key.bytes()[0] = 0;
    assertThat(key.bytes()[0]).isEqualTo((byte) 's');
  }
}
