package dev.laurel.organisation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.shared.Ids;
import dev.laurel.shared.Secret;
import dev.laurel.shared.Settings;
import dev.laurel.testing.HandClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorPasswordFileTest {

  @TempDir Path folder;

  private String password(Optional<String> set) {
    Settings settings =
        new Settings(
            URI.create("http://localhost:8080"),
            folder.resolve("data"),
            false,
            false,
            Optional.empty(),
            Optional.empty(),
            set.map(Secret::new),
            Optional.empty(),
            new Settings.Poll(Duration.ofMinutes(1), Duration.ofHours(1)));
    return new OperatorPasswordFile(settings, new Ids(new HandClock())).secret().reveal();
  }

  @Test
  void takes_what_the_operator_set_and_leaves_no_file() {
    assertThat(password(Optional.of("set"))).isEqualTo("set");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void makes_one_once_that_only_its_owner_may_read() throws IOException {
    String made = password(Optional.empty());
    Path file = folder.resolve("data/operator-password.txt");
    assertThat(made).hasSize(24);
    assertThat(Files.readString(file).strip()).isEqualTo(made);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(password(Optional.empty())).isEqualTo(made);
  }

  @Test
  void refuses_an_empty_file() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/operator-password.txt"), "\n");
    assertThatThrownBy(() -> password(Optional.empty())).isInstanceOf(IllegalStateException.class);
  }
}
